package route

import (
	"strings"
	"unicode"

	"gesprek/internal/talk"
)

// Slug is how a station is named on the command line: its name in lower case, with
// hyphens for spaces and without brackets.
func Slug(name string) string {
	name = strings.Map(func(r rune) rune {
		if r == '(' || r == ')' {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
	return strings.Join(strings.Fields(name), "-")
}

// bare is a name without anything but letters and digits, so that it does not matter
// how somebody writes the rest.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '+' {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// Find finds the station that somebody means: by its slug or its name, however the
// hyphens, spaces and brackets are written.
func (m *Map) Find(name string) (Station, bool) {
	if m.Has(name) {
		return m.Station(name), true
	}
	for i := range m.stations {
		if b := bare(name); b != "" && bare(m.stations[i].Name) == b {
			return m.stations[i], true
		}
	}
	return Station{}, false
}

// Near lists the stations whose names begin with what was written, or else have it in
// them; at most most.
func (m *Map) Near(name string, most int) []Station {
	var begin, within []Station
	b := bare(name)
	for i := range m.stations {
		switch s := bare(m.stations[i].Name); {
		case b == "" || s == b:
		case strings.HasPrefix(s, b) || strings.HasPrefix(b, s):
			begin = append(begin, m.stations[i])
		case strings.Contains(s, b):
			within = append(within, m.stations[i])
		}
	}
	list := append(begin, within...)
	return list[:min(most, len(list))]
}

// StationOf is the slug of the station from which the ways of a pupil are looked at:
// the diploma that is being worked for, but on havo and vwo up to leerjaar 3 that
// year, which has ways out of its own. It is empty where the schooling does not tell,
// as in the mbo, whose level is not known.
func StationOf(t talk.SchoolType, year int) string {
	switch t {
	case talk.Primary:
		return "po-groep-8"
	case talk.VmboBB, talk.VmboKB, talk.VmboGL, talk.VmboTL:
		return string(t)
	case talk.Havo, talk.Vwo:
		if year > 0 && year <= 3 {
			return string(t) + "-leerjaar-3"
		}
		return string(t)
	case talk.Practice:
		return "praktijkonderwijs"
	case talk.Isk, talk.Vso:
		return string(t)
	case talk.Mbo, talk.Anders:
	}
	return ""
}
