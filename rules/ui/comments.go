package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Comments reports furniture of the kind "text of the comment section".
func Comments() *lint.Rule {
	return rule(kindComments, lint.Rule{
		Name:    "ui/comments",
		Summary: "text of the comment section",
		Why:     "Counters, rules and buttons of the comment section stand below the article and are not part of it.",
		Examples: left(
			"Leave a comment",
			"12 Comments",
			"Your email address will not be published.",
			"What do you think? Tell us in the comments below.",
		),
		Clean: []string{
			"The minister declined to comment.",
			"His comments on the strike drew anger in the north.",
			"The comments came a day after the vote.",
			"She will reply to the letter next week.",
			"Comments on the plan can be sent to the council until May, it said.",
			"The moderator thanked the panel.",
			"Twelve people commented on the plan at the meeting.",
		},
	})
}

var commentShapes = []shape{
	{"^NUM comments|comment|replies|reply|votes|likes|reactions|responses|shares $", 3, line | open},
	{"^leave|post|add|write|submit|view|read|show|hide|load|see|join|place|make|start|open|sort|expand|close|report|edit|delete|give ~4 comment|comments|reply|replies|discussion|conversation|debate|dialogue|review", 14, open},
	{"^leave|post|add|write|join|start|view|read|see|scroll|drop|have ~4 comment|comments|reply|discussion|conversation|debate|dialogue ~2 $", 10, 0},
	{"^leave|post|add|write|start ~ comment|comments|reply|dialogue|conversation ~ below|here|section|box|civil|topic|stay", 25, 0},
	{"comments ~2 are|is|have|may|will|on|for|powered ~3 moderated|closed|disabled|disqus|turned|off|subject|republished|reviewed|edited|posted|subscribers", 35, 0},
	{"comments are|is ~1 welcome|open|off|closed $", 6, 0},
	{"comment|comments ~ policy|guidelines|moderator|moderators|moderated|rules|moderation|section|below", 30, pages},
	{"email|mail address|addresses ~ not be published", 25, 0},
	{"log|logged|sign|register|login|registered|account ~4 to|and|before ~2 post|comment|leave|reply|add", 25, personal},
	{"log|logged|login|register ~4 to|and|before ~2 post|comment|leave|reply|add", 12, 0},
	{"^if you ~ comment|comments", 30, pages},
	{"^if you ~ please", 35, pages},
	{"comment|comments|post|posts ~2 posted|edited|deleted|removed|reviewed|republished", 30, 0},
	{"^in reply to", 10, open},
	{"^your name|email|mail|comment|message|rating|review|website $", 4, open},
	{"^tell us what you think", 20, 0},
	{"^tell us ~ comments|below|here|email|story|stories|experience|experiences|form", 20, pages},
	{"^let us know", 20, open},
	{"let us|me know ~ comments|below", 30, 0},
	{"in the comments ~ below|section", 30, pages},
	{"in the comments $", 25, tail | personal},
	{"^what do you think", 14, asks},
	{"^do you ~ agree|below", 16, pages},
	{"^share your|you thoughts|views|opinion|opinions|comments|experience|experiences|feedback|story|stories", 16, 0},
	{"share your thoughts|views|opinion|comments", 25, personal},
	{"stay on topic", 25, 0},
	{"community|comment|commenting|discussion|house guidelines|rules|standards|policy", 12, open},
	{"^have your say", 8, 0},
	{"two cents", 16, pages},
	{"^top|best|newest|oldest|recent|popular|latest|all|most ~2 comments|commented|comment $", 5, open},
	{"^your comment", 20, 0},
	{"^open thread|comments", 5, open},
	{"comments COLON open", 6, 0},
	{"^want|like|love|wish to ~ comment|join", 20, pages},
	{"we welcome|encourage|want|invite ~ comments|commenting|feedback|discussion|debate", 40, 0},
	{"we reserve the right", 60, 0},
	{"comments|comment ~ offensive|inappropriate|flag|abusive|unlawful", 40, personal},
	{"^was|is this ~3 helpful|useful", 8, asks},
	{"your comment data", 20, 0},
	{"^enjoyed|like|liked|did ~4 read|article|story|post|piece|this $", 9, asks | pages},
	{"civil ~ comments|respectful|discussion|topic", 30, pages},
	{"^be ~ first ~3 comment|reply|review", 10, 0},
	{"powered by disqus|facebook|CAP $", 6, pages},
	{"^report abuse|comment|this|inappropriate", 5, open},
}
