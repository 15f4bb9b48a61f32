package roster

import (
	"slices"
	"strings"

	"gesprek/internal/nl"
)

// headerWithin is how many rows may stand above the names of the columns.
const headerWithin = 20

// layout is what the columns of a sheet hold.
type layout struct {
	row     int // of the names, in rows; -1: there is none
	is      []column
	named   []string // as they stand there
	student bool     // a column has a name of the mbo
	group   bool     // the class is called groep
	notices []string
	twice   map[int]bool // columns that hold what another one does
	beside  bool         // two lists stand beside each other
	unclear string       // name of two columns of which nobody can tell which is the roepnaam
}

// of is the column that holds something; -1 when none does.
func (l *layout) of(c column) int { return slices.Index(l.is, c) }

// names tells whether the columns tell how pupils are called.
func (l *layout) names() bool {
	return l.of(whole) >= 0 || l.of(first) >= 0
}

// header looks for the row with the names of columns: of the first rows that in
// which most names are known.
func header(rows []sheetRow) (layout, bool) {
	best, most := -1, 0
	for i, r := range rows[:min(len(rows), headerWithin)] {
		n := 0
		seen := map[column]bool{}
		for c := range r.cells {
			if r.at(c) == "" {
				continue
			}
			find := columnOf
			if r.filled() == 1 { // a sentence can have such a word in it
				find = named
			}
			if is := find(key(r.at(c))); is != unknown && !seen[is] && r.kind(c) == textCell {
				seen[is] = true
				n++
			}
		}
		if !seen[first] && !seen[whole] && !seen[last] && !seen[initials] && n < 3 {
			continue
		}
		if (n > most || n == most && best == i-1) && (n > 1 || r.filled() == 1) {
			best, most = i, n
		}
	}
	if best < 0 {
		return layout{}, false
	}
	if best+1 < len(rows) && naming(rows[best+1]) > 1 { // two rows of names
		best++
	}
	l := layout{row: best}
	l.read(joined(rows, best), rows[best+1:])
	return l, true
}

// naming is how many different columns are named in a row.
func naming(r sheetRow) int {
	seen := map[column]bool{}
	for c := range r.cells {
		if is := columnOf(key(r.at(c))); is.taken() && r.kind(c) == textCell {
			seen[is] = true
		}
	}
	return len(seen)
}

// joined is the row with names, and for columns without one the name in the row
// right above it: some lists have two rows of names.
func joined(rows []sheetRow, at int) sheetRow {
	head := rows[at]
	if at == 0 {
		return head
	}
	head.cells = slices.Clone(head.cells)
	for i, c := range rows[at-1].cells {
		for len(head.cells) <= i {
			head.cells = append(head.cells, cell{})
		}
		if is := columnOf(key(rows[at-1].at(i))); head.at(i) == "" && is != unknown && is != whole {
			head.cells[i] = c
		}
	}
	return head
}

// read tells what each column of a header holds, by its name and where that can
// mean two things by what stands in it.
func (l *layout) read(head sheetRow, body []sheetRow) {
	keys := make([]string, len(head.cells))
	l.is = make([]column, len(head.cells))
	l.named = make([]string, len(head.cells))
	l.twice = map[int]bool{}
	for i := range head.cells {
		keys[i], l.named[i] = key(head.at(i)), safe(head.at(i))
		l.is[i] = columnOf(keys[i])
		l.student = l.student || studentWords(keys[i])
	}
	if l.of(first) >= 0 && l.of(whole) >= 0 && l.of(last) < 0 { // "naam" beside "voornaam"
		l.is[l.of(whole)] = last
	}
	if l.of(first) < 0 && l.of(whole) < 0 {
		if i := l.of(official); i >= 0 {
			l.is[i] = first
			l.notices = append(l.notices, nl.RosterOfficial(letters(i), l.named[i]))
		}
	}
	l.namesTwice(keys, body)
	if i := l.of(whole); i >= 0 && mostly(body, i, digitsOnly) { // "leerling" with a number in it
		l.is[i] = number
	}
	if i := l.of(counter); i >= 0 && l.of(number) < 0 && !counts(body, i) {
		l.is[i] = number
	}
	l.single(keys)
	if i := l.of(class); i >= 0 {
		l.group = groupWords(keys[i])
	}
}

// namesTwice finds two columns with the same name that hold one name each.
func (l *layout) namesTwice(keys []string, body []sheetRow) {
	one := func(s string) bool { return !strings.Contains(s, " ") }
	parts := 0
	for i, is := range l.is {
		if (is == first || is == last) && slices.Contains(keys[i+1:], keys[i]) {
			parts++
		}
	}
	if parts >= 2 {
		l.beside = true
	}
	for i, is := range l.is {
		j := slices.Index(keys[i+1:], keys[i]) + i + 1
		if is == whole && j > i && l.of(last) < 0 && mostly(body, i, one) && mostly(body, j, one) {
			l.unclear = l.named[i]
		}
	}
}

// single leaves one column of each that is read; the others are named.
func (l *layout) single(keys []string) {
	for c := number; c <= active; c++ {
		best := -1
		for i, is := range l.is {
			if is == c && (best < 0 || rank(keys[i]) < rank(keys[best])) {
				best = i
			}
		}
		for i, is := range l.is {
			if is == c && i != best {
				l.is[i], l.twice[i] = spare, true
				l.notices = append(l.notices, nl.RosterTwice(letters(i), l.named[i], letters(best), l.named[best]))
			}
		}
	}
}

// mostly tells whether most values of a column are so.
func mostly(rows []sheetRow, i int, so func(string) bool) bool {
	yes, all := 0, 0
	for _, r := range rows {
		if t := r.at(i); t != "" {
			all++
			if so(t) {
				yes++
			}
		}
	}
	return all > 0 && yes*10 >= all*8
}

// counts tells whether a column only numbers the lines: 1, 2, 3.
func counts(rows []sheetRow, i int) bool {
	n := 0
	for _, r := range rows {
		if noData(key(r.at(i))) || titleClass().MatchString(r.at(i)) {
			continue
		}
		switch t := strings.TrimSuffix(r.at(i), "."); {
		case t == "" || columnOf(key(t)) == counter:
		case t == itoa(n+1):
			n++
		case t == "1": // of the next class
			n = 1
		default:
			return false
		}
	}
	return true
}

// left tells in sentences which columns are not read, and why.
func (l *layout) left() []string {
	out := slices.Clone(l.notices)
	var others []string
	for i, is := range l.is {
		switch {
		case is.barred():
			out = append(out, nl.RosterBarred(letters(i), l.named[i], barredWhy(is)))
		case !is.taken() && l.named[i] != "" && !l.twice[i]:
			others = append(others, l.named[i])
		}
	}
	if len(others) > 0 {
		out = append(out, nl.RosterUnused(others))
	}
	return out
}

// barredWhy is the reason for leaving a column out.
func barredWhy(c column) nl.Barred {
	switch c {
	case bsn:
		return nl.BarredBSN
	case eck:
		return nl.BarredECK
	case address:
		return nl.BarredAddress
	case phone:
		return nl.BarredPhone
	case mail:
		return nl.BarredMail
	case birth:
		return nl.BarredBirth
	case parents:
		return nl.BarredParents
	case bank:
		return nl.BarredBank
	}
	return nl.BarredOther
}
