package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/report"
)

// paperKind is what is on paper for somebody in a threesome.
type paperKind int

// The kinds of paper about a practice pupil.
const (
	rolePaper  paperKind = iota // for who plays the pupil
	guidePaper                  // for who holds the talk
)

// paperOf makes a paper about a practice pupil.
func (e *env) paperOf(kind paperKind, p *rehearse.Persona) (doc report.Document, title, file string) {
	book := e.Book()
	if kind == rolePaper {
		return report.RoleCardDocument(p, e.settings, book.Words, e.now()), nl.RoleCardTitle(p.Name), nl.RoleCardFile(p.Name)
	}
	g := report.PracticeGuide{Persona: p, Guide: report.GuideFor(book.Guides, p), School: e.settings, Words: book.Words, Now: e.now()}
	return g.Document(), nl.GuideTitle(p.Name), nl.GuideFile(p.Name)
}

// paperChoice is the practice pupils, to choose one of whom to read a paper.
type paperChoice struct {
	desk
	kind   paperKind
	picker *picker
	chosen func(id string) // hears who was chosen
	back   screen
}

// newPaperChoice asks about which practice pupil; of is the id of the one that is
// offered first.
func newPaperChoice(e *env, kind paperKind, of string, chosen func(string), back screen) screen {
	c := &paperChoice{desk: desk{env: e}, kind: kind, chosen: chosen, back: back}
	var items []item
	for i := range e.Book().Personas {
		p := &e.Book().Personas[i]
		hint := nl.PracticeClass(p.School, p.Year)
		items = append(items, item{
			label: p.Name + ", " + nl.SoloAge(p.Age), hint: hint, find: nl.Fold(p.Name + " " + p.ID + " " + p.Card.About + " " + p.Card.Practise + " " + hint), value: i,
		})
	}
	ask := nl.ThreesChoose
	if kind == guidePaper {
		ask = nl.ThreesChooseFor
	}
	c.picker = newPicker(ask, items)
	for i := range items {
		if e.Book().Personas[i].ID == of {
			c.picker.move(i)
		}
	}
	return c
}

func (c *paperChoice) init() tea.Cmd { return nil }

func (c *paperChoice) resize(int, int) {}

func (c *paperChoice) commands() []command {
	return append([]command{
		{binding: bind(nl.ThreesOpen, "enter", "ctrl+g"), short: nl.HubOpen, footer: true, off: c.none, run: c.open},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return c.back, nil }},
	}, c.shared(c, nil)...)
}

func (c *paperChoice) none() string {
	if _, ok := c.picker.chosen(); !ok {
		return nl.ReadingNone
	}
	return ""
}

func (c *paperChoice) open() (screen, tea.Cmd) {
	it, _ := c.picker.chosen()
	p := &c.Book().Personas[it.value]
	c.chosen(p.ID)
	return newPaperView(c.env, c.kind, p, c), nil
}

func (c *paperChoice) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := c.press(c, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return c, behind(&c.back, msg)
	}
	c.picker.update(msg)
	return c, nil
}

func (c *paperChoice) view() frame {
	return c.draw(nl.ThreesPaper(c.kind == rolePaper), c.commands(), func(width, height int) ([]string, *spot) {
		about := c.aboutRows(width)
		rows, column := c.picker.view(c.env, width, max(2, height-len(about)-1))
		return append(append(rows, c.rule("", width)), about...), &spot{x: column}
	})
}

// aboutRows are what can be practised with the chosen pupil, whole.
func (c *paperChoice) aboutRows(width int) []string {
	it, ok := c.picker.chosen()
	if !ok {
		return nil
	}
	return paragraph(c.styles.dim, nl.SoloPractise+nl.Lower(c.Book().Personas[it.value].Card.Practise), width)
}

// paperView shows a paper, to read while playing, or to print.
type paperView struct {
	desk
	back        screen
	doc         report.Document
	title, file string
	rows        []string
	from        int
}

func newPaperView(e *env, kind paperKind, p *rehearse.Persona, back screen) screen {
	v := &paperView{desk: desk{env: e}, back: back}
	v.doc, v.title, v.file = e.paperOf(kind, p)
	return v
}

func (v *paperView) init() tea.Cmd { return nil }

// resize lays the paper out again; the place in it stays about the same.
func (v *paperView) resize(int, int) {
	before := len(v.rows)
	v.rows = nil
	for i, l := range v.doc.Lines(v.bodyWidth()) {
		if i == 0 || i == 1 && l.Text == "" { // the title stands above the screen
			continue
		}
		v.rows = append(v.rows, v.inkOf(l).of(l.Text))
	}
	if before > 0 {
		v.from = v.from * len(v.rows) / before
	}
	v.scroll(0)
}

func (v *paperView) scroll(by int) { v.from = max(0, min(v.from+by, len(v.rows)-v.bodyHeight())) }

func (v *paperView) commands() []command {
	list := []command{
		{binding: bind(nl.ThreesKeep, "ctrl+s", "f5"), short: nl.ThreesKeepFew, footer: true, off: v.unwritable, run: func() (screen, tea.Cmd) {
			return newKeeping(v.env, keepable{id: v.title, title: v.title, name: v.file, forms: documentForms(v.doc)}, 0, v), nil
		}},
		{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
	}
	list = append(list, scrolling(v, v.scroll, v.bodyHeight(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

func (v *paperView) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *paperView) view() frame {
	return v.draw(v.title, v.commands(), func(_, height int) ([]string, *spot) {
		return v.rows[min(v.from, len(v.rows)):min(len(v.rows), v.from+height)], nil
	})
}

// inkOf is how a row of a document stands on the screen.
func (e *env) inkOf(l report.Printed) ink {
	switch {
	case l.Strong:
		return e.styles.strong
	case l.Soft:
		return e.styles.dim
	}
	return e.styles.text
}
