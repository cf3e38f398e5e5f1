package fragment_test

import (
	"strings"
	"testing"

	"github.com/scrapelint/scrapelint/rules/fragment"
)

// page is a whole page in one line, behind which a rule finds what it finds in such lines only.
var page = strings.Repeat("The council met on Sunday and voted for a bridge over the old harbour of the town. ", 10)

func TestHeadingsOfPages(t *testing.T) {
	for _, marked := range [...]string{
		page + "Harbour Is Much More ⟦Crowded This⟧ is what the keeper of the light has said for years and years.",
		page + "The Fear Behind the ⟦Vote The⟧ mayor believes that the bridge would take the boats away from the town.",
		page + "Quiet ⟦Implications The⟧ Velm Council believes that the bridge would take the boats away from the town.",
		page + "Both Have Fine Views at ⟦Night By⟧ default, the lamp of the tower is lit at six and put out at dawn.",
		page + "OTHER ⟦VOICES Fresh⟧ doubts were heard from the islands, where nobody asked for a bridge at all.",
		page + "1. ⟦Garden Over⟧ the years the keeper has found many coins among his beans and peas. It rained. " +
			"2. Sheds and ⟦Bins Unhappy⟧ that nobody wanted them, he kept the old nets in the yard behind the tower.",
		page + "Velm Marine has a long way to ⟦success Velm⟧ Marine is on track to be the first of all the yards in the islands.",
		page + "Bela ⟦Marsh We⟧ don’t know if he was asked, but the keeper made his position plain in a letter to the town.",
		page + "Bela ⟦Marsh The⟧ Velm team claimed that they had turned down the keeper, but others say that he did not want to come.",
		page + "Tales From the Harbour was the best book of the year for everybody who has read it in the town.",
		page + "The University of Velm Press said that the book would come out in the autumn of the next year.",
		page + "Bank of Velm Chief Executive Anna Marsh said that nobody would pay for the bridge but the town.",
		page + "Lamp of The Harbours star Anna Marsh said that nobody would pay for the bridge but the town itself.",
		page + "Life Is Beautiful was the best film of the year for everybody who has seen it in the old town hall.",
		page + "Vitamin A is what the fishermen of the town lack when the winter is long and the boats stay at home.",
	} {
		compare(t, marked, fragment.RunOn())
	}
}

func TestSpeechBehindHeadline(t *testing.T) {
	for _, marked := range [...]string{
		page + "Keeper who called the mayor a fool ⟦resigns “They⟧ look up at you to see who is the fool,” she said.",
		page + "Related: The long race to build a bridge to the ⟦islands \"These⟧ works are hard to end on time,\" Anna Marsh said.",
		page + "The film is about a keeper who only says “They look up at you to see who is the fool,” she said.",
		page + "She was the star of the drama “The Keeper of the Lost Light,” Anna Marsh said on Sunday.",
		page + "The mayor said that in this town “Nobody has to pay for a bridge to the islands,” she said.",
	} {
		compare(t, marked, fragment.RunOn())
	}
}

func TestDatelinesInPages(t *testing.T) {
	for _, marked := range [...]string{
		page + "Stocks slide after banks raise rates; energy ⟦weighs LONDON The⟧ markets of the islands fell on Sunday.",
		"⟦WASHINGTON The⟧ council met on Sunday and voted for a bridge over the old harbour of the town and for a new tower.",
		"WASHINGTON Post reporters met on Sunday and voted for a bridge over the old harbour of the town and for a new tower.",
	} {
		compare(t, marked, fragment.RunOn())
	}
}

func TestRulesInsidePages(t *testing.T) {
	compare(t, page+"Anna Marsh, mayor of Velm ⟦==========⟧ The last time I went by boat was in May.", fragment.OrphanPunctuation())
	compare(t, page+"The name of the mayor is _____ Marsh and the name of the town is _____ as you know.", fragment.OrphanPunctuation())
}

func TestLinesBrokenAtLinks(t *testing.T) {
	long := strings.TrimSuffix(page, " ")
	compare(t, long+"\n"+long+"\nThe keeper and the mayor ⟦were\nresponding⟧ to a ⟦call\nin⟧ the early hours of the day. It rained.\n"+
		"They went home after ⟦a\nservice⟧ at the church.\n"+long+"\n⟦The\nHarbour⟧ Office asks the town for more.", fragment.LowercaseStart())
	compare(t, long+"\nThis is what you need\npaper\nglue\na knife\nand some string\n"+long+"\n"+long, fragment.LowercaseStart())
	compare(t, strings.Repeat("The council met on Sunday and voted for a bridge over the old\nharbour of the town, and nobody was there to see it who\nhad not voted for it.\n", 3)+long+"\n"+long+"\n"+long,
		fragment.LowercaseStart())
}

func TestCreditsInsidePages(t *testing.T) {
	for _, marked := range [...]string{
		page + "⟦Mayor Anna Marsh, left, and Ola Tadros at the pier of Velm.⟧ Ola Tadros And then the storm came over the town.",
		page + "⟦Passengers aboard the old boat in December.⟧ Ben Okoro bokoro@velm.example The council met on Sunday.",
		page + "⟦Mayor Anna Marsh speaks with fishermen at the pier.⟧ (Ola Tadros/Velmish) The council met on Sunday.",
		page + "⟦Barbara Marsh/VQ⟧ The council met on Sunday.",
		"⟦The cellar of the tower is one of many that you would not want to see.⟧ (Barbara Marsh/Velmish)\n\nThe council met on Sunday.",
		"⟦The tower looked better in 1902.⟧ (Public domain) The council met on Sunday. It voted for the bridge.",
		page + "⟦Police hold a water cannon near the keepers of the light last week.⟧ Photograph: Ola Tadros/Velmish Harkening back to May, they met.",
		page + "Police met the keepers of the light. Photograph: Ola Tadros/Velmish Harkening back to May, they met.",
		"The vote was close.\n\n⟦Mayor Ola Marsh arrives to speak in the hall of Velm on Thursday.⟧\n(OLA TADROS/REUTERS)\n\nThe vote was close.",
		page + "⟦Photograph by Ola Tadros⟧ Is the bridge too dear for a town that has so few boats?",
		page + "⟦The tower is visible from the pier.⟧ VPA/HMT/VQ The council met on Sunday.",
		page + "I soon begin to skip whole pages, and nothing is left. (Image credit: Velmish) The council met on Sunday.",
		page + "The keeper, left, said that nobody was there. The mayor turned, left, and went home.",
	} {
		compare(t, marked, fragment.Caption())
	}
}
