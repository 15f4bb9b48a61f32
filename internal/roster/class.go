package roster

import (
	"strconv"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

var (
	// classCode is the code of a class around its first digit, which is the year.
	classCode = pattern(`^([a-z]*)[ ._-]*([1-8])[ ._-]*([a-z]*)`)
	// combined is a class of two years, such as 7/8B.
	combined = pattern(`[1-8] ?[/&+-] ?[1-8]`)
)

// placing is what is known of the schooling of a pupil.
type placing struct {
	kind talk.SchoolType
	year int
}

// placed derives schooling and year from what a line says: the year from its own
// column or else from the class, the schooling from the column for it or else
// from the letters of the class. Where two fit, it stays unknown.
func placed(className, yearText, studyText string) placing {
	var p placing
	if types := typeWords(nl.Fold(studyText)); len(types) == 1 {
		p.kind = types[0]
	}
	code := strings.Trim(nl.Fold(className), " .")
	if types := typeWords(code); p.kind == "" && len(types) == 1 && (strings.ContainsAny(code, "0123456789") || apart(types[0])) {
		p.kind = types[0]
	}
	m := classCode().FindStringSubmatch(code)
	if m != nil && p.kind == "" {
		p.kind = classLetters(m[1], m[3])
	}
	if n, ok := yearOf(yearText); ok {
		p.year = n
	} else if m != nil && !combined().MatchString(code) && !levelCode(m[1]) {
		p.year, _ = strconv.Atoi(m[2])
	}
	if p.kind == "" && p.year >= 7 { // no other schooling has so many
		p.kind = talk.Primary
	}
	if p.kind != "" && p.year > p.kind.LastYear() {
		p.year = 0
	}
	return p
}

// apart tells whether schooling has classes without a leerjaar, that are called
// after it.
func apart(t talk.SchoolType) bool { return t == talk.Isk || t == talk.Vso || t == talk.Practice }

// yearOf reads a leerjaar or groep: "2", "2e", "leerjaar 2", "groep 8", "2.0".
func yearOf(text string) (int, bool) {
	if combined().MatchString(text) {
		return 0, false
	}
	for _, w := range strings.FieldsFunc(nl.Fold(text), func(r rune) bool { return (r < '0' || r > '9') }) {
		n, err := strconv.Atoi(w)
		return n, err == nil && n >= 1 && n <= 8
	}
	return 0, false
}

// className is a class as it is kept: the first of several.
func className(text string) string {
	head, _, _ := strings.Cut(text, ",")
	head, _, _ = strings.Cut(head, ";")
	return strings.TrimSpace(head)
}
