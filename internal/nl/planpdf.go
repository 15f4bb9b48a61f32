package nl

import (
	"strconv"
	"strings"
)

// Words of the year plan on paper.
const (
	PlanPDFFoot = "Alleen wie gesproken is en wanneer. Er staat niets in van wat er is gezegd."
	PlanPDFMark = "* Niet alle tekens van deze naam kunnen op papier. De hele naam staat in het csv-bestand."
)

// PlanPDFPage is the number of a page; of how many is a mark that is replaced.
func PlanPDFPage(n int, of string) string { return "pagina " + strconv.Itoa(n) + " van " + of }

// PlanPDFNameless stands for a name of which nothing can be printed; the number
// of the pupil may be empty.
func PlanPDFNameless(number string) string {
	if number == "" {
		return "(naam: zie csv)"
	}
	return "(naam: zie csv, nummer " + number + ")"
}

// PlanPDFStands is [PlanStands] without the signs that letters on paper have not.
func PlanPDFStands(text string) string {
	text = strings.Replace(text, "✓ ", "gehad ", 1)
	return strings.TrimPrefix(strings.Replace(text, "? vragen", "eerst vragen", 1), "○ ")
}
