package tui

import (
	"context"
	"errors"
	"io/fs"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
)

// handingOn hands a version on as a signed file. One that not everybody agrees with
// goes only when it is asked for twice.
type handingOn struct {
	desk
	folio     *folio
	back      screen
	form      form
	version   choice
	offered   []report.Standing // behind the options of version
	path      field
	to        field
	recipient field
	busyWith  *handOver    // that is being written; nil: nothing is
	replace   string       // path of a file that is there already, and may be replaced
	asked     dossier.Hash // the version that may go without everybody's approval
}

// handOver is one time of writing.
type handOver struct {
	out    DossierOut
	of     report.Standing
	ctx    context.Context // of the one time
	stop   context.CancelFunc
	laying string // job of the writer that lays the version down first; "" for none
}

// handedMsg tells how writing went.
type handedMsg struct {
	of   *handOver
	path string
	err  error
}

// Rows of the form.
const (
	rowVersion   = "version"
	rowPath      = "path"
	rowTo        = "to"
	rowRecipient = "recipient"
	rowSend      = "send"
)

// newHandingOn asks for the file: of the latest version that all agree with, and else
// of what the dossier says now.
func newHandingOn(f *folio, back screen) screen {
	v := &handingOn{desk: f.desk(), folio: f, back: back}
	now := f.standing()
	v.offered = []report.Standing{now}
	if whole, ok := f.of.Folder.Approved(f.of.Parties()); ok && whole.Hash != now.Hash {
		if s, err := f.of.StandingOf(whole.Content); err == nil {
			v.offered = []report.Standing{s, now}
		}
	}
	for _, s := range v.offered {
		agreed, all := dossier.Count(s.Parties)
		v.version.options = append(v.version.options, nl.DossierOffered(nl.DossierWords(s.Hash), agreed, all))
	}
	d := f.draft()
	v.to = field{line: newLine(clean(nl.DossierToWhom(d.ToSchool, d.ToEducation))), hint: nl.DossierToHint}
	v.path = field{line: newLine(f.env.offeredFile(nl.DossierFileName(f.of.Pupil.FirstName, f.env.now().Format(time.DateOnly))))}
	v.recipient = field{hint: nl.DossierRecipientHint}
	v.lay()
	v.form.goTo(rowTo)
	return v
}

func (v *handingOn) init() tea.Cmd { return nil }

func (v *handingOn) resize(int, int) {}

// chosen is the version that is to go.
func (v *handingOn) chosen() report.Standing { return v.offered[v.version.at] }

func (v *handingOn) lay() {
	s := v.chosen()
	rows := []formRow{{id: rowVersion, label: nl.DossierVersionLabel, choice: &v.version, changed: v.lay}}
	if !dossier.Whole(s.Parties) {
		rows = append(rows, formRow{lead: v.say(nl.DossierNotWhole(s.Parties)), ink: v.styles.warn})
	}
	rows = append(rows,
		formRow{id: rowTo, apart: true, label: nl.DossierToLabel, field: &v.to},
		formRow{id: rowRecipient, label: nl.DossierKeyLabel, field: &v.recipient, changed: v.lay},
		formRow{lead: nl.DossierKeyWhy(words(v.recipient) != ""), ink: v.styles.dim},
		formRow{id: rowPath, label: nl.DossierFileLabel, field: &v.path, changed: func() { v.replace = "" }},
		formRow{id: rowSend, apart: true, label: nl.Capital(nl.DossierWriteFile), press: v.send})
	v.form.set(rows)
}

func (v *handingOn) commands() []command {
	list := []command{
		{binding: bind(nl.DossierWriteFile, "ctrl+s", "f5"), footer: true, off: v.busy, run: v.send},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if v.busyWith != nil {
				v.busyWith.stop()
				return v, nil
			}
			return v.back, nil
		}},
	}
	list = append(list, v.form.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

func (v *handingOn) busy() string {
	if v.busyWith != nil {
		return nl.DossierWriting
	}
	return ""
}

// send writes the file, when nothing has to be asked before.
func (v *handingOn) send() (screen, tea.Cmd) {
	s := v.chosen()
	path := v.fileAt(v.path.text)
	switch {
	case v.busyWith != nil:
		return v, nil
	case path == "":
		v.form.fail(rowPath, nl.DossierFileNeeded)
		return v, nil
	case !dossier.Whole(s.Parties) && v.asked != s.Hash:
		v.asked = s.Hash
		v.form.fail(rowSend, v.say(nl.DossierSendAnyway(dossier.Count(s.Parties))))
		return v, nil
	}
	v.form.mend()
	ctx, stop := context.WithCancel(context.Background())
	h := &handOver{of: s, ctx: ctx, stop: stop, out: DossierOut{
		Pupil: v.folio.of.Pupil.ID, Version: s.Hash, To: words(v.to), Path: path, Recipient: words(v.recipient), Overwrite: v.replace == path,
	}}
	v.busyWith, v.hint = h, nl.DossierWritingNow
	return v, v.begin(h)
}

// begin lays the version down where it was not yet, and writes the file when it is.
func (v *handingOn) begin(h *handOver) tea.Cmd {
	if _, kept := v.folio.of.Folder.Version(h.of.Hash); kept {
		return v.write(h)
	}
	id := v.NewID()
	laid, err := h.of.Content.Sheet(id, h.out.Pupil, v.Now().Wall)
	store := v.Dossiers
	h.laying = "version " + id
	v.saver.do(h.laying, func(ctx context.Context) error {
		if err != nil {
			return err
		}
		return store.SaveSheets(ctx, laid)
	})
	return nil
}

// laid goes on when the version is laid down.
func (v *handingOn) laid(msg savedMsg) (screen, tea.Cmd) {
	h := v.busyWith
	if h == nil || h.laying == "" || msg.name != h.laying {
		return v, nil
	}
	h.laying = ""
	if msg.err != nil {
		return v.handed(handedMsg{of: h, err: msg.err})
	}
	v.folio.of.Folder.Versions = append(v.folio.of.Folder.Versions, dossier.Version{At: v.Now().Wall, Hash: h.of.Hash, Content: h.of.Content})
	return v, v.write(h)
}

// write writes the file.
func (v *handingOn) write(h *handOver) tea.Cmd {
	store := v.Dossiers
	return func() tea.Msg {
		path, err := store.ExportDossier(h.ctx, h.out)
		return handedMsg{of: h, path: path, err: err}
	}
}

// handed takes word of how writing went.
func (v *handingOn) handed(msg handedMsg) (screen, tea.Cmd) {
	if v.busyWith != msg.of {
		return v, nil
	}
	v.busyWith, v.hint = nil, ""
	switch {
	case errors.Is(msg.err, context.Canceled):
		v.hint = nl.DossierStopped
		return v, nil
	case errors.Is(msg.err, fs.ErrExist):
		v.replace = msg.of.out.Path
		v.form.fail(rowPath, nl.DossierFileThere)
		return v, nil
	case msg.err != nil && msg.path == "":
		v.form.fail(rowSend, v.why(msg.err))
		return v, nil
	case msg.err != nil:
		v.Notice = v.why(msg.err)
		return v.back, nil
	}
	v.Notice = nl.DossierWritten(msg.path, msg.of.of.Parties, nl.DossierWords(msg.of.of.Hash), msg.of.out.Recipient != "")
	return v.back, nil
}

func (v *handingOn) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case handedMsg:
		return v.handed(msg)
	case savedMsg:
		return v.laid(msg)
	case tea.KeyPressMsg:
		if v.form.wrong == rowSend && msg.String() != "enter" && msg.String() != "ctrl+s" && msg.String() != "f5" {
			v.form.mend() // the two must follow on each other
			v.asked = ""
		}
	}
	if next, cmd, done := v.press(v, msg); done || v.busyWith != nil {
		return next, cmd
	}
	return v.form.update(v, msg)
}

func (v *handingOn) view() frame {
	return v.draw(v.folio.title(nl.DossierHandOnTitle), v.commands(), func(width, height int) ([]string, *spot) {
		return v.form.view(v.env, width, height)
	})
}
