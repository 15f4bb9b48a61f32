package roster

import "strings"

// isGeneral tells whether a format, in lower case, is the one of cells that got
// none. Its Dutch name has a letter of a date in it.
func isGeneral(code string) bool {
	return code == "" || code == "@" || strings.HasPrefix(code, "general") || strings.HasPrefix(code, "standaard")
}

// shownError is an error as a Dutch Excel shows it; a workbook holds the English.
func shownError(code string) string {
	switch code {
	case "#N/A":
		return "#N/B"
	case "#REF!":
		return "#VERW!"
	case "#DIV/0!":
		return "#DEEL/0!"
	case "#NAME?":
		return "#NAAM?"
	case "#VALUE!":
		return "#WAARDE!"
	case "#NUM!":
		return "#GETAL!"
	case "#NULL!":
		return "#LEEG!"
	}
	return code
}

// shownBool is a yes or no as a Dutch Excel shows it.
func shownBool(yes bool) string {
	if yes {
		return "WAAR"
	}
	return "ONWAAR"
}
