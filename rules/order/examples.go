package order

import "strings"

// The examples are short articles; the marks are those of package rulestest.
const (
	orderedFerry = `Island ferry to run all winter after council vote

The ferry between Marlow Bay and Skerry Island will run all winter for the first time, the district council decided on Tuesday.

Harbour master Ingrid Solheim said the new boat could take waves of four metres. "We have waited nine years for this," she said.

The Skerry Transport Association (STA) had asked for a winter timetable since the school on the island closed.

Solheim said two crews of six would share the work and sleep on board when the weather turned.

The STA expects 300 passengers a week. Its chairman, Callum Reid, called the vote a relief for every family on the island.

Reid added that the fare would stay at four pounds until Easter and that children would travel free of charge.
`
	shuffledFerry = `Island ferry to run all winter after council vote

⟦Solheim said two crews of six would share⟧ the work and sleep on board when the weather turned.

The STA expects 300 passengers a week. Its chairman, Callum Reid, called the vote a relief for every family on the island.

Harbour master Ingrid Solheim said the new boat could take waves of four metres. "We have waited nine years for this," she said.

The ferry between Marlow Bay and Skerry Island will run all winter for the first time, the district council decided on Tuesday.

Reid added that the fare would stay at four pounds until Easter and that children would travel free of charge.

The Skerry Transport Association (STA) had asked for a winter timetable since the school on the island closed.
`
	shuffledStrike = `Tram drivers in Velden end strike after pay deal

⟦They will receive a bonus of 600 euros⟧ in March and a second one in the autumn, according to the union.

Brandauer said the city had found the money by putting off the new depot, which was to be built next year.

Reporting by Katrin Moll; Editing by Piet Haas

VELDEN, Feb 11 (Reuters) - Tram drivers in Velden ended a strike of nine days on Sunday after the city agreed to a pay deal.

The deal was signed at midnight in the town hall by mayor Lukas Brandauer and two representatives of the drivers.

Passengers had walked or shared cars since the first of the month, and many shops in the centre had closed early.

The first trams left the old depot at five in the morning, and by noon nearly all of them were on the rails again.
`
	shuffledLibrary = `Library in Port Ansel buys rare map of the delta

"⟦It shows villages that nobody alive has seen⟧," she said at the counter where the map can be viewed on Fridays.

Mr Adeyemi paid for half of it. The rest came from a raffle that the friends of the library held in the market hall.

The public library in Port Ansel has bought a rare map of the delta that was drawn by hand more than 200 years ago.

The map had hung in a farmhouse kitchen, and its owner did not know what it was worth until a visitor recognised the paper.

Librarian Grace Adomako found it by chance, and the timber merchant Samuel Adeyemi offered to help on the same day.

Visitors may take photographs without a flash, and schools in the district can book an hour with the map from September.
`
	// Nothing in it presupposes another paragraph by a word: its manner tells.
	orderedWells = `Oil firm to reopen wells in Sarran valley after eight years

Norda Oil has announced plans to reopen its wells in the Sarran valley after a pause of eight years, a move that has divided towns along the river.

The firm said on Tuesday it would drill at three sites and expected first oil from the valley next spring.

"Prices have recovered and our costs have fallen by half," said chief executive Paul Ketterick. "The valley pays for itself again."

Mr Ketterick said the new pumps would be quieter than the old ones, which had kept people in the valley awake.

Farmers along the river were not convinced. They said the old wells had fouled their springs and that nobody had paid for it.

"We did not drink our own water for six years," said Lena Orvik, who keeps sheep near the oldest of the wells.

Mrs Orvik added that she would not sell her land, whatever the firm was offering for it.

The wells were closed when a pipe burst and oil ran into the river. There was also a fire, which burned for two days.
`
	shuffledWells = `Oil firm to reopen wells in Sarran valley after eight years

⟦The wells were closed when a pipe burst⟧ and oil ran into the river. There was also a fire, which burned for two days.

Farmers along the river were not convinced. They said the old wells had fouled their springs and that nobody had paid for it.

"Prices have recovered and our costs have fallen by half," said chief executive Paul Ketterick. "The valley pays for itself again."

The firm said on Tuesday it would drill at three sites and expected first oil from the valley next spring.

"We did not drink our own water for six years," said Lena Orvik, who keeps sheep near the oldest of the wells.

Mr Ketterick said the new pumps would be quieter than the old ones, which had kept people in the valley awake.

Norda Oil has announced plans to reopen its wells in the Sarran valley after a pause of eight years, a move that has divided towns along the river.

Mrs Orvik added that she would not sell her land, whatever the firm was offering for it.
`
	orderedColumn = `Why I gave up my car

I gave up my car in April, and nobody in the family has forgiven me yet.

It stood in front of the house for a month, as cars do, while I took the bus and said good morning to people.

My neighbour Bernard Fell bought it for less than it was worth. Fell is a patient man, and he drives it to the sea.

But there are days when I miss the radio, the rain on the roof and the excuse that there is no place to park.

This is not advice. It is what happened to one household in a small town with two bus lines and a hill.
`
	orderedLive = `Storm on the coast: as it happened

14:20 The coastguard says all boats are in the harbour and that nobody is missing along the northern shore.

13:55 Morgan said the sea wall had held at every point, and that the pumps were working as they should have.

13:10 The road to the lighthouse has been closed in both directions after part of the verge was washed away.

12:30 Harbour master Ellis Morgan has asked people to keep away from the pier until the tide has turned again.

11:45 Good morning. We will be here all day with news of the storm from every village between the two capes.
`
	orderedQuestions = `Five questions for a beekeeper

Q: How many hives do you have on the roof of the town hall, and who looks after them when you are away?

A: Nine in summer and seven in winter. The porter looks after them, and he has never been stung in six years.

Q: What do people get wrong about bees when they come to visit you for the first time in the spring?

A: They think that all bees live in hives. Most kinds live alone, in the ground or in a hollow stem of a plant.

Q: Is the honey from the middle of a city as good as that from the fields outside, or is it only a fashion?

A: It is better, because there are lime trees in every street and no sprays. Taste it and you will see for yourself.
`
	orderedObituary = `Tamsin Oyelaran, who mapped the caves of the north

Tamsin Oyelaran, who mapped more caves in the north of the country than anybody before her, has died at the age of 88.

Oyelaran was born above a bakery and liked to say that the heat had driven her underground when she was a girl.

She went down her first shaft at fourteen with a borrowed rope, against the wishes of her father, a careful man.

With the surveyor Piers Haldane she drew the first plan of the Long Drop. Haldane, who died in May, kept the notes.

In later years she taught children to read contour lines, and the county named a footbridge after her last summer.
`
	orderedFeature = `The last lamplighter of Corrie Street

The ladder is older than he is, and the hook at its end was forged by a man whose name is still on the wall.

Every evening at dusk Duncan Abara climbs it forty-one times, once for each lamp between the church and the quay.

Abara took over from his uncle in the winter of a strike, when nobody else could be found to do the work.

The council has asked twice whether the lamps should go. Both times the street answered with a dinner on the pavement.

He will stop next year, he says, when his knee does. Until then he counts the lamps aloud, as his uncle did.
`
	lateName1 = `Bakery in Halden wins a prize for rye bread

A small bakery in Halden has won the national prize for rye bread, three years after it opened in a former garage.

"I did not sleep," ⟦Quillfeather⟧ said. The phone had rung at four in the morning while the first loaves were in the oven.

The jury praised the crust and the long fermentation, and said that no other loaf had kept fresh for so many days.

Baker Rowan Quillfeather learned the trade from a neighbour and still uses the sourdough that he gave her at the time.

Orders have come from three countries since the news was out, and the bakery is looking for a second oven.
`
	lateName2 = `Court allows wind farm off the Lindo coast

A court has allowed the wind farm off the coast of Lindo after a dispute that lasted for most of a decade.

The ruling was welcomed by the ⟦CEWA⟧, which had argued that the birds of the cape would not be harmed by the towers.

Fishermen said they would appeal. Their boats would have to go round the site, which costs them an hour each way.

The Coastal Energy and Wind Association (CEWA) was founded by four farmers and has two hundred members today.

Work on the first tower is to begin in June if the weather allows it and if the cable ship arrives in time.
`
	lateName3 = `Old cinema in Brackwater to open again

The old cinema in Brackwater will open again in the autumn with two screens and a café in the former box office.

⟦Venkatesan⟧ told the town council that the roof had been the hardest part, and that the seats would come from Spain.

Volunteers cleaned the plaster by hand for two years, and the name of everybody who helped is on a board in the hall.

Architect Priya Venkatesan kept the curtain, which had survived a flood and a fire, and the clock above the stage.

The first film will be chosen by the oldest member of the audience, who saw the last one there as a boy of twelve.
`
)

// datelineInside is an article whose third paragraph begins with the words given.
func datelineInside(opening string) string {
	return strings.Join([]string{
		"Cork harvest begins early in the south",
		"The cork harvest has begun two weeks early in the south because the spring was warm and dry, growers and mills report.",
		"Strippers with long axes work in pairs from dawn until noon, when the bark begins to close and the heat is too great for them.",
		opening + " growers in the valley expect a good year after two poor ones, and the mills have taken on more people than before.",
		"Most of the bark goes into stoppers, and what is left is ground and pressed into boards for floors and walls.",
		"A tree is stripped only once in nine years, and the year is painted on its trunk so that nobody comes too soon.",
		"",
	}, "\n\n")
}

// tailInside is an article with a line in its middle.
func tailInside(line string) string {
	return strings.Join([]string{
		"Harbour in Ostrel to be dredged before the winter",
		"The harbour in Ostrel will be dredged before the winter so that the larger ferries can use it again at low tide.",
		"The mud will be taken to a pit behind the dunes, where reeds are to grow on it, according to the plan of the county.",
		line,
		"Ferries have had to wait outside for up to three hours this year, and twice they turned back with all on board.",
		"The work costs four million and is paid by the county, the ferry company and a fund for ports on the northern coast.",
		"A first survey found nothing but mud, two anchors and a bicycle, which has been given to the museum in the old customs house.",
		"",
	}, "\n\n")
}
