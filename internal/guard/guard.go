package guard

import (
	"cmp"
	"slices"
)

// Kind is what a found word is about.
type Kind string

// The kinds.
const (
	Safety    Kind = "safety" // signs that a child is not safe
	Health    Kind = "health" // of body and mind, addiction too
	Faith     Kind = "faith"
	Origin    Kind = "origin" // descent, nationality, colour of skin
	Police    Kind = "police" // police, justice, offences
	Money     Kind = "money"  // debts, benefits, poverty at home
	Home      Kind = "home"   // divorce, quarrels, placement out of home
	Sexuality Kind = "sexuality"
	Politics  Kind = "politics"  // opinion, party, union
	Number    Kind = "number"    // bsn, telephone, bank account
	Judgement Kind = "judgement" // of the pupil, where facts belong
)

// Kinds lists the kinds, what weighs most first.
func Kinds() []Kind {
	return []Kind{Safety, Health, Faith, Origin, Police, Money, Home, Sexuality, Politics, Number, Judgement}
}

// Hit is a place in a text at which something is pointed out.
type Hit struct {
	From, To int // bytes; whole words
	Kind     Kind
	Word     string // the lemma, by which it is spared
}

// Spared is the set of lemmas that are left alone. It is not changed once it is
// made; nil spares nothing.
type Spared map[string]bool

// Spare makes the set of the lemmas given.
func Spare(words ...string) Spared {
	s := make(Spared, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// With is the set with one lemma more.
func (s Spared) With(word string) Spared { return Spare(append(s.Words(), word)...) }

// Without is the set without a lemma.
func (s Spared) Without(word string) Spared {
	return Spare(slices.DeleteFunc(s.Words(), func(w string) bool { return w == word })...)
}

// Words lists the lemmas in order.
func (s Spared) Words() []string {
	words := make([]string, 0, len(s))
	for w := range s {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}

// Guard knows what to find. It is safe for use by several goroutines.
type Guard struct{ lexicon lexicon }

// New makes a guard; it compiles its patterns, which takes about a millisecond.
func New() *Guard { return &Guard{lexicon: newLexicon(groups())} }

// Check finds what is to be pointed out in a text, in order and without
// overlap. Any bytes will do; the time it takes grows with their number.
func (g *Guard) Check(text string, spared Spared) []Hit {
	r := reading{words: scan(text)}
	r.read(g.lexicon)
	hits := append(r.hits(), numbers(text)...)
	hits = slices.DeleteFunc(hits, func(h Hit) bool { return spared[h.Word] })
	return apart(hits)
}

// apart sorts hits and keeps of those that overlap what weighs most, or else
// the longest.
func apart(hits []Hit) []Hit {
	order := Kinds()
	weight := func(h Hit) int { return slices.Index(order, h.Kind) }
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(weight(a), weight(b)), cmp.Compare(b.To, a.To))
	})
	var kept []Hit
	for _, h := range hits {
		last := len(kept) - 1
		if last < 0 || kept[last].To <= h.From {
			kept = append(kept, h)
			continue
		}
		if weight(h) < weight(kept[last]) {
			kept[last] = h
		}
	}
	return kept
}
