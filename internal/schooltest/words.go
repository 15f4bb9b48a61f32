package schooltest

import (
	"strings"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// words are what people are called and what they say.
type words struct {
	names
	staff []string

	notes, quotes, drafts, agreed, lived []string // sentences with {slots}
	slots                                map[string][]string

	goals, places, sharing, noStep, short, helpers []string
	whens                                          []when
}

// names are those of pupils and parents, by where they come from.
type names struct{ firsts, lasts [][]string }

// when is a moment in words, and after how many days that is; 0: no date.
type when struct {
	say  string
	days int
}

func newWords() words {
	w := words{slots: slots(), staff: staff(), goals: goals(), places: places(), whens: whens()}
	w.firsts, w.lasts = families()
	w.notes, w.quotes, w.drafts, w.agreed, w.lived = sentences()
	w.sharing, w.noStep, w.short, w.helpers = endings()
	return w
}

// line makes a sentence.
func (w *words) line(m *maker, from []string) string {
	rest := one(m, from)
	var b strings.Builder
	for {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		slot, behind, _ := strings.Cut(after, "}")
		b.WriteString(one(m, w.slots[slot]))
		rest = behind
	}
}

// pupil is somebody with a name. Most first names go with the last name, as they
// do in a town where not all families do.
func (w *words) pupil(m *maker) school.Pupil {
	from := m.rand.IntN(len(w.lasts))
	if m.chance(40) {
		from = 0
	}
	other := from
	if m.chance(10) {
		other = m.rand.IntN(len(w.firsts))
	}
	prefix, last := parted(one(m, w.lasts[from]))
	if m.chance(6) { // two families
		_, second := parted(one(m, w.lasts[m.rand.IntN(len(w.lasts))]))
		last += "-" + second
	}
	return school.Pupil{FirstName: one(m, w.firsts[other]), Prefix: prefix, LastName: last}
}

// parted takes the tussenvoegsel off a last name, written as "van den |Berg".
func parted(name string) (prefix, last string) {
	prefix, last, found := strings.Cut(name, " |")
	if !found {
		return "", name
	}
	return prefix, last
}

func (w *words) conductor(m *maker) string { return one(m, w.staff) }

// people are those at the table, the pupil first.
func (w *words) people(m *maker, pupil string, kind talk.Kind) []talk.Participant {
	list := []talk.Participant{{Name: pupil, Who: string(talk.ToPupil)}}
	if kind != talk.WithParents {
		return list
	}
	for _, who := range one(m, parents()) {
		list = append(list, talk.Participant{Name: one(m, w.firsts[m.rand.IntN(len(w.firsts))]), Who: who})
	}
	return list
}
