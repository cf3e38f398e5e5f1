package ui

// The weights are fitted to labelled lines by tools outside this module: a logistic regression over the features that weigh
// names, in hundredths. A positive sum speaks for furniture.
var classWeights = [...]struct {
	class       class
	once, twice int16
}{
	{isTime, 108, 55},
	{isDate, 53, 0},
	{isYear, -63, -23},
	{isURL, 244, -12},
	{isMail, 116, 0},
	{isHandle, 1, 0},
	{isColon, 67, -14},
	{isBar, 245, -30},
	{isCopy, 532, 0},
	{isFunc, 12, 0},
	{isYou, 108, -32},
	{isWe, 51, -9},
	{isSub, 194, 9},
	{isAct, -27, 18},
	{isLetter, 299, 16},
	{isAlert, 75, 15},
	{isFresh, 3, 180},
	{isShare, -46, -7},
	{isPlatform, 18, 121},
	{isLegal, 0, 129},
	{isPay, 80, 33},
	{isAccount, 51, 160},
	{isApp, 13, 86},
	{isAd, 186, 84},
	{isRelated, 16, 3},
	{isStory, 183, 8},
	{isNoun, 86, 160},
	{isComment, 55, 71},
	{isNav, -21, 144},
	{isSection, -80, -53},
	{isSolo, 36, 41},
	{isVideo, -66, 112},
	{isGallery, 57, 52},
	{isDonate, 131, 0},
	{isContact, 97, 23},
	{isForm, -37, 132},
	{isBlock, 147, 99},
	{isCredit, 58, 41},
	{isAgency, 359, 22},
	{isCopyright, 431, 70},
	{isMonth, 32, -63},
	{isWeekday, -165, -3},
	{isClock, -34, 7},
	{isStamp, 252, 2},
	{isRole, 111, 147},
	{isSaid, -68, -136},
	{isThird, -182, -48},
	{isLabel, 69, 71},
}

// lengthWeights holds for each number of words up to 36 what the length says.
var lengthWeights = [...]int16{106, 106, 2, -30, 21, 21, 30, 30, 30, 91, 91, 91, 91, 110, 110, 110, 110, 110, 110, 110, 110, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 35, 0}

const (
	weightUncovered = -77
	weightPlain     = -117
	weightAnyPlain  = -111
	weightCovered   = 77
	weightCues      = 119
	weightStop      = -258
	weightBang      = 32
	weightAsk       = -236
	weightQuoted    = -237
	weightAct       = 148
	weightSub       = -50
	weightLower     = 133
	weightTitled    = 144
	weightUpper     = -146
	weightBroken    = 19
	weightNumber    = -58
	weightBase      = -82
)
