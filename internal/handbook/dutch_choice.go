package handbook

import "strings"

// choiceOf are the subjects of which one is chosen, as people write them:
// "wiskunde of nask1".
func choiceOf(text string) []string {
	var out []string
	for subject := range strings.SplitSeq(text, " of ") {
		if subject = strings.TrimSpace(subject); subject != "" {
			out = append(out, subject)
		}
	}
	return out
}
