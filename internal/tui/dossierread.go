package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
)

// dossierReader shows a dossier as a document: a version of this school, or one that
// came from another.
type dossierReader struct {
	desk
	folio  *folio
	doc    report.DossierDoc
	read   bool              // the document is there
	came   *dossier.Received // nil: it is of this school
	says   string            // from whom it came, or why it cannot be read
	back   screen
	rows   []string
	from   int // first row that is visible
	failed bool
}

// newDossierReader shows a version.
func newDossierReader(f *folio, s report.Standing, back screen) screen {
	return &dossierReader{desk: f.desk(), folio: f, doc: f.of.Doc(s), read: true, back: back}
}

// newReceivedReader shows what another school sent. It is checked first, once more.
func newReceivedReader(f *folio, r dossier.Received, back screen) screen {
	return &dossierReader{desk: f.desk(), folio: f, came: &r, back: back}
}

// openedMsg brings what is in a signed file.
type openedMsg struct {
	id   string
	file dossier.File
	err  error
}

func (v *dossierReader) init() tea.Cmd {
	if v.came == nil || v.read || v.failed {
		return nil
	}
	r := *v.came
	return func() tea.Msg {
		file, err := dossier.Verify(r.Signed)
		return openedMsg{r.ID, file, err}
	}
}

// open takes what is in the file.
func (v *dossierReader) open(msg openedMsg) {
	if v.came == nil || msg.id != v.came.ID {
		return
	}
	if v.failed = msg.err != nil; v.failed {
		v.says = nl.DossierFileWrong(nl.DossierReceivedFile, nl.FileAltered)
		v.resize(v.width, v.height)
		return
	}
	p := msg.file.Payload
	parties := p.Standings()
	v.doc = v.folio.of.Doc(report.Standing{
		Content: p.Content, Hash: p.Version, Parties: parties, Criteria: dossier.Check(p.Content, parties, p.Made),
	})
	v.says, v.read = nl.DossierFrom(v.came.From, p.Sender), true
	v.resize(v.width, v.height)
}

func (v *dossierReader) resize(width, _ int) {
	before := len(v.rows)
	width = min(width-2*inset, widestReport)
	v.rows = nil
	if v.says != "" {
		v.rows = append(paragraph(v.styles.warn, v.says, width), "")
	}
	if v.read {
		for _, l := range report.DossierDocument(v.doc).Lines(width) {
			in := v.styles.text
			if l.Strong {
				in = v.styles.strong
			}
			v.rows = append(v.rows, in.of(clean(l.Text)))
		}
	}
	if before > 0 {
		v.from = v.from * len(v.rows) / before
	}
	v.scroll(0)
}

func (v *dossierReader) scroll(by int) { v.from = max(0, min(v.from+by, len(v.rows)-v.room())) }

// room is how many rows are visible; the last row of the body says how much there is
// more.
func (v *dossierReader) room() int { return max(1, v.bodyHeight()-1) }

func (v *dossierReader) commands() []command {
	list := []command{{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }}}
	list = append(list, scrolling(v, v.scroll, v.room(), len(v.rows))...)
	return append(list, v.shared(v, nil)...)
}

func (v *dossierReader) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(openedMsg); ok {
		v.open(msg)
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *dossierReader) view() frame {
	return v.draw(v.folio.title(""), v.commands(), func(width, height int) ([]string, *spot) {
		return v.paged(v.rows, v.from, width, height), nil
	})
}
