package roster

import (
	"strings"
	"unicode"
)

// safeName is a name that may be shown of a line that was refused.
func safeName(text string) string {
	const mostDigits = 2 // of a slip of the finger
	digits := 0
	for _, r := range text {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	if digits > mostDigits || strings.ContainsAny(text, code+"@/:") {
		return ""
	}
	return safe(text)
}

// safe is a text that may be shown of a line that was refused.
func safe(text string) string {
	if len(text) > 2*longestName || strings.ContainsAny(text, code) || personal(text) != unknown || longDigits().MatchString(text) || formula(text) || excelError(text) {
		return ""
	}
	return text
}
