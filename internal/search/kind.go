package search

import (
	"slices"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Kind says what a line is. The values are the words by which people ask for them
// and by which programs read them.
type Kind string

// The kinds of line.
const (
	OwnData     Kind = "leerling"      // name, class and number of a pupil
	Note        Kind = "notitie"       // in a talk
	Quote       Kind = "uitspraak"     // the pupil's literal words
	Draft       Kind = "klad"          // destroyed on its date
	Agreement   Kind = "afspraak"      // a line that becomes a step
	Step        Kind = "stap"          // what was agreed at rounding off
	Review      Kind = "terugblik"     // a step of an earlier talk, as a later one repeats it
	Goal        Kind = "doel"          // of a talk
	Insight     Kind = "inzicht"       // what was said of a competence at rounding off
	Reason      Kind = "reden"         // of a short talk, of no step, of no next talk, or of a correction
	Sharing     Kind = "delen"         // what was agreed about sharing
	Place       Kind = "plek"          // where the talk was
	Person      Kind = "aanwezig"      // who was there, or held the talk
	Experience  Kind = "ervaring"      // on the card of the pupil
	Preparation Kind = "voorbereiding" // what the pupil wrote for a talk
	Remark      Kind = "opmerking"     // of a member of staff, on the card
	Planned     Kind = "gepland"       // a talk that is planned
	Former      Kind = "eerder"        // what a line said before
)

// Kinds lists the kinds in the order in which they are offered.
func Kinds() []Kind {
	return []Kind{
		Note, Quote, Draft, Agreement, Step, Review, Insight, Goal, Reason, Sharing, Place, Person,
		Experience, Preparation, Remark, Planned, OwnData, Former,
	}
}

// OfNote is the kind of a line of notes.
func OfNote(k talk.NoteKind) Kind {
	if slices.Contains([]talk.NoteKind{talk.Quote, talk.Draft, talk.Agreement}, k) {
		return Kind(k)
	}
	return Note
}

// OfEntry is the kind of what stands on a card.
func OfEntry(k school.EntryKind) Kind {
	switch k {
	case school.Experienced:
		return Experience
	case school.Prepared:
		return Preparation
	case school.Planned:
		return Planned
	case school.Remark:
	}
	return Remark
}

// number is a kind as the index keeps it: its place in the list.
func (k Kind) number() uint8 { return uint8(max(0, slices.Index(Kinds(), k))) }

// kindSet is a set of kinds, by their numbers.
type kindSet uint32

// setOf is the set of some kinds. Who asks for notes means those on the card too.
func setOf(kinds []Kind) kindSet {
	var s kindSet
	for _, k := range kinds {
		s |= 1 << k.number()
		if k == Note {
			s |= 1 << Remark.number()
		}
	}
	return s
}

func (s kindSet) has(number uint8) bool { return s&(1<<number) != 0 }
