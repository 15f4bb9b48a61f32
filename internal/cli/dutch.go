package cli

import (
	"strings"

	"gesprek/internal/school"
)

// yes tells whether an answer to a question agrees.
func yes(answer string) bool {
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "j", "ja", "y", "yes":
		return true
	}
	return false
}

// answered reads the answer to a line in doubt. In capitals it holds for all that
// follow.
func answered(text string) (answer school.Answer, all bool) {
	text = strings.TrimSpace(text)
	switch strings.ToLower(text) {
	case "z", "zelfde", "dezelfde", "j", "ja":
		answer = school.SamePupil
	case "n", "nieuw", "nee", "ander", "anders":
		answer = school.NewPupil
	case "o", "overslaan", "sla over":
		answer = school.SkipLine
	default:
		return school.Unanswered, false
	}
	return answer, strings.ToUpper(text) == text
}
