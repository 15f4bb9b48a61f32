package cli

import "gesprek/internal/report"

// The forms of a report beside those of any document.
const (
	formSystem   report.Form = "systeem"
	formCalendar report.Form = "agenda"
)

// documentForms are the names of the forms of any document, as they are offered.
func documentForms() []string { return []string{"pdf", "docx", "html", "md", "tekst"} }

// reportForms are those of a report.
func reportForms() []string { return append(documentForms(), "systeem", "agenda") }

// formNamed finds a form by its name, or by another that is used for it.
func formNamed(name string) (report.Form, bool) {
	switch name {
	case "pdf":
		return report.FormPDF, true
	case "docx", "word":
		return report.FormDOCX, true
	case "html":
		return report.FormHTML, true
	case "md", "markdown":
		return report.FormMarkdown, true
	case "tekst", "text", "txt":
		return report.FormText, true
	case "systeem", "system":
		return formSystem, true
	case "agenda", "calendar", "ics":
		return formCalendar, true
	}
	return "", false
}
