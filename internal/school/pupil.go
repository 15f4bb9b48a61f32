// Package school holds the pupils and the year in which they are spoken to: what
// stands on their cards (Entry), where they may be heading (Aims), the agenda of the
// next talk, and rows of talks (Evening) with their times and what is to be expected
// of them.
//
// Of a row the order and the rhythm are kept. When a place is planned (Plan), how far
// its talk is and when it will be (Expect), and what it says on a card (Planned)
// follow from those and from the talks themselves, and are stored nowhere.
//
// It is pure: the standard library and package talk (for phase and schooling)
// only; no clock, no storage, no words for the screen.
package school

import (
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Pupil is a leerling (mbo: student) as the school knows them. No BSN, address
// or telephone number: the program does not hold them.
type Pupil struct {
	ID        string // random, never shown
	Number    string // leerlingnummer of the school, as text: leading zeros count; may be empty
	FirstName string // roepnaam
	Prefix    string // tussenvoegsel, such as "van den"
	LastName  string // achternaam
	Class     string // klas, as the school writes it
	Type      talk.SchoolType
	Year      int       // leerjaar, po: groep; 0 when unknown
	LeftOn    time.Time // UTC date of leaving; zero while at school
	Adult     Adult     // whether parents sit along from 18 on
	Aims      Aims      // where the pupil may be heading
}

// Adult is what is known of a student (or pupil) of 18 or older about talks with
// parents: from that age the school speaks with them, and with parents only
// where they agree. A date of birth is not held for it.
type Adult string

// What can be known.
const (
	AdultUnasked Adult = ""    // younger, or not asked yet
	AdultAgrees  Adult = "ja"  // 18 or older, and parents may sit along
	AdultRefuses Adult = "nee" // 18 or older, and they may not
)

// AtSchool tells whether the pupil has not left by that moment.
func (p Pupil) AtSchool(at time.Time) bool { return p.LeftOn.IsZero() || p.LeftOn.After(at) }

// Phase is derived from schooling and leerjaar.
func (p Pupil) Phase() talk.Phase { return talk.PhaseOf(p.Type, p.Year) }

// Name is the full name as it is written: roepnaam tussenvoegsel achternaam.
func (p Pupil) Name() string {
	return strings.Join(strings.Fields(p.FirstName+" "+p.Prefix+" "+p.LastName), " ")
}

// ListName is the name as Dutch class lists write it: "Wit, Noor de".
func (p Pupil) ListName() string {
	last, rest := strings.Fields(p.LastName), strings.Fields(p.FirstName+" "+p.Prefix)
	if len(last) == 0 || len(rest) == 0 {
		return p.Name()
	}
	return strings.Join(last, " ") + ", " + strings.Join(rest, " ")
}
