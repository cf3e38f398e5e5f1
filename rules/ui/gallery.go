package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Gallery reports furniture of the kind "text of a picture gallery".
func Gallery() *lint.Rule {
	return rule(kindGallery, lint.Rule{
		Name:    "ui/gallery",
		Summary: "text of a picture gallery",
		Why:     "Counters, buttons and labels of picture galleries remain where the pictures were dropped.",
		Examples: left(
			"Image 3 of 12",
			"Slideshow (8 images)",
			"Hide caption",
			"PHOTOS: The harbour through the years",
		),
		Clean: []string{
			"The gallery opened in 1905.",
			"Photos of the bridge were posted online.",
			"One in eight images was blurred.",
			"She won 3 of 12 races.",
			"The slides were kept in a cigar box.",
			"Images of the flood shocked the country.",
			"Enlarge the hole until the pipe fits.",
		},
	})
}

var galleryShapes = []shape{
	{"^image|photo|picture|slide|gallery|photos|page|pic NUM of|BAR|out NUM", 14, 0},
	{"^NUM BAR|of NUM $", 3, line | open},
	{"^NUM of? ~2 photos|images|pictures|slides|pics|videos $", 4, line | open},
	{"^slideshow|gallery|photos|pictures|images ~2 NUM ~ images|photos|pictures|slides", 7, 0},
	{"^photos|pictures|gallery|slideshow|images|slideshows|pics|infographic|interactive|poll|quiz COLON", 25, telling | quoting},
	{"^view|see|open|launch|show|click|look|browse|check|more|scroll|swipe ~4 gallery|slideshow|photos|fullscreen|images|pictures ~2 $", 10, open},
	{"^back|return to ~ gallery", 16, open},
	{"^hide|show|toggle|expand|view|read|close ~2 caption|captions|thumbnails", 6, open},
	{"toggle caption", 0, inside},
	{"enlarge this? image|photo|picture", 6, 0},
	{"enlarge this image", 0, inside},
	{"^click|tap to enlarge|expand|zoom|view|see|open", 10, 0},
	{"^slideshow|slideshows|gallery|galleries ~2 $", 4, open | line | titledish},
	{"^in pictures|photos COLON", 20, 0},
	{"^full screen|size", 4, open},
	{"^previous|next|left|right ~2 image|slide|photo|picture|arrow $", 4, open},
	{"^restart|start|launch|open|close gallery|slideshow", 4, open | line},
	{"back to gallery", 0, inside | initial},
	{"image|photo|slide NUM of NUM", 0, inside | initial},
	{"caption close", 0, inside | capped},
}
