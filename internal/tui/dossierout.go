package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

// outForm hands a dossier on as a signed file.
type outForm struct {
	desk
	of      *dossierView
	form    form
	which   choice // of versions
	what    []dossier.Content
	to      field
	path    field
	key     field
	writing bool
	asked   bool // that not everybody agrees was said
}

// outMsg tells what became of a file.
type outMsg struct {
	pupil string
	path  string
	err   error
}

// export offers what can go out: what all agree with first, else what it says now.
func (d *dossierView) export() (screen, tea.Cmd) {
	f := &outForm{
		desk: desk{env: d.env}, of: d,
		to:   field{line: newLine(words(d.school)), hint: nl.OutToHint},
		path: field{line: newLine(nl.OutPath(d.pupil.FirstName, d.desk.now()))},
		key:  field{hint: nl.OutKeyHint},
	}
	if v, ok := d.whole.Folder.Approved(d.whole.Parties()); ok && v.Hash != d.now.Hash {
		f.offer(v.Content, v.Hash)
	}
	f.offer(d.now.Content, d.now.Hash)
	f.lay()
	f.form.goTo("path")
	return f, nil
}

func (f *outForm) offer(c dossier.Content, h dossier.Hash) {
	agreed, all := dossier.Count(dossier.Stand(h, f.of.whole.Parties(), f.of.whole.Folder.Approvals))
	f.which.options = append(f.which.options, nl.OutVersion(nl.DossierWords(h), agreed, all, h == f.of.now.Hash))
	f.what = append(f.what, c)
}

func (f *outForm) init() tea.Cmd { return nil }

func (f *outForm) resize(int, int) {}

func (f *outForm) lay() {
	rows := []formRow{
		{id: "which", label: nl.OutWhich, choice: &f.which, changed: f.again},
		{id: "to", label: nl.OutTo, field: &f.to},
		{id: "path", label: nl.OutFile, field: &f.path, changed: f.again},
		{id: "key", label: nl.OutKey, field: &f.key},
		{lead: nl.OutKeyWhy, ink: f.styles.dim},
		{id: "write", apart: true, label: nl.OutWrite, press: f.write},
	}
	f.form.set(rows)
}

// again has what was asked asked once more.
func (f *outForm) again() { f.asked = false }

// write lays the version down, and hands it on.
func (f *outForm) write() (screen, tea.Cmd) {
	c, path := f.what[f.which.at], strings.TrimSpace(f.path.text)
	s, err := f.of.whole.StandingOf(c)
	switch {
	case err != nil:
		f.hint = f.why(err)
		return f, nil
	case f.writing:
		return f, nil
	case path == "":
		f.form.fail("path", nl.OutNeedsPath)
		return f, nil
	case !dossier.Whole(s.Parties) && !f.asked:
		agreed, all := dossier.Count(s.Parties)
		f.asked = true
		f.form.fail("write", nl.OutNotApproved(agreed, all))
		return f, nil
	}
	var laid []dossier.Sheet
	if _, kept := f.of.whole.Folder.Version(s.Hash); !kept {
		sheet, err := c.Sheet(f.NewID(), f.of.pupil.ID, f.Now().Wall)
		if err != nil {
			f.hint = f.why(err)
			return f, nil
		}
		laid = append(laid, sheet)
	}
	f.writing, f.hint = true, nl.OutBusy
	out := DossierOut{Pupil: f.of.pupil.ID, Version: s.Hash, To: words(f.to), Path: path, Recipient: strings.TrimSpace(f.key.text)}
	store := f.Dossiers
	return f, func() tea.Msg {
		ctx := context.Background()
		if err := store.SaveSheets(ctx, laid...); err != nil {
			return outMsg{pupil: out.Pupil, err: err}
		}
		path, err := store.ExportDossier(ctx, out)
		return outMsg{out.Pupil, path, err}
	}
}

func (f *outForm) commands() []command {
	list := []command{
		{binding: bind(nl.OutWriteCommand, "ctrl+s", "f5"), footer: true, run: f.write},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return f.of, nil }},
	}
	list = append(list, f.form.moves(f)...)
	return append(list, f.shared(f, nil)...)
}

func (f *outForm) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(outMsg); ok && msg.pupil == f.of.pupil.ID {
		f.writing = false
		switch {
		case msg.err != nil && msg.path == "":
			f.hint = f.why(msg.err)
			return f, nil
		case msg.err != nil:
			f.of.hint = f.why(msg.err)
		default:
			f.of.hint = nl.OutDone(msg.path)
		}
		return f.of, nil
	}
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		_, cmd := f.of.update(msg)
		return f, cmd
	}
	return f.form.update(f, msg)
}

func (f *outForm) view() frame {
	title := nl.DossierScreenTitle(f.of.pupil.Name()) + " · " + nl.OutHead
	return f.draw(title, f.commands(), func(width, height int) ([]string, *spot) { return f.form.view(f.env, width, height) })
}
