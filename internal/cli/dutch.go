package cli

import "strings"

// yes tells whether an answer to a question agrees.
func yes(answer string) bool {
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "j", "ja", "y", "yes":
		return true
	}
	return false
}
