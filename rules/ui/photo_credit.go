package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// PhotoCredit reports furniture of the kind "a picture credit".
func PhotoCredit() *lint.Rule {
	return rule(kindPhotoCredit, lint.Rule{
		Name:    "ui/photo-credit",
		Summary: "a picture credit",
		Why: "The credit of a picture that is not there stands alone, in brackets, or behind the last word of a " +
			"paragraph. Alone on its line it is a note; run into the text it is a warning.",
		Examples: left(
			"Photo: Ina Voss",
			"Image copyright Getty Images",
			"Courtesy of the Harbour Museum",
			"AP Photo/Paul Marsh",
		),
		Clean: []string{
			"The photograph was taken in 1912.",
			"He took a photo of the bridge and sold it to the agency.",
			"Getty bought the collection in 1999.",
			"The museum gave credit to the divers.",
			"The image of the saint was carried through the town.",
			"By courtesy of the owner, the garden opens on Sundays.",
			"Reuters reported that the mine had closed.",
		},
	})
}

var photoShapes = []shape{
	{"^CREDIT ~1 CREDIT? COLON", 30, quoting | telling},
	{"^file CREDIT COLON", 60, quoting | telling},
	{"^CREDIT ~2 by|source|courtesy|copyright|caption|via|from|credit CAP|AGENCY|URL|COLON|BAR", 14, open | titledish},
	{"^CREDIT source|copyright|caption|credit", 14, open},
	{"^CREDIT courtesy", 12, 0},
	{"^CREDIT BAR|COPY", 14, open},
	{"^courtesy ~2 of|photo|photos|COLON|CAP", 12, open},
	{"^all|CREDIT photos|images|photo|image ~3 by|credits|credit|courtesy|copyright", 10, open},
	{"image|images source|copyright|caption CAP", 0, inside | capped},
	{"^COPY ~ AGENCY|images|news|photo|photos", 10, open},
	{"^COPY CAP", 12, titledish | open},
	{"^AGENCY BAR CAP", 8, titled},
	{"^AGENCY media|images|wire|association|news $", 3, titled | open},
	{"^AGENCY ~2 images|photo|photos|via|file|BAR", 8, titledish | open},
	{"^CAP ~4 BAR AGENCY ~3 $", 9, titled},
	{"^CAP ~4 via AGENCY ~3 $", 9, titled},
	{"^CAP ~3 AGENCY ~2 images|photo|photos $", 8, titled},
	{"^AGENCY $", 2, capped | open},
	{"CREDIT COLON ~7 $", 0, tail | apart},
	{"GLUED COLON CAP ~6 $", 0, tail | capped},
	{"photo COLON CAP CAP CAP? AGENCY images?", 0, inside | capped | loose},
	{"BAR AGENCY $", 0, tail},
	{"CAP CAP BAR reuters|afp|getty|ap|bloomberg|shutterstock images?", 0, inside | capped},
	{"CAP BAR reuters|afp|getty|shutterstock images?", 0, inside | capped},
	{"BAR reuters|afp|getty|shutterstock images?", 0, inside | capped},
	{"AGENCY BAR CAP CAP CAP? $", 0, tail | capped},
	{"AGENCY BAR CAP|AGENCY $", 0, tail | capped},
	{"CREDIT by CAP CAP CAP? AGENCY? $", 0, tail | apart},
	{"COPY CAP? AGENCY|getty images? $", 0, tail},
	{"CAP BAR AGENCY images|photos? $", 0, tail | capped},
	{"via AGENCY images|photos? $", 0, tail | apart},
	{"^file CREDIT COLON|of|by|shows", 8, open},
	{"^photographs|photography|video|illustration|illustrations|graphic|cartoon|images|pictures ~1 by CAP", 9, titledish},
	{"^stock photo|image|photos", 6, open},
	{"^representational|representative|file|stock|archive|handout|screenshot|screengrab|representation ~1 CREDIT|only|COLON", 9, open},
	{"^screenshot|screengrab ~2 of|from|via|by|COLON", 14, open},
	{"^courtesy CAP $", 4, open | line},
	{"^featured|feature|cover|header|lead|hero|listing|top|main CREDIT|image COLON|via|by|credit|courtesy|from|source", 25, quoting | telling},
	{"^production|research|editing|graphics|graphic|illustration|illustrations|design|layout|translation|camera|sound|music|animation|programming|infographic|cartography|editor|editors COLON CAP CAP", 9, line | open | titled | telling},
	{"^fact|data|text|story|reporting|copy|web|video|audio|script|voice|words|pictures|visual|visuals ~2 checking|checked|work|research|editing|desk|analysis|production|development|design|pictures|photos|editor|visuals COLON CAP CAP", 10, line | open | telling},
	{"^words|reporting|writing|text|story|design|data|interview|interviews COLON CAP CAP CAP? $", 5, line | open | titled | noted},
	{"^credit|image|photo|photograph $", 1, line | open},
	{"^styling|hair|makeup|grooming|props|lighting|tailoring|casting|wardrobe|illustration|illustrations|graphics|retouching|styled|direction ~2 by CAP", 8, 0},
}
