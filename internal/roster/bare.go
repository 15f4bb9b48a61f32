package roster

import (
	"strings"

	"gesprek/internal/nl"
)

// bareLayout tells what the columns of a list without names of columns hold, when
// that is clear: names in one column, or a class and names with the tussenvoegsel
// between roepnaam and achternaam. Which of two columns is the roepnaam nobody can
// see.
func bareLayout(rows []sheetRow) (layout, bool) {
	width := 0
	for _, r := range rows {
		width = max(width, len(r.cells))
	}
	if len(rows) == 0 || width == 0 || width > 12 {
		return layout{}, false
	}
	l := layout{row: -1, is: make([]column, width), named: make([]string, width), twice: map[int]bool{}}
	var names []int
	for i := range width {
		switch {
		case l.of(number) < 0 && every(rows, i, func(s string) bool { return digitsOnly(s) && len(s) >= 3 }) && distinct(rows, i):
			l.is[i] = number
		case l.of(class) < 0 && width > 1 && every(rows, i, classLike):
			l.is[i] = class
		case l.of(prefix) < 0 && some(rows, i, particles):
			l.is[i] = prefix
		case every(rows, i, plainName):
			names = append(names, i)
		}
	}
	switch p := l.of(prefix); {
	case len(names) == 1 && every(rows, names[0], func(s string) bool { return strings.Contains(s, " ") }):
		l.is[names[0]] = whole
	case len(names) == 2 && p > names[0] && p < names[1]:
		l.is[names[0]], l.is[names[1]] = first, last
	default:
		return layout{}, false
	}
	return l, len(rows) > 1 || width > 1
}

// plainName tells whether a value is a name and no sentence.
func plainName(s string) bool {
	return nameLike(s) && len(strings.Fields(s)) <= 6 && !strings.ContainsAny(s, "?!:;") && !strings.HasSuffix(s, ".")
}

// bare says that there are no names of columns, and which are taken for the parts
// of a name.
func (r *reading) bare() string {
	if i, j := r.of(first), r.of(last); i >= 0 && j >= 0 {
		return nl.RosterBare + " " + nl.RosterBareNames(letters(i), letters(j))
	}
	return nl.RosterBare
}

// every tells whether all rows have such a value in a column.
func every(rows []sheetRow, i int, so func(string) bool) bool {
	for _, r := range rows {
		if !so(r.at(i)) {
			return false
		}
	}
	return true
}

// some tells whether the values that a column has are all so, and it has one.
func some(rows []sheetRow, i int, so func(string) bool) bool {
	n := 0
	for _, r := range rows {
		switch t := r.at(i); {
		case t == "" || nothing(t):
		case !so(t):
			return false
		default:
			n++
		}
	}
	return n > 0
}

// distinct tells whether no value stands in a column twice.
func distinct(rows []sheetRow, i int) bool {
	seen := map[string]bool{}
	for _, r := range rows {
		if seen[r.at(i)] {
			return false
		}
		seen[r.at(i)] = true
	}
	return true
}

// classLike tells whether a value looks like the code of a class.
func classLike(text string) bool {
	return len(text) <= 8 && classCode().MatchString(nl.Fold(text)) && strings.ContainsAny(text, "12345678") && !(digitsOnly(text) && len(text) > 1)
}
