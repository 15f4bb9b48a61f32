package guard

import "strings"

// effect is what it means that a pattern is found.
type effect int

// The effects.
const (
	sure     effect = iota // point out
	framed                 // point out, unless the clause is about work
	place                  // point out, unless the clause is about work or what somebody likes
	verdict                // point out, unless somebody says it of himself
	calm                   // what is marked means something else here
	topic                  // what follows in the clause is a subject, of nobody
	group                  // the words that follow are about people in general
	work                   // the clause is about work or school
	interest               // the clause is about what somebody likes or wants
)

// set is a number of rules of one kind and effect. Words are single patterns,
// each its own lemma; in rules stands one lemma a line, with a colon and its
// patterns, between semicolons.
type set struct {
	effect effect
	kind   Kind
	words  string
	rules  string
}

type rule struct {
	effect  effect
	kind    Kind
	lemma   string
	pattern pattern
}

// lexicon finds the rules that may begin at a word.
type lexicon struct {
	whole  map[string][]*rule
	begins map[string][]*rule
	ends   map[string][]*rule
	fills  map[string]bool
	people map[string]bool // who a sentence can be about
	points map[string]bool // before a noun that is not the pupil's name
	owners map[string]bool // make a subject somebody's own
	self   map[string]bool
	others map[string]bool
	saying map[string]bool // before who says it
	verbs  map[string]bool
	parts  map[string]bool // begin a clause
	joins  map[string]bool // begin one where a sentence follows
}

// The lengths of the beginnings and ends of words that are looked up, in bytes.
const (
	leastPart = 3
	mostPart  = 20
)

func newLexicon(sets []set) lexicon {
	l := lexicon{
		whole: map[string][]*rule{}, begins: map[string][]*rule{}, ends: map[string][]*rule{},
		fills: listed(fillers()), people: listed(people()), points: listed(pointers()), owners: listed(owners()),
		self: listed(selves()), others: listed(others()), saying: listed(sayings()),
		verbs: listed(verbs()), parts: listed(partings()), joins: listed(joints()),
	}
	for _, s := range sets {
		for w := range strings.FieldsSeq(s.words) {
			l.add(&rule{s.effect, s.kind, lemma(w), newPattern(w)})
		}
		for line := range strings.Lines(s.rules) {
			name, patterns, ok := strings.Cut(line, ":")
			if !ok {
				continue
			}
			for p := range strings.SplitSeq(patterns, ";") {
				if strings.TrimSpace(p) != "" {
					l.add(&rule{s.effect, s.kind, strings.TrimSpace(name), newPattern(p)})
				}
			}
		}
	}
	return l
}

func listed(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// lemma is the name of a pattern of one word: its first choice.
func lemma(w string) string {
	first, _, _ := strings.Cut(w, "|")
	return strings.ToLower(strings.Trim(first, "*!@"))
}

func (l *lexicon) add(r *rule) {
	for _, c := range r.pattern.elements[0].choices {
		switch {
		case c.begins:
			l.begins[c.text] = append(l.begins[c.text], r)
		case c.ends:
			l.ends[c.text] = append(l.ends[c.text], r)
		default:
			l.whole[c.text] = append(l.whole[c.text], r)
		}
	}
}

// each calls found with every rule that may begin at a word.
func (l *lexicon) each(text string, found func(*rule)) {
	for _, r := range l.whole[text] {
		found(r)
	}
	for n := leastPart; n <= min(len(text), mostPart); n++ {
		for _, r := range l.begins[text[:n]] {
			found(r)
		}
		for _, r := range l.ends[text[len(text)-n:]] {
			found(r)
		}
	}
}
