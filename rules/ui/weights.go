package ui

// The weights are the coefficients, in hundredths, of a logistic regression over the features that weigh names. They were fitted
// once to about 1,300 lines of furniture and 34,000 lines and sentences of edited text; they hold no words, so the vocabulary
// may grow without them. A positive sum speaks for furniture.
var classWeights = [...]struct {
	class       class
	once, twice int16
}{
	{isTime, 141, 53},
	{isDate, 30, 0},
	{isYear, -49, -29},
	{isURL, 232, -9},
	{isMail, 112, 0},
	{isHandle, -4, 0},
	{isColon, 52, -31},
	{isBar, 276, -52},
	{isCopy, 495, 0},
	{isFunc, -30, 0},
	{isYou, 107, -3},
	{isWe, 76, -40},
	{isSub, 158, 31},
	{isAct, -23, 21},
	{isLetter, 304, 92},
	{isAlert, 85, 4},
	{isFresh, 10, 169},
	{isShare, -44, 1},
	{isPlatform, 28, 123},
	{isLegal, 20, 156},
	{isPay, 47, 9},
	{isAccount, 44, 180},
	{isApp, 8, 113},
	{isAd, 197, 54},
	{isRelated, -2, 0},
	{isStory, 177, 70},
	{isNoun, 106, 119},
	{isComment, 90, 110},
	{isNav, -37, 138},
	{isSection, -58, -36},
	{isSolo, 33, 61},
	{isVideo, -24, 77},
	{isGallery, 32, 38},
	{isDonate, 135, 38},
	{isContact, 124, -5},
	{isForm, -42, 109},
	{isBlock, 154, 51},
	{isCredit, 61, 62},
	{isAgency, 335, 31},
	{isCopyright, 438, 117},
	{isMonth, 18, -5},
	{isWeekday, -165, -5},
	{isClock, -36, 23},
	{isStamp, 256, -1},
	{isRole, 134, 118},
	{isSaid, -75, -138},
	{isThird, -200, -17},
	{isLabel, 32, 56},
}

// lengthWeights holds for each number of words up to 36 what the length says.
var lengthWeights = [...]int16{85, 85, -3, -11, 2, 2, 29, 29, 29, 78, 78, 78, 78, 102, 102, 102, 102, 102, 102, 102, 102, 53, 53, 53, 53, 53, 53, 53, 53, 53, 53, 53, 53, 53, 53, 53, 0}

const (
	weightUncovered = -77
	weightPlain     = -132
	weightAnyPlain  = -96
	weightCovered   = 76
	weightCues      = 96
	weightStop      = -228
	weightBang      = 50
	weightAsk       = -228
	weightQuoted    = -245
	weightAct       = 137
	weightSub       = -24
	weightLower     = 123
	weightTitled    = 148
	weightUpper     = -166
	weightBroken    = 34
	weightNumber    = -93
	weightBase      = -42
)
