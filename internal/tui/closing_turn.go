package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// turnedClosing is the draaischerm while a talk is rounded off: what the pupil and
// the parents read of it, large by room. No klad stands on it, nothing about
// anybody else, and no keys of the form.
type turnedClosing struct {
	*env
	closing *closing
	page    int
}

// turnAround shows the draaischerm.
func (c *closing) turnAround() (screen, tea.Cmd) {
	return &turnedClosing{env: c.env, closing: c}, nil
}

func (t *turnedClosing) init() tea.Cmd { return nil }

func (t *turnedClosing) resize(int, int) { t.page = min(t.page, len(t.pages())-1) }

// talking gives the talk, which is not over yet.
func (t *turnedClosing) talking() *talk.Session { return t.closing.session }

func (t *turnedClosing) commands() []command { return []command{lockCommand(t)} }

// update turns the page, and at any other key goes back.
func (t *turnedClosing) update(msg tea.Msg) (screen, tea.Cmd) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		t.closing.hear(msg)
		return t, nil
	}
	last := len(t.pages()) - 1
	switch key.String() {
	case "space", "enter", "down", "right", "pgdown", "tab":
		if t.page < last {
			t.page++
			return t, nil
		}
	case "up", "left", "pgup", "shift+tab", "backspace":
		if t.page > 0 {
			t.page--
			return t, nil
		}
	}
	return t.closing, nil
}

func (t *turnedClosing) view() frame {
	pages := t.pages()
	at := min(t.page, len(pages)-1)
	f := t.centred(pages[at]...)
	f.rows[len(f.rows)-1] = pad(inset) + t.styles.dim.of(short(nl.ClosingTurnPage(at+1, len(pages)), t.width-2*inset))
	return f
}

// turnedPart is a part of what is shown, its rows as wide as the screen has room.
type turnedPart []string

// widestTurned is how wide the text of the draaischerm gets.
const widestTurned = 56

// pages puts the parts on as few pages as they fit on, in their order. A part
// that is higher than a page goes on on the next one.
func (t *turnedClosing) pages() [][]string {
	room := max(1, t.height-3) // a row above, and two below for how it goes on
	parts, apart := t.parts(), 1
	if rows := -2; len(parts) > 0 { // where all of it fits with more air, it has that
		for _, part := range parts {
			rows += len(part) + 2
		}
		if rows <= room {
			apart = 2
		}
	}
	var pages [][]string
	var page []string
	for _, part := range parts {
		gap := min(len(page), apart)
		if len(page) > 0 && len(page)+gap+len(part) > room {
			pages, page, gap = append(pages, page), nil, 0
		}
		page = append(page, make([]string, gap)...)
		page = append(page, part...)
		for len(page) > room {
			pages, page = append(pages, page[:room:room]), page[room:]
		}
	}
	if len(page) > 0 || len(pages) == 0 {
		pages = append(pages, page)
	}
	for _, page := range pages {
		widest := 0
		for _, row := range page {
			widest = max(widest, ansi.StringWidth(row))
		}
		for i := range page {
			page[i] = fit(page[i], widest)
		}
	}
	return pages
}

// parts are what the report will say that they may see: what was seen, what was
// agreed, what comes next and who reads it.
func (t *turnedClosing) parts() []turnedPart {
	s := t.closing.session
	width := max(1, min(widestTurned, t.width-8))
	var parts []turnedPart
	add := func(title string, blocks ...[]string) {
		var part turnedPart
		for _, rows := range blocks {
			if len(rows) == 0 {
				continue
			}
			if part == nil {
				part = append(part, t.styles.accent.of(short(title, width)))
			} else {
				part = append(part, "")
			}
			part = append(part, rows...)
		}
		if part != nil {
			parts = append(parts, part)
		}
	}
	text := func(in ink, says string) []string {
		if says == "" {
			return nil
		}
		return paragraph(in, clean(says), width)
	}
	for _, of := range talk.Competences() {
		add(t.say(nl.CompetenceAsks(of)), text(t.styles.text, s.Closing.Insight(of)))
	}
	add(t.say(nl.LiveTurnAgreed), t.agreed(width)...)
	if n, found := s.Line(s.Closing.Quote); found && n.Kind != talk.Draft && n.Words() != "" {
		add(t.say(nl.ReportNextTime), text(t.styles.quote, nl.ReportQuote(n.Words())))
	}
	add(t.say(nl.ReportNextTalk), text(t.styles.text, nl.ClosingTurnNext(&s.Closing)))
	add(t.say(nl.ReportSharing), text(t.styles.text, nl.ReportReaders(s.Closing.Readers)), text(t.styles.text, s.Closing.Sharing))
	if len(parts) == 0 {
		parts = append(parts, turnedPart{t.styles.dim.of(short(nl.ClosingTurnNone, t.width-2))})
	}
	return parts
}

// agreed are the steps, or why there is none. What hangs on klad is klad.
func (t *turnedClosing) agreed(width int) [][]string {
	var blocks [][]string
	s := t.closing.session
	for _, p := range s.Steps {
		if n, _ := s.Line(p.Note); n.Kind == talk.Draft || p.What == "" {
			continue
		}
		rows := paragraph(t.styles.strong, clean(nl.ClosingTurnStep(p)), width)
		if more := nl.ClosingTurnMore(p); more != "" {
			rows = append(rows, paragraph(t.styles.text, clean(more), width)...)
		}
		blocks = append(blocks, rows)
	}
	if s.Closing.NoStep != "" {
		blocks = append(blocks, paragraph(t.styles.text, clean(nl.ReportNoStep(s.Closing.NoStep)), width))
	}
	return blocks
}
