package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Contact reports furniture of the kind "a contact or feedback line of the publisher".
func Contact() *lint.Rule {
	return rule(kindContact, lint.Rule{
		Name:    "ui/contact",
		Summary: "a contact or feedback line of the publisher",
		Why: "Addresses, telephone numbers and requests for tips belong to the publisher or the sender of a press " +
			"release, not to the report.",
		Examples: left(
			"Got a tip? Email our newsroom",
			"Contact us",
			"For more information, please contact the press office at 555-0142.",
			"Report an error",
		),
		Clean: []string{
			"The report lays out goals in the reduction of noise which can be reached by 2030.",
			"The sailors lost contact with the shore at noon.",
			"Police asked anyone with information to come forward.",
			"The editor wrote a letter to the mayor.",
			"He can be reached only by boat.",
			"Contact lenses should be taken out at night.",
			"Careers in shipping are short.",
			"She sent the photographs to her sister.",
		},
	})
}

var contactShapes = []shape{
	{"^e mail ~2 us|the|CAP|author|COLON ~ MAIL|HANDLE|URL|here|NUM|at", 30, telling},
	{"^contact|email|mail ~2 us|the|CAP|info|author|writer|reporter|COLON ~ MAIL|HANDLE|URL|here|NUM|at", 30, telling},
	{"^contact us|information|COLON|info|details|CAP $", 5, open | line},
	{"^contact ~4 at|on|by|via|through ~ MAIL|NUM|URL|HANDLE", 40, telling},
	{"^got|have|know|do ~5 tip|tips|story|question|questions|idea|comment|feedback|something|information|news", 20, asks | pages},
	{"^send ~2 us|me|your|tips|feedback|CAP|an|a|comments|news ~4 tips|tip|feedback|email|mail|letter|letters|story|stories|photos|news|comments|MAIL|questions|review|correction|corrections|suggestions", 25, 0},
	{"^send tips|feedback|comments", 12, open},
	{"^place|submit|post|report|book a|an ~2 ad|advert|obituary|announcement|notice|listing|event|classified", 7, open},
	{"^submit|send|write|share|email ~4 letter|letters|tip|photo|photos|review|story|correction|feedback|question|op|event|obituary|obit|news|essay|idea|ideas", 35, pages},
	{"^email|call|write|contact|ask our|the newsroom|desk|editor|editors|team|reporter|reporters $", 5, open},
	{"^e mail ~4 us|the|author|him|her|to|at|MAIL|CAP|line|COLON ~ MAIL|URL|HANDLE", 35, telling},
	{"^email|mail|reach|call|write|text|phone|tip|fax ~4 us|the|author|him|her|to|at|MAIL|CAP|line|COLON ~ MAIL|URL|HANDLE", 35, telling},
	{"^write to ~2", 5, open},
	{"MAIL", 6, open | line},
	{"can|may ~2 be reached|contacted|followed|emailed ~ MAIL|PLATFORM|HANDLE|URL", 40, telling | address},
	{"can|may ~2 be reached|contacted ~4 at|on|via ~2 NUM", 40, telling | address},
	{"can|may ~2 be found ~3 MAIL|PLATFORM|HANDLE|URL", 40, telling | address},
	{"reached|contacted at|via|by MAIL|NUM|HANDLE", 64, telling | ending},
	{"spot|notice|spotted|noticed ~3 error|mistake|typo|errors|inaccuracy|problem", 20, personal},
	{"see|found|find ~2 error|mistake|typo|errors|inaccuracy", 20, personal},
	{"^report ~3 error|typo|correction|mistake|problem|issue|bug|inaccuracy|abuse", 14, open},
	{"^letters|letter ~2 to|from the|our? editor|editors|readers", 6, open | noted},
	{"^about us|the|this|author|me|our ~4 $", 5, open | line},
	{"^we want|love|like|welcome|value|appreciate ~4 hear|feedback|input|suggestions|comments|opinion|thoughts|letters", 25, 0},
	{"hear from you", 25, 0},
	{"^for ~3 more|further|additional|media|general|press|all ~2 information|inquiries|enquiries|details|queries|questions ~ contact|call|visit|email|MAIL|please|NUM", 45, 0},
	{"^office|phone|tel|telephone|fax|email|mail|cell|mobile|contact|media|press|hotline|whatsapp|website|web|address|inquiries|contacts ~2 COLON", 14, open},
	{"^media|press|investor contact|contacts|inquiries|relations|office", 6, open | line},
	{"^NUM ~2 office|fax|cell|mobile|phone", 4, line},
	{"confidential|anonymous ~ tip|tips", 20, personal},
	{"feedback ~ email|send|write|us", 30, pages},
	{"suggestions ~ comments|feedback", 30, pages},
	{"^complaints|corrections|correction|feedback ~3 policy|clarifications|corrections|and|complaints ~2 $", 6, open | line},
	{"^about ~2 author|authors|CAP", 4, line | open | titled},
	{"^for immediate release", 20, open},
	{"^if you or someone you", 45, noted},
	{"^meet ~1 the|our ~2 team|staff|reporters|editors|anchors|newsroom $", 6, open},
	{"^give|leave|provide|share ~3 feedback", 8, 0},
	{"^site map|index|feedback|archive|search|credits", 4, open | line},
	{"CAP site map", 6, 0},
	{"^work|working|write|writing|advertise|careers with|for|at us|CAP", 5, open | line | titled},
	{"^working for tips $", 3, line},
	{"^submit|send your", 8, open},
	{"^submit|send a letter ~2 editor", 25, 0},
	{"^do you have ~2 info|information|tips|tip to|for|about|on ~ share|reporters|reporter|editors|us", 20, asks},
	{"^why ~1 you ~1 can|should trust", 10, open},
}
