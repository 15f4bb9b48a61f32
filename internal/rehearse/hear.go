package rehearse

import (
	"slices"
	"strings"

	"gesprek/internal/talk"
)

// Heard is what one turn of the conductor is, as far as words show. Like a
// [Verdict] it is a hint.
type Heard struct {
	Verdict
	Summary   bool // gives back what the pupil said
	Greeting  bool
	Thanks    bool
	HowAreYou bool            // asks how the pupil is, and no more
	AskedOn   bool            // hooks on to what the pupil said last
	Hook      string          // the word that it hooks on to, as the pupil said it; may be empty
	Theme     string          // id of the theme that it is about; may be empty
	Echo      bool            // the theme comes up only in words that the pupil has just said
	About     Subject         // may be empty
	Touches   talk.Competence // may be empty
	Named     bool            // names the pupil
	ToPupil   bool            // has je
	ToParent  bool            // has u and no je
	Words     int
}

// Calm tells whether a turn asks nothing of the pupil that presses.
func (h Heard) Calm() bool {
	return h.Kind != Leading && h.Kind != Stacked && !h.Advice
}

// ear hears what a conductor says to one pupil.
type ear struct {
	*Recogniser
	persona *Persona
	themes  [][]pattern
	name    []string
	lists   hearing
}

// hearing is the Dutch by which turns are heard.
type hearing struct {
	weak              map[string]bool
	greetings, thanks []pattern
	pointers          map[string]bool
	summarising, onto phrases
	howAreYou         phrases
	about             map[Subject][]pattern
	touched           map[talk.Competence][]pattern
	subjects          []Subject
	touchable         []talk.Competence
}

func newEar(r *Recogniser, p *Persona) *ear {
	e := &ear{Recogniser: r, persona: p, lists: newHearing(), name: wordsOf(p.Name)}
	for _, t := range p.Themes {
		e.themes = append(e.themes, patterns(strings.Join(t.Words, " ")))
	}
	return e
}

func newHearing() hearing {
	h := hearing{
		weak: map[string]bool{}, greetings: patterns(greetings()), thanks: patterns(thanks()), pointers: map[string]bool{},
		summarising: newPhrases(summarising()), onto: newPhrases(onto()), howAreYou: newPhrases(howAreYou()),
		about: map[Subject][]pattern{}, touched: map[talk.Competence][]pattern{},
		subjects:  []Subject{NextStep, Future, SchoolWork, AtHome, Experience}, // of equal ones the first: the last is the widest
		touchable: []talk.Competence{talk.Networking, talk.Work, talk.Steering, talk.Motives, talk.Qualities},
	}
	for w := range strings.FieldsSeq(weak()) {
		h.weak[w] = true
	}
	for w := range strings.FieldsSeq(pointers()) {
		h.pointers[w] = true
	}
	for s, words := range about() {
		h.about[s] = patterns(words)
	}
	for c, words := range touched() {
		h.touched[talk.Competence(c)] = patterns(words)
	}
	return h
}

// hear tells what a turn is. Said is what the pupil said, the latest first: of that
// the first is what the turn can hook on to, all of it what it can sum up.
func (e *ear) hear(text string, said [][]string) Heard {
	words := wordsOf(text)
	h := Heard{Verdict: e.Explain(text), Words: len(words)}
	h.Greeting = hits(e.lists.greetings, words) > 0 && len(words) <= 12
	h.Thanks = hits(e.lists.thanks, words) > 0
	h.HowAreYou = h.Kind == Open && e.lists.howAreYou.in(e.lexicon.tokens(text))
	e.address(&h, words)
	h.About = bestOf(e.lists.subjects, e.lists.about, words)
	h.Touches = bestOf(e.lists.touchable, e.lists.touched, words)
	if len(said) > 0 {
		h.Hook = e.hook(words, said[0])
	}
	h.AskedOn = h.Kind == Open && !h.HowAreYou && (h.Hook != "" || e.told(said) && e.points(text, words))
	h.Summary = e.sums(text, words, said, h.Kind)
	if h.Theme = e.theme(e.fresh(words, said)); h.Theme == "" {
		h.Theme = e.theme(words)
		h.Echo = h.Theme != ""
	}
	return h
}

// address finds whom a turn is to.
func (e *ear) address(h *Heard, words []string) {
	name := e.name
	for i, w := range words {
		switch {
		case len(name) > 0 && w == name[0] && slices.Equal(words[i:min(len(words), i+len(name))], name):
			h.Named = true
		case slices.Contains([]string{"je", "jij", "jou", "jouw"}, w):
			h.ToPupil = true
		case w == "u" || w == "uw":
			h.ToParent = true
		}
	}
	h.ToParent = h.ToParent && !h.ToPupil
}

// content tells whether a word says something of its own. The pupil's name does not:
// who says it again hooks on to nothing.
func (e *ear) content(word string) bool {
	if slices.Contains(e.name, word) {
		return false
	}
	const functional = subject | determiner | possessive | preposition | asking | asked | coordinate | subordinate | filler | adverb | negation | modal | auxiliary
	return len(word) > 2 && !e.lists.weak[word] && e.lexicon.class(word)&functional == 0
}

// hook gives the first word of what was said that a turn says again.
func (e *ear) hook(words, said []string) string {
	for _, w := range words {
		if !e.content(w) {
			continue
		}
		for _, s := range said {
			if e.content(s) && same(w, s) {
				return s
			}
		}
	}
	return ""
}

// told tells whether the pupil has said something of its own yet: before that there is
// nothing to ask on about.
func (e *ear) told(said [][]string) bool {
	return slices.ContainsFunc(said, func(words []string) bool { return slices.ContainsFunc(words, e.content) })
}

// points tells whether a short turn points at what was just said.
func (e *ear) points(text string, words []string) bool {
	if e.lists.onto.in(e.lexicon.tokens(text)) {
		return true
	}
	if len(words) > 10 {
		return false
	}
	for i, w := range words {
		if e.lists.pointers[w] || slices.Contains([]string{"dat", "die", "dit"}, w) && e.alone(words[i+1:]) {
			return true
		}
	}
	return false
}

// alone tells whether a pronoun before words stands for something: hoe was dat, wat
// doet die dan; but not dit weekend, or dat je er bent.
func (e *ear) alone(words []string) bool {
	const after = adverb | verb | preposition | likable
	if len(words) == 0 {
		return true
	}
	is := e.lexicon.class(words[0])
	return is&after != 0 && is&(subject|noun|dry) == 0
}

// in tells whether a pattern stands in one of the stretches between marks.
func (p phrases) in(tokens []token) bool {
	from := 0
	for i := 0; i <= len(tokens); i++ {
		if i < len(tokens) && tokens[i].mark == 0 {
			continue
		}
		if _, ok := p.find(tokens[from:i]); ok {
			return true
		}
		from = i + 1
	}
	return false
}

// sums tells whether a turn gives back what the pupil said: it begins as a summary
// with a word of the pupil in it, or has three of them and asks nothing.
func (e *ear) sums(text string, words []string, said [][]string, kind Kind) bool {
	if kind == Leading || kind == Stacked {
		return false
	}
	shared := map[string]bool{}
	for _, line := range said[:min(len(said), 6)] {
		for _, s := range line {
			for _, w := range words {
				if e.content(s) && e.content(w) && same(w, s) {
					shared[w] = true
				}
			}
		}
	}
	if len(shared) >= 3 && kind == NoQuestion {
		return true
	}
	opens := e.lists.summarising.in(e.lexicon.tokens(text))
	return opens && (len(shared) >= 2 || len(shared) == 1 && kind != Open)
}

// fresh leaves out the words that the pupil has just said.
func (e *ear) fresh(words []string, said [][]string) []string {
	if len(said) == 0 {
		return words
	}
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return slices.ContainsFunc(said[0], func(s string) bool { return w == s || e.content(w) && same(w, s) })
	})
}

// theme finds the theme that most words of a turn bring up.
func (e *ear) theme(words []string) string {
	found, most := "", 0
	for i, t := range e.themes {
		n := 0
		for _, w := range words {
			if e.brings(t, w) {
				n++
			}
		}
		if n > most {
			found, most = e.persona.Themes[i].ID, n
		}
	}
	return found
}

// brings tells whether a word brings up a theme. A function word does so only as it
// stands there: "het" is no form of heet, and "dan" none of gedaan.
func (e *ear) brings(theme []pattern, word string) bool {
	content := e.content(word)
	return slices.ContainsFunc(theme, func(p pattern) bool {
		return p.begin == word || content && p.takes(word, roots(word))
	})
}

// bestOf gives the one of which most words are there; of equal ones the first.
func bestOf[T ~string](order []T, lists map[T][]pattern, words []string) T {
	var found T
	most := 0
	for _, one := range order {
		if n := hits(lists[one], words); n > most {
			found, most = one, n
		}
	}
	return found
}
