package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Template reports furniture of the kind "template or program text of the site".
func Template() *lint.Rule {
	return rule(kindTemplate, lint.Rule{
		Name:    "ui/template",
		Summary: "template or program text of the site",
		Why: "A page template that was not filled in, or a program's own error message, was printed into the page and " +
			"scraped with it.",
		Examples: left(
			"{{ article.subtitle }}",
			"Warning: Undefined index in header.php on line 114",
			"Notice: array expected in layout on line 9",
		),
		Clean: []string{
			"The sign on the door read: warning, dogs.",
			"He wrote the note on line nine of the form.",
			"Notice: the meeting begins at eight.",
			"A warning was printed on every box.",
			"An error on line 12 of the tax form cost her a fortune.",
			"The set {1, 2, 3} has three members.",
		},
	})
}

var templateShapes = []shape{
	{"^warning|notice|error|fatal|deprecated|parse ~ on line NUM", 40, telling},
	{"^undefined|nan|null $", 2, line},
	{"^source text for", 10, line},
	{"^object object $", 3, 0},
	{"^inject|embed|insert|widget|ad module|widget|code|here|unit $", 5, line},
	{"^proudly powered|hosted|published by", 10, open},
	{"^site|website|theme|page|blog|template|web ~1 powered|designed|developed|built|hosted|created|design|development by|with CAP", 10, open},
	{"^powered|designed|developed|hosted|built|created by $", 3, line | open},
	{"^designed|developed|hosted by CAP CAP? CAP? $", 5, line | open | titled},
	{"NUM? bloggers like this", 6, labelled},
	{"^email protected $", 2, 0},
}
