package handbook

import (
	"slices"

	"gesprek/internal/route"
)

// sourceInFile is who says something, as it stands in a file.
type sourceInFile struct {
	Source string `toml:"source"`
	Status string `toml:"status"`
	Year   string `toml:"year"`
}

// saysInFile is a statement as it stands in a file.
type saysInFile struct {
	Text string `toml:"text"`
	sourceInFile
}

// How sure a statement is, as it stands in a file.
const (
	statusConfirmed = "bevestigd"
	statusToBeAsked = "na-te-vragen"
)

// saysKeys are the keys of a statement, and with it the others of a table.
func saysKeys(others ...string) []string {
	return append([]string{"text", "source", "status", "year"}, others...)
}

// says checks a statement in a table.
func (c *findings) says(at spot, owner string, s saysInFile) {
	c.filled(at.under("text"), owner, s.Text)
	c.sourced(at, owner, s.sourceInFile)
}

// sourced checks who says what stands in a table.
func (c *findings) sourced(at spot, owner string, s sourceInFile) {
	c.filled(at.under("source"), owner, s.Source)
	if c.filled(at.under("status"), owner, s.Status) {
		known(c, at.under("status"), owner, s.Status, []string{statusConfirmed, statusToBeAsked})
	}
	if s.Year != "" && !schoolYear(s.Year) {
		c.add(at.under("year"), UnknownValue, subject(owner, at.under("year")), s.Year)
	}
}

// statement makes the domain's value of one that was found right.
func (s saysInFile) statement() route.Statement { return s.of(s.Text) }

// of is the statement of a text that stands under another key.
func (s sourceInFile) of(text string) route.Statement {
	return route.Statement{
		Text: oneLine(text), Source: oneLine(s.Source), Year: s.Year, Confirmed: s.Status == statusConfirmed,
	}
}

// ident checks the id of a table.
func (c *findings) ident(seen map[string]bool, at spot, id string) {
	if c.filled(at.under("id"), "", id) {
		if !idForm(id) {
			c.add(at.under("id"), BadID, id, "")
		}
		c.once(seen, at.under("id"), id)
	}
}

// fits checks for whom something counts.
func (c *findings) fits(at spot, owner string, list []string) {
	for i, who := range list {
		in := at.under("for")
		in.item = i + 1
		if _, ok := parseFor(who); who != "" && !ok {
			c.add(in, UnknownValue, subject(owner, in), who)
		}
	}
}

// listed reads a list of the handbook, and that of the school after it. What the
// school adds is added; what it says otherwise takes the place of the built-in.
func listed[T any, P readable[T]](l *loader, name string, use func(*source, P)) {
	for i, fsys := range l.layers() {
		s, ok := l.optional(fsys, name, i > 0)
		if !ok {
			continue
		}
		if f, problems := read[T, P](s); l.took(s, problems, "") {
			use(s, f)
		}
	}
}

// amiss tells of what was found in a file once others had been read too.
func (l *loader) amiss(s *source, f form, found []finding) {
	if len(found) > 0 {
		l.problems = append(l.problems, s.place(scan(s.doc, f).spots, found)...)
	}
}

// addsTo tells whether a file of the school adds to the built-in one of that name, and
// does not take its place.
func addsTo(folder string) bool { return slices.Contains([]string{".", choiceFolder}, folder) }
