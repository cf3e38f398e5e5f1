package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// SignIn reports furniture of the kind "a log-in or account prompt".
func SignIn() *lint.Rule {
	return rule(kindSignIn, lint.Rule{
		Name:    "ui/sign-in",
		Summary: "a log-in or account prompt",
		Why: "The forms and menus with which visitors open or manage an account come along when the extractor keeps " +
			"more than the article.",
		Examples: left(
			"Log in or create an account",
			"Forgot your password?",
			"Don't have an account? Register",
			"My account",
		),
		Clean: []string{
			"Users log in with a code that is sent to their phone.",
			"He forgot his password and lost a fortune.",
			"She opened an account at the village bank in 1950.",
			"Sign language interpreters stood beside the stage.",
			"My account of the voyage filled three notebooks.",
			"The two sides will sign in Geneva on Friday.",
			"Nurses must register with the council every year.",
			"The council wrote to the owners of all boats in the bay. You must register the boat with the harbour office, it said.",
		},
	})
}

var signInShapes = []shape{
	{"^log|sign|logged|signed in|out|up BAR", 25, 0},
	{"^please ~2 log|sign|login|register", 20, 0},
	{"^log|sign in|out|up? with|to|using|via|as|or|now|here|BAR", 14, open},
	{"^log|sign in|out|into $", 4, open | line},
	{"^or|to? continue|sign|log|register|join in|up? with", 6, open},
	{"^login|logout|register ~3 BAR|to|or|with|here|now|login|log|account", 8, open},
	{"^you must|need|have|should|may|are ~3 log|logged|login|sign|signed|register|registered ~2 in|out|to|now|up", 20, 0},
	{"you must ~2 logged|log|sign", 20, 0},
	{"forgot|forgotten|reset|lost|change|recover ~2 your|my? password", 10, 0},
	{"^don't|do|dont|no|need ~3 have|an ~2 account", 10, asks},
	{"already ~3 account|registered|register|login", 12, 0},
	{"^not a member|subscriber|registered", 10, 0},
	{"^create|set ~4 account|profile|password", 12, open},
	{"^create|register ~3 free ~2 account|profile", 20, 0},
	{"are logged|signed in|out", 16, personal},
	{"commenting|posting|logged ~2 using|as|in ~3 account", 16, 0},
	{"^remember me", 4, 0},
	{"^not you $", 2, 0},
	{"^have an account|subscription|membership", 8, asks},
	{"^pay|view|manage|print my|your bill|account|subscription", 6, open},
	{"^welcome back", 6, open},
	{"^my|your|manage|view|edit ~2 account|profile|preferences $", 5, open | line},
	{"^my|your account|profile log|sign|settings|login|logout", 6, open},
	{"^login|sign|signup|log|register ~ account|password|username|email|profile", 16, 0},
	{"send you ~3 link|email|code|password", 30, personal},
	{"register ~3 log|login|sign", 12, pages},
	{"^join BAR|log", 8, 0},
	{"^switch|log|sign ~2 account|accounts|user", 6, open},
	{"password ~3 must|has|is|was|reset|incorrect|changed", 16, 0},
	{"reset link", 14, personal},
	{"available username", 14, 0},
	{"^not logged in $", 4, line},
	{"^a password will be ~1 mailed|emailed|sent", 14, 0},
	{"is|are password protected", 14, 0},
	{"^forgot|forget|forgotten|lost|reset|recover|change ~1 password", 4, line},
	{"^no|new|need|have ~2 account $", 4, asks},
	{"^sign|join|register|log ~1 now|today|here|free|below $", 4, 0},
}
