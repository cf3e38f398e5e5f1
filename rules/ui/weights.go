package ui

// The weights are fitted to labelled lines by tools outside this module: a logistic regression over the features that weigh
// names, in hundredths. A positive sum speaks for furniture.
var classWeights = [...]struct {
	class       class
	once, twice int16
}{
	{isTime, 155, 54},
	{isDate, 30, 0},
	{isYear, -56, -26},
	{isURL, 227, -10},
	{isMail, 126, 0},
	{isColon, 61, -16},
	{isBar, 241, -28},
	{isCopy, 502, 0},
	{isFunc, -5, 0},
	{isYou, 121, -46},
	{isWe, 56, -18},
	{isSub, 167, 34},
	{isAct, -24, 11},
	{isLetter, 292, 100},
	{isAlert, 64, 9},
	{isFresh, 8, 180},
	{isShare, -41, 0},
	{isPlatform, 23, 100},
	{isLegal, 17, 126},
	{isPay, 68, 4},
	{isAccount, 44, 192},
	{isApp, -7, 125},
	{isAd, 204, 58},
	{isRelated, 5, -7},
	{isStory, 169, -11},
	{isNoun, 114, 146},
	{isComment, 91, 97},
	{isNav, -37, 156},
	{isSection, -65, -34},
	{isSolo, 39, 42},
	{isVideo, -71, 95},
	{isGallery, 41, 54},
	{isDonate, 148, 23},
	{isContact, 104, 4},
	{isForm, -33, 139},
	{isBlock, 171, 97},
	{isCredit, 54, 58},
	{isAgency, 359, 24},
	{isCopyright, 411, 80},
	{isMonth, 13, -58},
	{isWeekday, -167, -5},
	{isClock, -41, 22},
	{isStamp, 242, 2},
	{isRole, 101, 138},
	{isSaid, -61, -147},
	{isThird, -187, -32},
	{isLabel, 56, 70},
}

// lengthWeights holds for each number of words up to 36 what the length says.
var lengthWeights = [...]int16{81, 81, -50, -66, -30, -30, -1, -1, -1, 56, 56, 56, 56, 97, 97, 97, 97, 97, 97, 97, 97, 43, 43, 43, 43, 43, 43, 43, 43, 43, 43, 43, 43, 43, 43, 43, 0}

const (
	weightUncovered = -69
	weightPlain     = -126
	weightAnyPlain  = -73
	weightCovered   = 78
	weightCues      = 105
	weightStop      = -249
	weightBang      = 62
	weightAsk       = -230
	weightQuoted    = -228
	weightAct       = 146
	weightSub       = -41
	weightLower     = 139
	weightTitled    = 147
	weightUpper     = -156
	weightBroken    = 45
	weightNumber    = -89
	weightBase      = -67
)
