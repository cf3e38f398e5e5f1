package ui

// The weights are the coefficients, in hundredths, of a logistic regression over the features that weigh names. They were fitted
// once to about 1,300 lines of furniture and 34,000 lines and sentences of edited text; they hold no words, so the vocabulary
// may grow without them. A positive sum speaks for furniture.
var classWeights = [...]struct {
	class       class
	once, twice int16
}{
	{isTime, 144, 47},
	{isDate, 31, 0},
	{isYear, -48, -22},
	{isURL, 236, -9},
	{isMail, 113, 0},
	{isHandle, -4, 0},
	{isColon, 61, -19},
	{isBar, 267, -40},
	{isCopy, 488, 0},
	{isFunc, -3, 0},
	{isYou, 104, -22},
	{isWe, 71, -35},
	{isSub, 166, 23},
	{isAct, -28, 24},
	{isLetter, 306, 88},
	{isAlert, 61, 8},
	{isFresh, 10, 156},
	{isShare, -49, -11},
	{isPlatform, 29, 127},
	{isLegal, 9, 151},
	{isPay, 56, 2},
	{isAccount, 39, 187},
	{isApp, -12, 113},
	{isAd, 197, 51},
	{isRelated, 3, 0},
	{isStory, 180, 74},
	{isNoun, 103, 108},
	{isComment, 95, 94},
	{isNav, -29, 138},
	{isSection, -58, -40},
	{isSolo, 33, 59},
	{isVideo, -66, 71},
	{isGallery, 35, 61},
	{isDonate, 141, 21},
	{isContact, 116, 2},
	{isForm, -23, 111},
	{isBlock, 156, 77},
	{isCredit, 42, 62},
	{isAgency, 345, 32},
	{isCopyright, 436, 95},
	{isMonth, 23, -72},
	{isWeekday, -164, -3},
	{isClock, -30, 39},
	{isStamp, 232, 1},
	{isRole, 153, 115},
	{isSaid, -70, -146},
	{isThird, -196, -20},
	{isLabel, 48, 64},
}

// lengthWeights holds for each number of words up to 36 what the length says.
var lengthWeights = [...]int16{115, 115, -4, -17, 13, 13, 46, 46, 46, 86, 86, 86, 86, 109, 109, 109, 109, 109, 109, 109, 109, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 0}

const (
	weightUncovered = -81
	weightPlain     = -135
	weightAnyPlain  = -89
	weightCovered   = 70
	weightCues      = 100
	weightStop      = -237
	weightBang      = 61
	weightAsk       = -212
	weightQuoted    = -240
	weightAct       = 140
	weightSub       = -30
	weightLower     = 117
	weightTitled    = 161
	weightUpper     = -151
	weightBroken    = 48
	weightNumber    = -85
	weightBase      = -63
)
