package report

import "strings"

// Clean is a text as a document writes it, on one line.
func Clean(s string) string { return clean(s) }

// Plain are the lines of a text as a document writes them, empty ones left out.
func Plain(s string) []string {
	var lines []string
	for _, l := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("\n\r\u2028\u2029", r) }) {
		if l = clean(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}
