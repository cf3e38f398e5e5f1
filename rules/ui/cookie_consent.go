package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// CookieConsent reports furniture of the kind "a cookie, privacy or terms notice".
func CookieConsent() *lint.Rule {
	return rule(kindCookie, lint.Rule{
		Name:    "ui/cookie-consent",
		Summary: "a cookie, privacy or terms notice",
		Why: "Consent banners and the row of legal links at the foot of the page are text for the visitor of the site, " +
			"not for the reader of the article.",
		Examples: left(
			"We use cookies to improve your visit to our site.",
			"By using this website you agree to our terms of use.",
			"Privacy Policy | Terms of Use",
			"Manage cookie preferences",
		),
		Clean: []string{
			"In the last four years we acted on the report and wrote a national privacy policy.",
			"The regulator fined the site for placing cookies without consent.",
			"She baked cookies for the whole street.",
			"The terms of the deal remain secret.",
			"Privacy campaigners welcomed the ruling on cookies.",
			"The government changed its policy on data last year.",
			"The firm said it used cookies to count visitors.",
			"“We use cookies,” the banner said, and nobody read on.",
		},
	})
}

var cookieShapes = []shape{
	{"protected by recaptcha|captcha|hcaptcha", 25, 0},
	{"cookies|cookie ~ we|our|site|website|consent|accept|agree|policy|settings|preferences|essential|necessary|third|partners", 64, personal},
	{"site|website|sites|websites|page ~2 use|uses ~2 cookies", 64, 0},
	{"^we? ~1 use|uses cookies", 40, 0},
	{"cookie|cookies policy|notice|settings|preferences|consent|banner|declaration", 12, open},
	{"^necessary|essential|functional|strictly|analytical|performance|targeting|marketing ~2 cookies", 64, 0},
	{"use of cookies", 40, 0},
	{"^by|upon ~2 using|continuing|choosing|clicking|closing|accepting|browsing|visiting|signing|subscribing|submitting|registering|providing|entering|creating|checking|tapping|selecting|joining ~ you ~3 agree|consent|accept|acknowledge|confirm|understand|are|opt|may|will", 64, 0},
	{"you ~3 agree|consent|accept|acknowledge ~ terms|policy|cookies|processing|privacy|use|conditions|receive|storage", 64, 0},
	{"^i ~3 agree|consent|accept|acknowledge|understand ~ terms|policy|processing|data|privacy|conditions|receive|newsletter|email|send", 64, quoting},
	{"^by ~4 i agree|consent|accept|acknowledge", 45, 0},
	{"^accept|reject|decline|allow|deny|manage|agree|refuse|customize|change ~3 cookies|all|choices|preferences|consent|close|continue $", 6, open | line},
	{"privacy policy|notice|statement|choices|settings ~ terms|policy|BAR|rights|agree|apply|cookies|read|please|more|details", 64, personal},
	{"privacy|cookie policy|notice|statement|choices|settings|rights ~ $", 12, open | line},
	{"terms of|and|BAR service|use|conditions|sale|privacy ~1 $", 12, open},
	{"^terms of|and service|use|conditions ~ legal|privacy|policy|apply|COPY|BAR", 20, 0},
	{"terms|conditions|policy ~ BAR ~ terms|privacy|policy|rights|us|conditions", 30, 0},
	{"^copyright|ethics|diversity|ownership|fact|corrections|editorial|comment|comments|refund|advertising|accessibility|content|cookie|privacy|community ~2 policy|policies|statement|guidelines|disclosure $", 5, titled | line | open},
	{"our|your|my|this|the|and ~2 privacy policy|collection|statement ~ $", 40, personal},
	{"our|my|your|and|the ~1 privacy policy $", 64, tail | personal},
	{"acceptance|accept ~ terms ~ privacy|policy|conditions|use", 40, 0},
	{"terms|policies|conditions apply", 25, 0},
	{"do|not not|sell sell|or|share ~2 my|your personal", 12, 0},
	{"california privacy rights|notice", 10, 0},
	{"processing|protection|storage of my|your personal data|information", 45, 0},
	{"your privacy ~ important|matters|choices|us", 16, 0},
	{"consent ~ to ~ personal|data|tracking|advertising", 40, personal},
	{"we ~3 value|respect|care|take ~2 your privacy", 20, 0},
	{"how we use|collect|process your data|information", 20, 0},
	{"partners ~ store|process|access|use ~ data|information|device", 64, personal},
	{"^by|upon ~2 entering|clicking|signing|using|submitting|providing ~ you're agreeing", 64, 0},
	{"our data protection declaration|policy|notice|statement", 30, 0},
	{"necessary|essential|optional|functional|analytical ~1 data ~1 collection|storage|processing", 12, open},
	{"^yes|no i|take ~1 agree|accept|consent|me ~2 settings?", 6, line},
	{"store ~3 information|data ~1 on your device", 40, personal},
	{"^please ~1 let us know if you ~1 agree|accept|consent", 12, 0},
	{"change|manage|review these|your settings|preferences|choices ~ footer|anytime|time|privacy|consent", 30, quoting},
	{"code of conduct|ethics|practice|practices $", 6, open | line},
	{"we use ~1 local|web storage|beacons", 30, 0},
	{"^these settings|preferences|choices apply|are|help|allow|enable|will", 25, 0},
}
