package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Form reports furniture of the kind "the label or message of a form".
func Form() *lint.Rule {
	return rule(kindForm, lint.Rule{
		Name:    "ui/form",
		Summary: "the label or message of a form",
		Why: "Labels (name, e-mail, required) and messages (invalid address, thank you for subscribing) of forms stand " +
			"hidden in the page until they are needed. The extractor sees them all at once.",
		Examples: left(
			"Enter a valid email address",
			"Please fill in all required fields.",
			"Thank you for subscribing!",
			"Something went wrong. Please try again later.",
		),
		Clean: []string{
			"It is on this side of the river that our error, if any, has been made.",
			"The form asks for the name of every driver.",
			"A valid licence is required to fish in the lake.",
			"He entered a plea of guilty.",
			"The required majority was missed by two votes.",
			"Thank you for your service, the general said.",
			"Something went wrong on the third lap, and the car stopped.",
			"All fields north of the road are under water.",
		},
	})
}

var formShapes = []shape{
	{"^enter|provide|type|fill|input|insert|confirm ~4 valid|your|an|a ~3 email|mail|address|password|name|code|number|field|zip|username|details", 25, 0},
	{"^please ~2 enter|provide|type|fill|input|select|choose|leave|check|try|confirm|correct|retry", 20, pages},
	{"^field|fields|email|name|this|all|mail|password|address|phone ~4 is|are required", 14, 0},
	{"^required|mandatory field|fields", 5, open},
	{"required fields ~2 are|marked", 12, 0},
	{"^name|email|mail|phone|comment|message|website required|optional $", 4, open},
	{"invalid|valid|incorrect ~2 email|mail|address|password|code", 16, 0},
	{"^thank|thanks ~2 for ~2 subscribing|signing|registering|joining|your|submitting|contacting|voting|sharing", 25, pages},
	{"^thank you ~3 your comment|message|submission|request|vote|email|subscription", 25, 0},
	{"^something went|has wrong|gone ~1 $", 5, 0},
	{"^oops ~ wrong", 12, 0},
	{"something ~2 wrong ~ please|try|reload|refresh", 20, 0},
	{"^oops|sorry|uh|whoops ~ something|error|wrong|try|problem|issue|unable|unavailable|no", 20, 0},
	{"please try again", 20, 0},
	{"leave this field ~2 empty|blank", 12, 0},
	{"been ~1 subscribed|updated|sent|submitted|saved|added|registered", 16, personal},
	{"successfully ~ subscribed|updated|sent|submitted|saved|added|registered", 16, personal},
	{"^post was not sent", 20, 0},
	{"^thank|thanks ~2 for ~1 subscribing|submitting|contacting|registering|voting", 20, 0},
	{"check your ~2 email|inbox", 20, pages},
	{"^your|password|profile|message|email|comment|request|submission|vote ~4 has|have|was ~4 updated|sent|submitted|saved|received|changed|approved|recorded", 16, telling},
	{"error ~1 occurred", 14, 0},
	{"sent ~3 you|your ~3 email|code|link|password", 25, pages},
	{"^check your ~3 inbox|email|mail|spam", 20, 0},
	{"characters|words remaining|left|maximum|minimum", 6, open},
	{"^we ~3 will|won't|never|don't ~2 share|sell|spam ~ email|information|details|address|data", 30, 0},
	{"^we ~3 will|won't|never|don't ~2 use ~2 your ~ email|information|details|address|data", 30, 0},
	{"^select|choose ~3 list|lists|option|options|country|state|topic|topics|date", 10, open},
	{"constant contact use", 20, 0},
	{"^are you sure", 14, asks | pages},
	{"^notify|email me|us ~3 of|via|when|if", 20, 0},
	{"^save my name", 25, 0},
	{"^not now $", 2, line},
	{"successfully added|saved|subscribed|removed $", 5, open | line},
	{"^message submitting|sending", 5, 0},
	{"^thank you for waiting", 6, 0},
	{"^we|we're are? ~1 experiencing ~3 issues|problems|difficulties|issue", 14, 0},
	{"^we|we're are? ~1 having ~1 issues|trouble|problems|difficulties ~1 loading|playing|connecting|displaying|finding", 14, 0},
	{"^please ~1 bear|be with|patient us|while", 25, 0},
	{"page|site|website|data ~4 is|are ~1 currently|temporarily ~1 delayed|unavailable|down|offline", 14, 0},
	{"take our ~2 survey|poll|quiz", 20, 0},
	{"^please? take this|the ~2 survey|poll|quiz", 20, 0},
	{"^thank|thanks ~1 we'll|we've|we|you've|you'll", 16, personal},
	{"^notify|notification of|me|us $", 3, line},
	{"^limit|maximum reached|exceeded $", 3, line},
	{"^you are|you're going|about to send", 10, 0},
	{"^subscribing|submitting|processing|sending|saving|updating|connecting|posting|searching|saved $", 1, line | open | noted},
}
