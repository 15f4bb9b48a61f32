// Package school holds the pupils and the year in which they are spoken to.
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
	FirstName string // roepnaam
	Prefix    string // tussenvoegsel, such as "van den"
	LastName  string // achternaam
	Class     string // klas, as the school writes it
	Type      talk.SchoolType
	Year      int       // leerjaar, po: groep; 0 when unknown
	LeftOn    time.Time // UTC date of leaving; zero while at school
}

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
