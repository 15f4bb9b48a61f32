package route

import "strconv"

// Statement is one thing that is said about education, and who says so.
type Statement struct {
	Text      string
	Source    string
	Year      string // school year that the source speaks of, such as "2025-2026"; empty: it names none
	Confirmed bool   // a source was found that says it; else it is to be asked (na te vragen)
}

// Stale tells whether the statement is about a school year before the current one,
// written as "2026-2027". One that names no year is not.
func (s Statement) Stale(current string) bool { return s.Year != "" && s.Year < current }

// schoolYear is a school year as it is written: "2026-2027".
func schoolYear(start int) string { return strconv.Itoa(start) + "-" + strconv.Itoa(start+1) }
