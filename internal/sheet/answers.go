package sheet

import "strings"

// What stands around an answer where question and answer are one text, and
// between one answer and the next question.
const (
	openMark  = " “"
	closeMark = "”"
	between   = " · "
)

// Joined is one text of questions with their answers, as it stands on a card:
// `Vraag? “antwoord” · Vraag? “antwoord”`. What was not answered is left out.
func Joined(list []Answer) string {
	var parts []string
	for _, a := range list {
		if a.Text != "" {
			parts = append(parts, a.Question+openMark+a.Text+closeMark)
		}
	}
	return strings.Join(parts, between)
}

// Pairs takes such a text apart again, each question with its answer; a text that
// was written otherwise is one part.
func Pairs(text string) []string {
	parts := strings.Split(text, closeMark+between)
	for i := range parts[:len(parts)-1] {
		parts[i] += closeMark
	}
	return parts
}
