package roster

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// name puts what a list says of a name in a pupil: in three columns, in two with
// the tussenvoegsel before or behind the achternaam, or in one.
func name(p *school.Pupil, firstName, prefix, lastName, wholeName string) {
	p.FirstName, p.Prefix, p.LastName = firstName, prefix, lastName
	if firstName == "" && lastName == "" && wholeName != "" {
		p.FirstName, p.Prefix, p.LastName = split3(wholeName)
		return
	}
	if head, tail, ok := strings.Cut(lastName, ","); ok && particles(tail) { // "Wit, de"
		p.LastName = strings.TrimSpace(head)
		if p.Prefix == "" {
			p.Prefix = strings.TrimSpace(tail)
		}
	}
	if head, tail, ok := strings.Cut(p.LastName, "("); ok && particles(strings.TrimSuffix(tail, ")")) { // "Berg (van den)"
		p.LastName = strings.TrimSpace(head)
		if p.Prefix == "" {
			p.Prefix = strings.TrimSpace(strings.TrimSuffix(tail, ")"))
		}
	}
	if p.Prefix == "" {
		p.Prefix, p.LastName = nl.SplitPrefix(p.LastName)
	} else if rest, ok := strings.CutPrefix(p.LastName, p.Prefix+" "); ok { // in both columns
		p.LastName = rest
	}
	p.FirstName = called(p.FirstName)
}

// split3 takes a name in one column apart: "Wit, Noor de", "Wit, de, Noor", "de
// Wit, Noor", "WIT Noor", "Noor de Wit".
func split3(text string) (firstName, prefix, lastName string) {
	parts := strings.Split(text, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	switch {
	case len(parts) == 3 && particles(parts[1]):
		return called(parts[2]), parts[1], parts[0]
	case len(parts) >= 2:
		text, aside := strings.Join(parts[1:], " "), ""
		if inner := called(text); inner != text { // "Wit, N.A. de (Noor)"
			text, aside = text[:strings.LastIndex(text, "(")], inner
		}
		rest := strings.Fields(text)
		n := len(rest)
		for n > 0 && small(rest[n-1]) {
			n--
		}
		prefix, lastName = strings.Join(rest[n:], " "), parts[0]
		if prefix == "" {
			prefix, lastName = nl.SplitPrefix(lastName)
		}
		if n == 0 && aside == "" { // "Wit, de": nobody is called so
			return "", prefix, lastName
		}
		return cmp.Or(aside, strings.Join(rest[:n], " ")), prefix, lastName
	}
	words := strings.Fields(text)
	if n := capitals(words); n > 0 && n < len(words) {
		prefix, lastName = particlesFirst(words[:n])
		return called(strings.Join(words[n:], " ")), prefix, lastName
	}
	if len(words) > 1 && small(words[0]) && particles(words[0]) { // "de Wit Noor": where the roepnaam begins nobody can tell
		return "", "", text
	}
	for i := 1; i < len(words)-1; i++ { // everything before a tussenvoegsel is the roepnaam
		if small(words[i]) {
			n := i
			for n < len(words)-1 && small(words[n]) {
				n++
			}
			return called(strings.Join(words[:i], " ")), strings.Join(words[i:n], " "), strings.Join(words[n:], " ")
		}
	}
	if len(words) < 2 {
		return text, "", ""
	}
	return called(words[0]), "", strings.Join(words[1:], " ")
}

// small tells whether a word of a whole name is written small, as only a
// tussenvoegsel is: "el" and "bin" too, which are no Dutch ones.
func small(word string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "'’"))
	return unicode.IsLower(r)
}

// particles tells whether a text is nothing but a tussenvoegsel.
func particles(text string) bool {
	text = strings.TrimSpace(text)
	if text == "" {
		return false
	}
	prefix, rest := nl.SplitPrefix(text + " x")
	return rest == "x" && prefix == text
}

// particlesFirst takes the tussenvoegsel off a surname in capitals.
func particlesFirst(words []string) (prefix, lastName string) {
	n := 0
	for n < len(words)-1 && particles(strings.ToLower(words[n])) {
		n++
	}
	return strings.ToLower(strings.Join(words[:n], " ")), strings.Join(words[n:], " ")
}

// capitals is how many words at the start are written in capitals, as some lists
// write a surname.
func capitals(words []string) int {
	for i, w := range words {
		if utf8.RuneCountInString(w) < 2 || strings.Contains(w, ".") || strings.ToUpper(w) != w || strings.ToLower(w) == w {
			return i
		}
	}
	return len(words)
}

// called takes from official names the one that somebody is called by, which
// stands in brackets behind them: "Johannes Petrus (Jan)".
func called(text string) string {
	if open := strings.LastIndex(text, "("); open > 0 && strings.HasSuffix(text, ")") {
		if inner := strings.TrimSpace(text[open+1 : len(text)-1]); inner != "" {
			return inner
		}
	}
	return text
}

// unshout writes a name in capitals as other names are, and tells whether it did.
// A roepnaam goes along only with the whole name: JP may be what somebody is called.
func unshout(p *school.Pupil) bool {
	if !shouted(p.LastName) {
		return false
	}
	if shouted(p.FirstName) {
		p.FirstName = titled(p.FirstName)
	}
	p.LastName = titled(p.LastName)
	if shouted(p.Prefix) {
		p.Prefix = strings.ToLower(p.Prefix)
	}
	if p.Prefix == "" {
		words := strings.Fields(p.LastName)
		n := 0
		for n < len(words)-1 && particles(strings.ToLower(words[n])) {
			n++
		}
		p.Prefix, p.LastName = strings.ToLower(strings.Join(words[:n], " ")), strings.Join(words[n:], " ")
	}
	return true
}

// shouted tells whether a text of two letters or more is in capitals only.
func shouted(text string) bool {
	return utf8.RuneCountInString(text) > 1 && strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// titled gives each part of a name in capitals its one capital; ij has two.
func titled(text string) string {
	var b strings.Builder
	start := true
	for _, r := range strings.ToLower(text) {
		if start {
			r = unicode.ToUpper(r)
		}
		b.WriteRune(r)
		start = !unicode.IsLetter(r) && !unicode.IsMark(r)
	}
	out := strings.ReplaceAll(" "+b.String(), " Ij", " IJ")
	return strings.ReplaceAll(strings.ReplaceAll(out[1:], "'T ", "'t "), "'S ", "'s ")
}

// nameLike tells whether a value can be a name: it begins with a letter, or with
// the mark of 't Hof, and holds no digit.
func nameLike(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "'’‘`"))
	return unicode.IsLetter(r) && !strings.ContainsFunc(text, unicode.IsDigit)
}
