package search

import (
	"slices"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// mostWords is how many words of a query can be in the name of a pupil; those
// behind them must stand in the text.
const mostWords = 64

// Query is what is looked for. Of each filter one of the values must fit; one
// without values lets everything through.
type Query struct {
	Words       []string // folded; with a space in it they stand next to each other
	Pupil       string   // id; empty: everybody
	Names       []string // folded parts of names
	Classes     []string // folded; the class that is named, or those that begin so
	Phases      []talk.Phase
	Kinds       []Kind
	Talks       []talk.Kind
	Competences []talk.Competence
	Years       []Stretch // school years
	From        time.Time // the first moment; zero: always
	To          time.Time // the moment behind the last one; zero: always
	Former      bool      // also what lines said before
	Unknown     []Unknown // values that no filter has
}

// Stretch is a stretch of time.
type Stretch struct {
	From time.Time // the first moment
	To   time.Time // the moment behind the last one
}

// yearOf is a school year in a time zone.
func yearOf(y school.Year, loc *time.Location) Stretch {
	return Stretch{y.First(loc), school.Year{Start: y.Start + 1}.First(loc)}
}

// Empty tells whether nothing is asked for.
func (q Query) Empty() bool {
	return len(q.Words) == 0 && len(q.Unknown) == 0 && q.Pupil == "" && !q.filtered()
}

// filtered tells whether a filter is set.
func (q Query) filtered() bool {
	return len(q.Names)+len(q.Classes)+len(q.Phases)+len(q.Kinds)+len(q.Talks)+len(q.Competences)+len(q.Years) > 0 ||
		!q.From.IsZero() || !q.To.IsZero()
}

// narrows tells whether everything that q finds was found by an earlier query: it
// has the same filters, and its words are those of that one with letters added.
func (q Query) narrows(before Query) bool {
	if len(q.Words) == 0 || len(q.Words) != len(before.Words) || q.Pupil != before.Pupil || q.Former != before.Former {
		return false
	}
	for i, w := range q.Words {
		if !strings.Contains(w, before.Words[i]) {
			return false
		}
	}
	return q.From.Equal(before.From) && q.To.Equal(before.To) && slices.Equal(q.Names, before.Names) && slices.Equal(q.Years, before.Years) &&
		slices.Equal(q.Classes, before.Classes) && slices.Equal(q.Phases, before.Phases) && slices.Equal(q.Kinds, before.Kinds) &&
		slices.Equal(q.Talks, before.Talks) && slices.Equal(q.Competences, before.Competences)
}

// kinds is the set of kinds in which is searched.
func (q Query) kinds() kindSet {
	set := setOf(Kinds())
	if len(q.Kinds) > 0 {
		set = setOf(q.Kinds)
	}
	if !q.Former && !slices.Contains(q.Kinds, Former) {
		set &^= setOf([]Kind{Former})
	}
	return set
}

// wants tells whether a pupil fits. Classes are those that the filter means; nil:
// there is none.
func (q Query) wants(p *pupil, classes map[string]bool) bool {
	if q.Pupil != "" && q.Pupil != p.ID || classes != nil && !classes[p.Class] {
		return false
	}
	return len(q.Names) == 0 || slices.ContainsFunc(q.Names, func(n string) bool { return strings.Contains(p.name, n) })
}

// at tells whether a place fits. What stands in a talk has the phase of that talk,
// all else that of the pupil.
func (q Query) at(at *place, p *pupil) bool {
	if len(q.Talks) > 0 && (at.talk == "" || !slices.Contains(q.Talks, at.facts.Kind)) {
		return false
	}
	phase := at.facts.Phase
	if at.talk == "" {
		phase = p.Phase()
	}
	return len(q.Phases) == 0 || slices.Contains(q.Phases, phase)
}

// Filter is what a query can be narrowed by. The values are the words that people
// type before a colon.
type Filter string

// The filters.
const (
	ByPupil      Filter = "leerling"
	ByClass      Filter = "klas"
	ByPhase      Filter = "fase"
	ByYear       Filter = "jaar" // school year
	ByFrom       Filter = "van"
	ByTo         Filter = "tot" // the day itself counted
	ByTalk       Filter = "gesprek"
	ByKind       Filter = "soort"
	ByCompetence Filter = "competentie"
)

// Filters lists the filters in the order in which they are offered.
func Filters() []Filter {
	return []Filter{ByClass, ByPhase, ByYear, ByFrom, ByTo, ByTalk, ByKind, ByCompetence, ByPupil}
}

// Values lists the words for the values of a filter; of classes those that there
// are. A day, a year and a name have no list.
func (f Filter) Values(classes []string) []string {
	var words []string
	switch f {
	case ByClass:
		return classes
	case ByPhase:
		return nl.SearchPhases()
	case ByTalk:
		return nl.SearchTalks()
	case ByKind:
		for _, k := range Kinds() {
			words = append(words, string(k))
		}
	case ByCompetence:
		for _, c := range talk.Competences() {
			words = append(words, string(c))
		}
	case ByPupil, ByYear, ByFrom, ByTo:
	}
	return words
}

// Typed is a filter with a value as it is typed.
func (f Filter) Typed(value string) string {
	if strings.ContainsAny(value, " \t") {
		value = `"` + value + `"`
	}
	return string(f) + ":" + value
}

// Toggle puts a filter with a value behind what was typed, or takes it out where it
// stands there.
func Toggle(text string, f Filter, value string) string {
	var kept []string
	found := false
	for _, p := range parts(text) {
		if has, v, ok := p.filter(); ok && has == f && fold(v) == fold(value) {
			found = true
			continue
		}
		kept = append(kept, p.typed())
	}
	if !found {
		kept = append(kept, f.Typed(value))
	}
	return strings.Join(kept, " ")
}

// Has tells whether a filter with a value stands in what was typed.
func Has(text string, f Filter, value string) bool {
	return slices.ContainsFunc(parts(text), func(p part) bool {
		has, v, ok := p.filter()
		return ok && has == f && fold(v) == fold(value)
	})
}

// Sentence says of the first thing that is unknown what it is; empty when nothing is.
func (r Result) Sentence(classes []string) string {
	if len(r.Unknown) == 0 {
		return ""
	}
	u := r.Unknown[0]
	return nl.SearchUnknown(string(u.Filter), u.Value, u.Filter.Values(classes))
}
