package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// SyndicationNotice reports furniture of the kind "a publisher's notice about where the text comes from".
func SyndicationNotice() *lint.Rule {
	return rule(kindSyndication, lint.Rule{
		Name:    "ui/syndication-notice",
		Summary: "a publisher's notice about where the text comes from",
		Why: "Articles from agencies and partners carry a note: not edited by our staff, first published elsewhere, " +
			"the views are the author's. It is provenance: keep what it says with the metadata and take it out of the " +
			"text.",
		Examples: left(
			"This article was originally published by the Lakeside Courier.",
			"Our newsroom has not reviewed this report from an agency.",
			"The post Ferry strike ends appeared first on Coastal Wire.",
			"The opinions expressed here are those of the author and do not reflect the policy of the Gazette.",
		),
		Clean: []string{
			"This opinion is supported by one of the oldest farmers of the valley.",
			"The poem first appeared in a school magazine in 1962.",
			"The report was published on Monday by the ministry.",
			"He expressed the opinion that the dam would hold.",
			"The story of the wreck was first told by a fisherman.",
			"The essay has not been translated into English.",
			"Her views on trade are well known.",
			"The committee edited the text for three days.",
		},
	})
}

var syndicationShapes = []shape{
	{"not been ~3 edited|created|modified|verified ~ by|and", 60, telling},
	{"publisher|editors|newsroom|site ~ not ~2 reviewed|verified|edited|endorsed this|the", 30, 0},
	{"this STORY|NOUN|version ~4 has|was|is|were ~2 originally|first published|appeared|posted|produced|written|released|aired|broadcast", 45, telling},
	{"this STORY|NOUN ~3 originally|first appeared|published|ran|aired|posted", 45, telling},
	{"this STORY|NOUN appeared|ran originally|first|in|on|at", 40, telling},
	{"this STORY|NOUN ~2 was|is|has|been ~2 republished|reprinted|syndicated|adapted|excerpted|reproduced|reposted|produced|provided|supplied|translated|published", 45, telling},
	{"this story|article|series|coverage|content|project|report|reporting|podcast|programme|program|work ~2 was|is|has|been ~2 funded|supported by|through|in", 45, telling},
	{"^STORY|NOUN ~2 originally|first published|appeared|posted on|in|at|by|here", 20, 0},
	{"^originally|first published|appeared|posted|aired|reported on|in|at|by|here|COLON|CAP", 30, 0},
	{"originally|first published|appeared ~2 on|in|at URL", 40, 0},
	{"the post ~ appeared|appears first on", 60, telling | quoting},
	{"^the post appeared first", 20, 0},
	{"STORY|NOUN ~2 STORY|NOUN? published|auto ~ syndicated|wire|agency|rss feed", 60, telling},
	{"syndicated|wire|agency feed", 45, telling},
	{"without ~2 modification|modifications|editing ~ text|feed|agency", 40, telling},
	{"republished|reprinted|reproduced ~2 with|under|from|by|here ~3 permission|license|licence|commons", 45, telling},
	{"licensed|published|republished|available|shared ~4 under a creative commons", 40, pages},
	{"version of this STORY|NOUN", 40, telling},
	{"^disclaimer COLON", 64, telling | quoting},
	{"^editor's|editors'|editors|editor|publisher's note|disclosure COLON|bar", 64, telling | quoting | noted},
	{"opinions|views ~5 expressed|stated ~9 author|authors|writer|columnist|own|necessarily|reflect|those|contributors", 64, telling},
	{"expressed ~4 are|is ~3 author's|authors'|author|authors|own", 50, telling},
	{"^source CAP", 8, titled | line | shouted},
	{"^source ~2 COLON", 14, open | quoting | line},
	{"^from the CAP ~4 COLON", 7, titled | line},
	{"^source|read|via URL", 6, line},
	{"^source|original|article|via|reference|sources|link|post|full link|url|source|article|post", 8, open},
	{"^delivered|contributed|powered|presented|submitted|reposted|republished|syndicated by|from|via CAP|URL|the", 12, 0},
	{"^view ~2 source|original version|content on|to|at", 20, 0},
	{"^transcript provided|by|available|produced", 12, 0},
	{"^originally published $", 2, 0},
	{"^brought to you by", 14, 0},
	{"encourage you to share|republish|repost", 40, 0},
	{"^h|hat BAR? t|tip CAP|COLON|to", 9, titledish},
	{"^this STORY|NOUN ~3 is|was ~2 part of a|an|our|the ~ series|partnership|collaboration|project|package|newsletter", 45, 0},
	{"^this STORY|NOUN ~3 was|is last|first|originally? updated|corrected|published|posted", 30, telling},
	{"^this STORY|NOUN ~3 has|was|have been? ~2 updated|corrected|amended|edited|revised|clarified", 45, 0},
	{"^this STORY|NOUN|data|information ~2 comes|provided|produced|created|generated|powered|supplied ~ by|from|with", 35, 0},
	{"^published|posted|filed|reprinted ~2 with permission|arrangement", 25, 0},
	{"auto generated", 40, telling},
	{"^this is ~2 opinion|syndicated|guest|sponsored|paid|press|contributed|user ~2 STORY|NOUN|release|content|submission", 30, 0},
	{"^the CAP ~4 is ~ nonprofit|independent|nonpartisan newsroom|news|organization|outlet", 40, ending},
	{"not responsible|liable for the ~3 opinions|content|contents|views|statements|accuracy", 45, telling},
	{"this STORY|NOUN ~1 appeared|appears|ran ~ print|online|edition|section|issue|headline", 40, telling | quoting},
	{"^STORY|NOUN|text taken|adapted|sourced|reprinted|republished|translated from|by", 14, 0},
	{"^citation COLON", 40, quoting | telling | noted},
	{"^provided|supplied|distributed|released by CAP", 10, titled | open | line},
	{"STORY|NOUN|translation ~3 was|is|were ~3 written|generated|translated|created|produced|edited|summarized ~ assistance|help|using|by|with ~2 artificial|ai|automated|automation", 45, telling | noted},
}
