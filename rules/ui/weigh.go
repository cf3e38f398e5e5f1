package ui

// weigh sums what the classes and the form of a segment say, for segments that no shape knows. Positive speaks for furniture.
func (s *segment) weigh() int {
	sum := weightBase + int(lengthWeights[min(s.words, len(lengthWeights)-1)])
	for i := range classWeights {
		w := &classWeights[i]
		if s.have&w.class != 0 {
			sum += int(w.once)
			if s.twice&w.class != 0 {
				sum += int(w.twice)
			}
		}
	}
	const most, quarter = 8, 4
	sum += (min(most, s.words-s.covered)*weightUncovered + min(most, s.plain)*weightPlain) / quarter
	sum += s.covered * weightCovered / max(1, s.words)
	sum += s.cues * weightCues / max(1, s.words)
	return sum + s.form()
}

// form weighs the marks, the capitals and the first word.
func (s *segment) form() int {
	sum := 0
	switch s.stop {
	case '.':
		sum += weightStop
	case '!':
		sum += weightBang
	case '?':
		sum += weightAsk
	}
	first := s.els()[0].is
	for _, f := range [...]struct {
		holds  bool
		weight int
	}{
		{s.plain > 0, weightAnyPlain},
		{s.quoted, weightQuoted},
		{first&isAct != 0, weightAct},
		{first&isSub != 0, weightSub},
		{first&isCap == 0, weightLower},
		{s.words > 1 && s.titled == s.words, weightTitled},
		{s.words > 1 && s.uppers == s.words, weightUpper},
		{s.have&isBroken != 0, weightBroken},
		{s.have&isNum != 0, weightNumber},
	} {
		if f.holds {
			sum += f.weight
		}
	}
	return sum
}
