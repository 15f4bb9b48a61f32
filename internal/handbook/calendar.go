package handbook

import (
	"slices"
	"strconv"
	"strings"

	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// calendarFile is the dates of the school year as they stand in their file.
type calendarFile struct {
	Dates []dateInFile `toml:"date"`
}

type dateInFile struct {
	ID     string   `toml:"id"`
	Title  string   `toml:"title"`
	For    []string `toml:"for"`
	From   string   `toml:"from"`
	Until  string   `toml:"until"`
	Before string   `toml:"before"`
	Weeks  int      `toml:"weeks"`
	Later  bool     `toml:"later"`
	saysInFile
}

func (f *calendarFile) shapes() form {
	return form{outer: "date", shape: func(at spot) (Shape, bool) {
		if at.outer == 0 {
			return Tables, at.key == "date"
		}
		switch at.key {
		case "for":
			return Texts, true
		case "weeks":
			return Number, true
		case "later":
			return YesNo, true
		}
		return Text, slices.Contains(saysKeys("id", "title", "from", "until", "before"), at.key)
	}}
}

func (f *calendarFile) check(string) []finding {
	c := &findings{}
	seen := map[string]bool{}
	for i := range f.Dates {
		f.Dates[i].check(c, spot{outer: i + 1}, seen)
	}
	return c.found
}

// mostWeeks is how far before another date something can begin.
const mostWeeks = 52

func (d *dateInFile) check(c *findings, at spot, seen map[string]bool) {
	c.ident(seen, at, d.ID)
	c.filled(at.under("title"), d.ID, d.Title)
	c.sentences(at.under("for"), d.ID, d.For, 0)
	c.fits(at, d.ID, d.For)
	for key, text := range map[string]string{"from": d.From, "until": d.Until} {
		if _, ok := parseDayOfYear(text); !ok {
			c.add(at.under(key), UnknownValue, subject(d.ID, at.under(key)), text)
		}
	}
	if d.From != "" && d.Until == "" {
		c.filled(at.under("until"), d.ID, d.Until)
	}
	if d.Before != "" {
		c.within(at.under("weeks"), d.ID, d.Weeks, 1, mostWeeks)
	}
	c.says(at, d.ID, d.saysInFile)
}

// date makes the domain's value of a date that was found right.
func (d *dateInFile) date() route.Date {
	from, _ := parseDayOfYear(d.From)
	until, _ := parseDayOfYear(d.Until)
	v := route.Date{
		ID: d.ID, Title: oneLine(d.Title), For: each(d.For, oneLine), From: from, Until: until,
		Lead: route.Lead{Of: d.Before, Weeks: d.Weeks}, Later: d.Later,
		Statement: d.statement(),
	}
	for _, who := range d.For {
		fits, _ := parseFor(who)
		v.Fits = append(v.Fits, fits...)
	}
	return v
}

// anyVmbo is every leerweg of the vmbo together.
const anyVmbo = "vmbo"

// parseFor reads whom a date is for: a phase, a school type, or one with a leerjaar.
func parseFor(text string) ([]talk.Fit, bool) {
	kind, number, numbered := strings.Cut(text, " ")
	var years []int
	if numbered {
		year, err := strconv.Atoi(number)
		if err != nil {
			return nil, false
		}
		years = []int{year}
	}
	types := []talk.SchoolType{talk.SchoolType(kind)}
	switch {
	case kind == anyVmbo:
		types = []talk.SchoolType{talk.VmboBB, talk.VmboKB, talk.VmboGL, talk.VmboTL}
	case slices.Contains(talk.SchoolTypes(), types[0]):
	case slices.Contains(talk.Phases(), talk.Phase(kind)) && !numbered:
		return []talk.Fit{{Phase: talk.Phase(kind)}}, true
	default:
		return nil, false
	}
	if numbered && (years[0] < 1 || years[0] > types[0].LastYear()) {
		return nil, false
	}
	return []talk.Fit{{Schools: types, Years: years}}, true
}

// calendar reads the dates of the year. A date of the school takes the place of the
// built-in one, and it can switch one off.
func (l *loader) calendar() {
	var list route.Dates
	listed(l, calendarName, func(s *source, f *calendarFile) {
		for j := range f.Dates {
			d := &f.Dates[j]
			put((*[]route.Date)(&list), d.date(), func(o route.Date) bool { return o.ID == d.ID })
		}
		l.undated(s, f, list)
	})
	l.book.Atlas.Dates = slices.DeleteFunc(list, func(d route.Date) bool { return l.isOff("kalender/" + d.ID) })
}

// undated names what is counted back from a date that is in neither file.
func (l *loader) undated(s *source, f *calendarFile, list route.Dates) {
	var found []finding
	for i := range f.Dates {
		of := f.Dates[i].Before
		if of != "" && !slices.ContainsFunc(list, func(d route.Date) bool { return d.ID == of }) {
			found = append(found, finding{at: spot{outer: i + 1, key: "before"}, kind: UnknownDate, subject: f.Dates[i].ID, detail: of})
		}
	}
	l.amiss(s, f.shapes(), found)
}
