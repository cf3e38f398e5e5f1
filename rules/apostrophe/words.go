package apostrophe

// The lists hold closed classes of words, in the spellings that running text has.

func determiner(w string) bool {
	switch w {
	case "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "him", "them", "it", "us", "me", "you":
		return true
	}
	return false
}

func singular(w string) bool {
	switch w {
	case "a", "an", "A", "An", "this", "This", "another", "every", "each", "Each", "Every", "one", "One", "last", "next", "Last", "Next",
		"his", "her", "its", "their", "our", "my", "your", "His", "Her", "Its", "Their", "Our", "My":
		return true
	}
	return false
}

func plural(w string) bool {
	switch w {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many", "Many", "some", "Some", "several", "few", "all", "All",
		"both", "Both", "these", "These", "those", "Those", "most", "Most", "other", "Other", "various", "dozen", "hundred", "thousand",
		"million":
		return true
	}
	return false
}

func preposition(w string) bool {
	switch w {
	case "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "over", "under", "into", "about", "after", "before", "against", "during",
		"between", "through", "without", "within", "and", "or", "but", "than", "In", "On", "At", "To", "For", "From", "By", "With", "After", "Under":
		return true
	}
	return false
}

func title(w string) bool {
	switch w {
	case "President", "Minister", "Secretary", "Senator", "Mr", "Mrs", "Ms", "Dr", "Governor", "Chancellor", "King", "Queen", "Prince", "Princess",
		"Pope", "Judge", "Justice", "General", "Colonel", "Chairman", "Mayor", "Coach", "Sir", "Lord", "Premier", "St":
		return true
	}
	return false
}

func timeWord(w string) bool {
	switch w {
	case "today", "Today", "yesterday", "Yesterday", "tomorrow", "Tomorrow", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
		"Sunday", "week", "month", "year", "weekend", "day", "morning", "night", "century", "season", "summer", "winter", "January", "February",
		"March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}
