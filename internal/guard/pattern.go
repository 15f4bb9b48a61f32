package guard

import "strings"

// pattern is a row of elements that words must match, all within one clause.
// It is written as words with a space between:
//
//	word     that word; with a capital: only where it is written in capitals
//	word*    a word that begins so, and *word one that ends so
//	a|b*|c   one of these
//	~        up to three words that fill: de, zijn, heel, al …
//	...      up to five words, whichever
//	!word    what is pointed out; without one it is the whole row
//	@word    before it stands a name, hij or zij, or nothing: so it is about
//	         the pupil, and not about "de baas"
//
// The first element must be a word.
type pattern struct {
	elements []element
	marked   bool // some element has a !
}

type element struct {
	choices []choice
	skip    int  // words that may be passed over before it
	fillers bool // of those that fill only
	marked  bool
	person  bool
}

type choice struct {
	text         string
	begins, ends bool // the word begins, or ends, so
	shouted      bool
}

// How many words ~ and ... pass over.
const (
	mostFillers = 3
	mostGap     = 5
)

func newPattern(text string) pattern {
	var p pattern
	var next element
	for part := range strings.FieldsSeq(text) {
		switch part {
		case "~":
			next.skip, next.fillers = mostFillers, true
			continue
		case "...":
			next.skip, next.fillers = mostGap, false
			continue
		}
		part, next.marked = strings.CutPrefix(part, "!")
		part, next.person = strings.CutPrefix(part, "@")
		for one := range strings.SplitSeq(part, "|") {
			next.choices = append(next.choices, newChoice(one))
		}
		p.marked = p.marked || next.marked
		p.elements = append(p.elements, next)
		next = element{}
	}
	return p
}

func newChoice(text string) choice {
	var c choice
	c.text, c.begins = strings.CutSuffix(text, "*")
	c.text, c.ends = strings.CutPrefix(c.text, "*")
	lower := strings.ToLower(c.text)
	c.text, c.shouted = lower, lower != c.text
	return c
}

// fits tells whether a word is one that the element means.
func (e element) fits(w word) bool {
	for _, c := range e.choices {
		if c.fits(w) {
			return true
		}
	}
	return false
}

func (c choice) fits(w word) bool {
	switch {
	case c.begins:
		return strings.HasPrefix(w.text, c.text)
	case c.ends:
		return strings.HasSuffix(w.text, c.text)
	}
	return w.text == c.text && (w.shouted || !c.shouted)
}

// match looks whether the pattern begins at word i and gives the words that it
// marks, from–to.
func (p pattern) match(r *reading, i int) (from, to int, ok bool) {
	first := p.elements[0]
	if !first.fits(r.words[i]) || first.person && !r.aboutPerson(i) {
		return 0, 0, false
	}
	from, to = -1, -1
	if first.marked || !p.marked {
		from, to = i, i+1
	}
	return p.rest(r, 1, i+1, from, to)
}

// rest matches the elements from the nth on at word i.
func (p pattern) rest(r *reading, n, i, from, to int) (int, int, bool) {
	if n == len(p.elements) {
		return from, to, from >= 0
	}
	e := p.elements[n]
	for skipped := 0; skipped <= e.skip; skipped++ {
		if i >= len(r.words) || r.words[i].clause != r.words[i-1].clause {
			return 0, 0, false
		}
		if e.fits(r.words[i]) {
			f, t := from, to
			if e.marked || !p.marked {
				if t = i + 1; f < 0 {
					f = i
				}
			}
			if f, t, ok := p.rest(r, n+1, i+1, f, t); ok {
				return f, t, true
			}
		}
		if e.fillers && !r.lexicon.fills[r.words[i].text] {
			return 0, 0, false
		}
		i++
	}
	return 0, 0, false
}
