package roster

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// reading is one sheet that is being read.
type reading struct {
	sheet
	layout
	o     Options
	class string // of a sheet without a column for it
	pupil []sheetRow
	under []string // for each of pupil the class in the title above it; of a sheet with titles between the pupils
	// What is not taken of a column after all, because of what stands in it.
	noNumber bool
	bsns     map[int]bool // lengths of numbers that are mostly BSNs
	shouted  bool         // a name was written in capitals
	notices  []string
}

// add reads the pupils of one of the sheets.
func (l *List) add(s sheet, o Options, sheets []sheet) error {
	several := len(sheets) > 1
	r := &reading{sheet: s, o: o}
	if err := r.recognise(slices.ContainsFunc(sheets, headed)); err != nil {
		return err
	}
	r.notices = append(r.notices, r.left()...)
	if r.of(class) < 0 {
		r.class, l.Needs = r.titled(several), NeedsNothing
		switch {
		case o.Class != "":
			r.class = o.Class
			clear(r.under)
		case slices.ContainsFunc(r.under, func(c string) bool { return c != "" }):
			r.notices = append(r.notices, nl.RosterClassTitles)
			l.whole = true
		case r.class == "":
			l.Needs = NeedsClass
		default:
			r.notices = append(r.notices, nl.RosterClassFrom(r.class))
		}
	} else {
		l.whole = true
	}
	r.checkNumbers()
	r.fillClass()
	for i, row := range r.pupil {
		e := r.entry(row, r.under[i])
		if several {
			e.Sheet = s.name
		}
		l.Entries = append(l.Entries, e)
	}
	if r.shouted {
		r.notices = append(r.notices, nl.RosterShouted)
	}
	l.Notices = append(l.Notices, r.notices...)
	return nil
}

// headed tells whether a sheet has names of columns.
func headed(s sheet) bool {
	_, ok := header(s.rows)
	return ok
}

// recognise finds the columns and the rows that are about a pupil. Where some
// sheets have names of columns, those without are no lists.
func (r *reading) recognise(some bool) error {
	if structure(r.rows) {
		return refuse(nl.RosterStructure)
	}
	var ok bool
	if r.layout, ok = header(r.rows); !ok {
		if r.layout, ok = bareLayout(r.rows); !ok || some {
			return refuse(nl.RosterNoHeader)
		}
		r.notices = append(r.notices, r.bare())
	}
	switch {
	case r.beside:
		return refuse(nl.RosterBeside)
	case r.unclear != "":
		return refuse(nl.RosterTwoNames(r.unclear))
	case !r.names() && r.of(initials) >= 0:
		return refuse(nl.RosterInitials)
	case !r.names():
		return refuse(nl.RosterNoNames)
	}
	head, above := r.head(), ""
	for _, row := range r.rows[r.row+1:] {
		if c := r.titledBy(row); c != "" {
			above = c
			continue
		}
		if !r.about(row) || slices.EqualFunc(row.cells, head, func(a, b cell) bool { return tidy(a.text) == tidy(b.text) }) {
			continue // a total, or the names of the columns on a next page
		}
		r.pupil, r.under = append(r.pupil, row), append(r.under, above)
	}
	return nil
}

// titledBy is the class that a row names for the pupils below it, as in "Klas 2B";
// empty for a row that is something else.
func (r *reading) titledBy(row sheetRow) string {
	if r.of(class) >= 0 || row.filled() > 2 {
		return ""
	}
	for i := range row.cells {
		if t := row.at(i); t != "" {
			m := titleClass().FindStringSubmatchIndex(t)
			if m == nil || m[0] != 0 {
				return ""
			}
			return strings.TrimSpace(t[m[2]:m[3]])
		}
	}
	return ""
}

func (r *reading) head() []cell {
	if r.row < 0 {
		return nil
	}
	return r.rows[r.row].cells
}

// about tells whether a row is about a pupil, and not about the list.
func (r *reading) about(row sheetRow) bool {
	for i := range row.cells {
		if t := row.at(i); t != "" {
			return !noData(key(t)) && (row.filled() > 1 || len(r.is) == 1 || r.is[min(i, len(r.is)-1)].taken())
		}
	}
	return false
}

// structure recognises the file with the groups of a school, which has no pupils
// in it.
func structure(rows []sheetRow) bool {
	n := 0
	for _, r := range rows {
		switch key(r.at(0)) {
		case "stamgroep", "lesgroep", "vestiging", "vak", "medewerker":
			n++
		}
	}
	return len(rows) > 1 && n*10 >= len(rows)*9
}

// titled is the class in a title above the list, or else in the name of the
// sheet; empty when neither tells.
func (r *reading) titled(several bool) string {
	for _, row := range r.rows[:max(0, r.row)] {
		for i := range row.cells {
			if m := titleClass().FindStringSubmatch(row.at(i)); m != nil {
				return strings.TrimSpace(m[1])
			}
		}
	}
	if m := sheetClass().FindStringSubmatch(tidy(r.name)); m != nil && several || m != nil && r.name != "" && !strings.HasPrefix(key(r.name), "blad") && !strings.HasPrefix(key(r.name), "sheet") {
		return strings.TrimSpace(m[1])
	}
	return ""
}

// fillClass gives the lines of a group its class, where a list has that on the
// first line of each only.
func (r *reading) fillClass() {
	i := r.of(class)
	if i < 0 || len(r.pupil) < 2 || r.pupil[0].at(i) == "" {
		return
	}
	empty := 0
	for _, row := range r.pupil {
		if row.at(i) == "" {
			empty++
		}
	}
	if empty*2 <= len(r.pupil) {
		return
	}
	r.notices = append(r.notices, nl.RosterFilled)
	last := cell{}
	for n, row := range r.pupil {
		if row.at(i) != "" {
			last = row.cells[i]
			continue
		}
		cells := slices.Clone(row.cells)
		for len(cells) <= i {
			cells = append(cells, cell{})
		}
		cells[i] = last
		r.pupil[n].cells = cells
	}
}

// entry reads one line. Under is the class in the title above it, if any.
func (r *reading) entry(row sheetRow, under string) Entry {
	e := Entry{Line: row.line}
	value := func(c column) string {
		i := r.of(c)
		if t := row.at(i); i >= 0 && !nothing(t) {
			return t
		}
		return ""
	}
	for i, is := range r.is {
		if !is.taken() || is == number && r.noNumber {
			continue
		}
		if e.Problem = wrong(is, row.at(i), row.kind(i)); e.Problem == "" && is == number && bsnLike(grouped(row.at(i))) && r.bsns[len(grouped(row.at(i)))] {
			e.Problem = nl.RosterPersonal(nl.BarredBSN)
		}
		if e.Problem != "" {
			e.Problem = nl.RosterInColumn(letters(i), r.named[i], e.Problem)
			break
		}
	}
	p := &e.Pupil
	name(p, value(first), value(prefix), value(last), value(whole))
	if e.Problem == "" && unshout(p) {
		r.shouted = true
	}
	if !r.noNumber {
		p.Number = numberOf(value(number))
	}
	if p.Class = className(value(class)); p.Class == "" {
		p.Class = cmp.Or(under, r.class)
	}
	r.school(p, value(year), value(study))
	r.leaving(&e, value(leftOn), value(active))
	if e.Problem == "" {
		e.Problem = r.lacking(p, row)
	}
	e.number = p.Number
	if e.Problem != "" { // what was refused is not shown either
		e.Pupil = school.Pupil{FirstName: safeName(p.FirstName), Prefix: safeName(p.Prefix), LastName: safeName(p.LastName), Class: safe(p.Class)}
		if safeName(value(whole)) == "" && value(whole) != "" { // a part of it says as much
			e.Pupil.FirstName, e.Pupil.Prefix, e.Pupil.LastName = "", "", ""
		}
		if dateLike(p.Class) || serial(p.Class) {
			e.Pupil.Class = ""
		}
	}
	return e
}

// school fills in schooling and year.
func (r *reading) school(p *school.Pupil, yearText, studyText string) {
	if studyText == "" {
		studyText = yearText // "HAVO 4"
	}
	at := placed(p.Class, yearText, studyText)
	switch {
	case at.kind != "":
	case r.o.Type != "":
		at.kind = r.o.Type
	case r.student:
		at.kind = talk.Mbo
	}
	if at.year == 0 {
		at.year = r.o.Year
	}
	if at.kind != "" && at.year > at.kind.LastYear() {
		at.year = 0
	}
	p.Type, p.Year = at.kind, at.year
}

// leaving fills in the date of leaving.
func (r *reading) leaving(e *Entry, date, still string) {
	today := time.Date(r.o.Today.Year(), r.o.Today.Month(), r.o.Today.Day(), 0, 0, 0, 0, time.UTC)
	if endless(date) {
		date = ""
	}
	switch on, ok := dayIn(date); {
	case date != "" && !ok && e.Problem == "":
		i := r.of(leftOn)
		e.Problem = nl.RosterInColumn(letters(i), r.named[i], nl.RosterNoDate)
	case date != "":
		e.Pupil.LeftOn = on
	case gone(still):
		e.Pupil.LeftOn, e.undated = today, true
	}
}

// lacking says what a line needs to be a pupil; empty when it has it.
func (r *reading) lacking(p *school.Pupil, row sheetRow) string {
	switch {
	case p.FirstName == "" && p.LastName == "":
		return nl.RosterNoName
	case p.FirstName == "" && r.of(whole) >= 0 && !strings.Contains(row.at(r.of(whole)), ","):
		return nl.RosterNoComma
	case p.FirstName == "":
		return nl.RosterNoFirst
	case initialShape().MatchString(p.FirstName) && strings.Contains(p.FirstName, "."):
		return nl.RosterOnlyInitials
	case !nameLike(p.FirstName) || p.LastName != "" && !nameLike(p.LastName):
		return nl.RosterNotAName
	case len(r.is) > 1 && extra(row, len(r.is)):
		return nl.RosterTooMany
	case p.Class == "" && r.of(class) >= len(row.cells):
		return nl.RosterTooFew
	}
	return ""
}

// extra tells whether a row has more values than there are columns: then they
// may stand in the wrong one.
func extra(row sheetRow, columns int) bool {
	for i := columns; i < len(row.cells); i++ {
		if row.at(i) != "" {
			return true
		}
	}
	return false
}
