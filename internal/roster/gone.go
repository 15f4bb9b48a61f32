package roster

import (
	"slices"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// A class of this many pupils of whom not one in so many is in the list is the
// class of another year. A smaller one can lose most of its pupils.
const (
	wholeClass = 8
	oneInMany  = 4

	// mostOfSchool is how much of a school is at least in a list of all of it, in
	// percent: at the mbo a third leaves each summer.
	mostOfSchool = 65
)

// tally counts the pupils who are known of a class, and those of them in the list.
type tally struct {
	class      string
	all, found int
}

// another tells whether the pupils are those of the same class in another year.
func (t *tally) another() bool {
	return t.found == 0 || t.all >= wholeClass && t.found*oneInMany < t.all
}

// gone are who should be in the list and are not: those of its classes or, when it
// has several classes and most of the school, all others. Of a class that is
// another year's nobody is gone, which is said. Who stands on a line that was
// refused is not gone.
func (m *matching) gone(wholeClasses bool) (list []school.Pupil, says []string) {
	classes, numbers, names := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range m.lines {
		if l.Verdict != school.Refused {
			classes[nl.Fold(l.Pupil.Class)] = true
			continue
		}
		numbers[noZeros(l.number)], names[nameKey(l.Pupil)] = true, true
	}
	var of tally // the school
	byClass := map[string]*tally{}
	var missing []school.Pupil
	for _, p := range m.Stored {
		if !p.AtSchool(m.Today) {
			continue
		}
		c := byClass[nl.Fold(p.Class)]
		if c == nil {
			c = &tally{class: p.Class}
			byClass[nl.Fold(p.Class)] = c
		}
		of.all, c.all = of.all+1, c.all+1
		switch {
		case m.used[p.ID] != 0:
			of.found, c.found = of.found+1, c.found+1
		case p.Number != "" && numbers[noZeros(p.Number)], names[nameKey(p)]:
		default:
			missing = append(missing, p)
		}
	}
	most := wholeClasses && len(classes) >= severalClasses && of.found*100 >= of.all*mostOfSchool
	others := map[string]*tally{}
	list = slices.DeleteFunc(missing, func(p school.Pupil) bool {
		of := nl.Fold(p.Class)
		switch c := byClass[of]; {
		case most || classes[of] && !c.another():
			return false
		case classes[of]:
			others[of] = c
		}
		return true
	})
	nl.SortPupils(list)
	var another []string
	for _, c := range others {
		another = append(another, c.class)
	}
	if len(another) > 0 {
		slices.SortFunc(another, school.CompareClasses)
		says = []string{nl.RosterOtherYear(another)}
	}
	return list, says
}
