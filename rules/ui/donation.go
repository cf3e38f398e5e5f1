package ui

import "github.com/scrapelint/scrapelint/internal/lint"

// Donation reports furniture of the kind "an appeal for donations to the publisher".
func Donation() *lint.Rule {
	return rule(kindDonation, lint.Rule{
		Name:    "ui/donation",
		Summary: "an appeal for donations to the publisher",
		Why:     "Sites that live on gifts ask for them in every article.",
		Examples: left(
			"Please consider making a donation to keep our news free.",
			"Support our independent journalism",
			"Donate now",
			"Your contribution helps us keep reporting.",
		),
		Clean: []string{
			"I am sure that as a result of its work now being carried forward it will make a notable contribution to the solution of our worst problems.",
			"Donations to the flood fund passed a million on Friday.",
			"The party returned the donation within a week.",
			"He donated his collection to the town.",
			"Support for the strike is growing.",
			"The contribution of women to the harvest was forgotten.",
			"Donors will meet in Oslo in May.",
			"She asked the crowd to give what it could.",
		},
	})
}

var donationShapes = []shape{
	{"^donate", 14, pages},
	{"^support us|our|the|CAP ~3 news|work|journalism|site|mission|CAP|newsroom|independent $", 7, open},
	{"^support ~3 fact|free|independent|quality|local|our|public|nonprofit|investigative ~2 journalism|work|news|reporting|media|newsroom", 30, 0},
	{"donate|donation|donations|patreon", 45, personal | pages},
	{"^contribute ~4 to|as|now|today|PLATFORM|subscribe|by", 20, pages},
	{"^please ~3 donate|consider|support|contribute|chip|help|give", 40, pages},
	{"make|making ~1 a|any ~3 donation|gift", 30, personal},
	{"make|making ~1 a|any ~3 contribution ~ today|now|here|journalism|newsroom|us|URL", 30, personal},
	{"^help|support|please|consider ~ make|making a|any ~3 donation|contribution|gift", 30, 0},
	{"^support us $", 3, 0},
	{"^become a ~3 donor|patron|supporter|sustainer|member", 30, 0},
	{"become a ~3 donor|patron|supporter|sustainer", 30, personal},
	{"funded|supported|powered by ~2 readers|readers'|listeners|viewers|you|supporters|donations", 20, 0},
	{"reader|listener|viewer supported|funded", 20, 0},
	{"your ~2 support|donation|contribution|gift|generosity ~ journalism|work|news|reporting|possible|independent|today|help", 45, 0},
	{"^chip in", 16, 0},
	{"chip in ~ today|now|NUM|help", 25, personal},
	{"^our|we ~4 need|needs you|your", 16, 0},
	{"you ~2 support|fund|supporting ~2 our|independent work|journalism|reporting|newsroom", 40, 0},
	{"^help us|keep|support|fund|save", 25, pages},
	{"every|your|each|any|a contribution|donation|gift ~ difference|helps|matters|counts", 25, 0},
	{"consider ~2 giving|donating|supporting|subscribing|contributing|making|becoming", 35, 0},
	{"tax deductible", 25, 0},
	{"as little as NUM", 25, personal},
	{"we ~2 rely|depend on ~3 readers|advertising|support|donations|you|your|supporters", 35, 0},
	{"relies|rely|depends on ~ support our|journalism", 40, 0},
	{"relies|rely|depends|depend on ~4 donations|contributions|readers|reader|supporters|listeners ~2 $", 30, 0},
	{"doesn't|don't|can't|cannot|won't ~3 without your ~2 support|help|donation", 25, 0},
	{"reader|readers|community|member support|donations|contributions $", 20, pages},
	{"help ~2 safeguard|protect|sustain|keep|fund|power ~2 independent|local|free|quality ~2 journalism|news|press|reporting", 30, 0},
	{"we don't ~ paywall|ads|billionaire|corporate", 40, 0},
	{"^buy ~2 a coffee", 8, 0},
	{"keep ~3 news|journalism|site|content ~2 free|alive|independent", 30, personal},
	{"^dear ~3 reader|readers", 6, 0},
	{"your ~2 contribution|contributions|donation|donations are|is ~2 essential|vital|important|appreciated|welcome", 40, 0},
	{"donation|donations is|are ~1 welcome|appreciated", 25, personal},
}
