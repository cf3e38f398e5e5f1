package spacing

import "github.com/scrapelint/scrapelint/internal/lint"

func fusedExamples() []lint.Example {
	return []lint.Example{
		{
			Bad:  "It is near the ⟦schoolPRO⟧:The boats can stay in the ⟦harbourCON⟧:Nobody pays for the ⟦lampsPRO⟧:It is new and ⟦dryCON⟧:It is dear.",
			Good: "It is near the school PRO:The boats can stay in the harbour CON:Nobody pays for the lamps PRO:It is new and dry CON:It is dear.",
		},
		{
			Bad:  "⟦LONDONSaying⟧ that the tower was safe, the mayor left.",
			Good: "LONDON Saying that the tower was safe, the mayor left.",
		},
		{
			Bad:  "A ⟦chairmanand⟧ two aides left the room before the vote began.",
			Good: "A chairman and two aides left the room before the vote began.",
		},
		{
			Bad:  "The minister has ⟦openlyrefused⟧ his neighbours about the bridge.",
			Good: "The minister has openly refused his neighbours about the bridge.",
		},
		{
			Bad:  "Last week President ⟦Johnsonreturnedto⟧ both chambers for more time.",
			Good: "Last week President Johnson returned to both chambers for more time.",
		},
		{
			Bad:  "A statement from ⟦theUKNational⟧ Weather Service was expected later.",
			Good: "A statement from the UK National Weather Service was expected later.",
		},
		{
			Bad:  "They met ⟦inMoscow⟧ on a cold morning and talked for an hour.",
			Good: "They met in Moscow on a cold morning and talked for an hour.",
		},
		{
			Bad:  "On 3 May ⟦2021The⟧ Guardian printed the whole letter.",
			Good: "On 3 May 2021 The Guardian printed the whole letter.",
		},
		{
			Bad:  "This was ⟦America'sbest⟧ harvest, but ⟦itdidn’t⟧ last.",
			Good: "This was America's best harvest, but it didn’t last.",
		},
		{
			Bad:  "The fall of the ⟦USdollar⟧ surprised traders; the US bank said nothing.",
			Good: "The fall of the US dollar surprised traders; the US bank said nothing.",
		},
		{
			Bad:  "The dispute ⟦betweenDonaldTrump⟧ and the court went on for months.",
			Good: "The dispute between Donald Trump and the court went on for months.",
		},
		{
			Bad:  "About ⟦270people⟧ slept in the hall, as they had done ⟦since2019⟧.",
			Good: "About 270 people slept in the hall, as they had done since 2019.",
		},
		{
			Bad:  "Mr Okonkwo-Hale spoke first. Nobody saw ⟦Okonkwoand⟧ his lawyer leave, and Okonkwo would not say why.",
			Good: "Mr Okonkwo-Hale spoke first. Nobody saw Okonkwo and his lawyer leave, and Okonkwo would not say why.",
		},
		{
			Bad:  "The keeper lives in Velm ⟦nowHe⟧ sold the lamp in May.",
			Good: "The keeper lives in Velm now He sold the lamp in May.",
		},
		{
			Bad:  "The boat was late. FISHERMEN STRIKE FOR THIRD ⟦DAYSMarsh⟧ told the crew. Marsh left. MAYOR OPENS NEW ⟦BRIDGESA⟧ large crowd came.",
			Good: "The boat was late. FISHERMEN STRIKE FOR THIRD DAYS Marsh told the crew. Marsh left. MAYOR OPENS NEW BRIDGES A large crowd came.",
		},
		{
			Bad:  "He called it ‘a very good ⟦gift’The⟧ mayor said no. The union, PTAK, met; nobody knows what ⟦PTAKif⟧ it loses will do.",
			Good: "He called it ‘a very good gift’ The mayor said no. The union, PTAK, met; nobody knows what PTAK if it loses will do.",
		},
		{
			// Two sure cases are evidence for the third, which could be a compound.
			Bad:  "Prices fell on the ⟦stockmarket⟧ as ⟦investorsand⟧ banks waited ⟦forthe⟧ decision.",
			Good: "Prices fell on the stock market as investors and banks waited for the decision.",
		},
	}
}

func fusedClean() []string {
	return []string{
		"Prices fell on the stockmarket as investors waited for the decision.",
		"CONWILMAR BUYS VELMFEED\n\nThe board of ConWilmar said that ConWilmar buys VelmFeed.",
		"The songs of Desmond Waithe were played at the wake.",
		"The critic argued that “[d]issolution” and “[d]isagreement” are not the same.",
		"“We was just sittin' there, flyin’ a kite and waitin' for Tom,” the old man said.",
		"The thirtysomething author sent the book to HarperCollins in May.",
		"She paid by PayPal with her iPhone, uploaded it to YouTube and went to McDonald's.",
		"The regulator Ofcom and the retailer Mothercare agreed; Mr Letwin did not.",
		"The page https://example.com/whattheysaid went down while #BlackLivesMatter and @allthenews were read by millions of people.",
		"The file allthepresidents.pdf and the function getElementById(name) are not words of this article.",
		"At 10am the 4x4 left for the G20 with 5kg of flour, a 3D printer and 20mm nails; it was the 1990s.",
		"The antivaccination camp called it a supervolcano, an overreliance on petcare and a kind of bouncebackability.",
		"O'Sullivan and D'Angelo won't say who'll go; it's the others' turn, they've said.",
		"The tree, Dracaena cinnabari, grows on Socotra, where Yemenia flies.",
		"The condesending reply came from the treasruy after the talsk.",
		"Researchers from KarstadtQuelle, GlobeScan and SonyEricsson met in Saint-Germain-des-Prés.",
		"He read ‘Il libro dell’Arte’ and ‘all’Italia’ by D’Angelo, Ka’Lin and N’Golo, and saw the TV SETS and the SONY PlayStation.",
		"We heard the word nonetheless, heretofore, notwithstanding and insofar from the whistleblower.",
	}
}
