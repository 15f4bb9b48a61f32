package guard

// reading is a text that is being read.
type reading struct {
	words   []word
	lexicon *lexicon
	calmed  []bool  // per word: it means something else here
	found   []match // what may have to be pointed out
	clauses []clause
}

// match is a rule that was found at the words from–to.
type match struct {
	*rule
	from, to int
}

// clause is what a stretch of words is about.
type clause struct {
	sentence int
	work     bool
	interest bool
	self     bool // somebody speaks of himself
	other    bool // and of somebody else too
	verb     bool
}

// read finds every rule and what the clauses are about.
func (r *reading) read(l lexicon) {
	r.lexicon = &l
	r.part()
	for i := range r.words {
		w := r.words[i]
		c := &r.clauses[w.clause]
		c.verb = c.verb || l.verbs[w.text]
		c.self = c.self || l.self[w.text]
		c.other = c.other || (l.people[w.text] || l.others[w.text]) && !(i > 0 && l.saying[r.words[i-1].text])
		l.each(w.text, func(rule *rule) {
			if from, to, ok := rule.pattern.match(r, i); ok {
				r.take(match{rule, from, to})
			}
		})
	}
	r.inherit()
}

// part makes a new clause before words such as "maar" and where "en" begins a
// sentence of its own, and numbers the clauses anew.
func (r *reading) part() {
	l, before := r.lexicon, -1
	for i := range r.words {
		w, next := &r.words[i], ""
		if i+1 < len(r.words) {
			next = r.words[i+1].text
		}
		joins := l.joins[w.text] && (l.verbs[next] || l.people[next])
		if w.clause != before || l.parts[w.text] || joins {
			r.clauses = append(r.clauses, clause{sentence: w.sentence})
		}
		before, w.clause = w.clause, len(r.clauses)-1
	}
	r.calmed = make([]bool, len(r.words))
}

func (r *reading) take(m match) {
	c := &r.clauses[r.words[m.from].clause]
	switch m.effect {
	case calm:
		r.calm(m.from, m.to)
	case topic:
		r.calm(m.to, r.subject(m.to))
	case group:
		r.calm(m.from, r.clauseEnd(m.to, mostGap))
	case work:
		c.work = true
	case interest:
		c.interest = true
	default:
		r.found = append(r.found, m)
	}
}

func (r *reading) calm(from, to int) {
	for i := from; i < to; i++ {
		r.calmed[i] = true
	}
}

// clauseEnd is the first word at or behind i that is not in the clause of the
// word before i, or so many words further.
func (r *reading) clauseEnd(i, most int) int {
	end := min(len(r.words), i+most)
	for j := i; j < end; j++ {
		if r.words[j].clause != r.words[i-1].clause {
			return j
		}
	}
	return end
}

// subjectWords is how far a subject reaches at most.
const subjectWords = 12

// subject is where a subject ends that begins at word i: at the end of the
// clause. What is somebody's own is no subject of nobody.
func (r *reading) subject(i int) int {
	end := r.clauseEnd(i, subjectWords)
	for j := i; j < end; j++ {
		if r.lexicon.owners[r.words[j].text] {
			return j
		}
	}
	return end
}

// inherit lets a clause without a verb be about what stands beside it: "stages:
// bakker, politie, ziekenhuis".
func (r *reading) inherit() {
	for i := 1; i < len(r.clauses); i++ {
		r.clauses[i].from(r.clauses[i-1])
	}
	for i := len(r.clauses) - 2; i >= 0; i-- {
		r.clauses[i].from(r.clauses[i+1])
	}
}

func (c *clause) from(beside clause) {
	if !c.verb && c.sentence == beside.sentence {
		c.work = c.work || beside.work
		c.interest = c.interest || beside.interest
	}
}

// aboutPerson tells whether what stands before word i is the pupil: a name, hij
// or zij, or nothing.
func (r *reading) aboutPerson(i int) bool {
	if i == 0 || r.words[i-1].clause != r.words[i].clause {
		return true
	}
	before := r.words[i-1]
	if r.lexicon.people[before.text] {
		return true
	}
	pointed := i > 1 && r.words[i-2].clause == before.clause && r.lexicon.points[r.words[i-2].text]
	return before.capital && !pointed && !r.lexicon.points[before.text]
}

// hits are the matches that are to be pointed out.
func (r *reading) hits() []Hit {
	var hits []Hit
	for _, m := range r.found {
		if r.quiet(m) {
			continue
		}
		from, to := r.whole(m.from, m.to-1)
		hits = append(hits, Hit{From: r.words[from].from, To: r.words[to].to, Kind: m.kind, Word: m.lemma})
	}
	return hits
}

// whole widens the words from–to by what a hyphen or an apostrophe joins to
// them.
func (r *reading) whole(from, to int) (int, int) {
	for n := 0; n < mostGap && r.words[from].joined; n++ {
		from--
	}
	for n := 0; n < mostGap && to+1 < len(r.words) && r.words[to+1].joined; n++ {
		to++
	}
	return from, to
}

// quiet tells whether a match means nothing here.
func (r *reading) quiet(m match) bool {
	for i := m.from; i < m.to; i++ {
		if r.calmed[i] {
			return true
		}
	}
	switch c := r.clauses[r.words[m.from].clause]; m.effect {
	case framed:
		return c.work
	case place:
		return c.work || c.interest
	case verdict:
		return c.self && !c.other
	}
	return false
}
