package tui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// keepable is a document that can be kept as a file.
type keepable struct {
	id    string // tells documents apart
	title string // of the screen
	name  string // of the file, without its ending
	forms []keepForm
	// acts are what the log has when it left the program in a form; may be nil.
	acts func(form int, to string, at time.Time) []school.Act
	// left tells on the event loop that it did; may be nil.
	left func(form int, at time.Time)
}

// keepForm is a form of a document. Write is called elsewhere than on the event
// loop, and shares nothing with it. Most is how many characters it may have, 0 for
// as many as there are. What it tells, if anything, is shown when it is done.
type keepForm struct {
	label   string
	ending  string
	limited bool // most can be chosen
	copied  bool // it can be put on the clipboard too
	write   func(ctx context.Context, w io.Writer, most int) (tells string, err error)
}

// keeping asks how a document is to be kept, and where.
type keeping struct {
	desk
	what    keepable
	back    screen
	form    form
	choice  choice
	most    field
	path    field
	replace string   // the path of a file that may be replaced
	job     *keepJob // nil: nothing is being written
	done    []string // what became of it, as sentences
	failed  string
}

// keepJob is one writing.
type keepJob struct {
	stop context.CancelFunc
	slow bool
	form int
	how  Copied
	at   time.Time
}

// newKeeping asks how a document is to be kept, with one of its forms chosen.
func newKeeping(e *env, what keepable, form int, back screen) screen {
	k := &keeping{desk: desk{env: e}, what: what, back: back, choice: choice{at: form}}
	k.most.hint = nl.KeepMostHint
	for _, f := range what.forms {
		k.choice.options = append(k.choice.options, f.label)
	}
	k.path.line = newLine(e.offeredFile(what.name + what.forms[form].ending))
	k.lay()
	return k
}

// fileName is a text as the name of a file: without what no system has in one.
func fileName(text string) string {
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, clean(text))
	return strings.Trim(text, " .")
}

// tilded writes the user's own folder as a tilde.
func tilded(path, home string) string {
	if rest, ok := strings.CutPrefix(path, home); ok && home != "" && strings.HasPrefix(rest, string(filepath.Separator)) {
		return "~" + rest
	}
	return path
}

func (k *keeping) chosen() keepForm { return k.what.forms[k.choice.at] }

// lay makes the rows for the chosen form.
func (k *keeping) lay() {
	rows := []formRow{{id: "form", label: nl.KeepForm, choice: &k.choice, changed: k.reform}}
	if k.chosen().limited {
		rows = append(rows, formRow{id: "most", label: nl.KeepMost, field: &k.most, aside: nl.KeepCharacters, changed: k.forget})
	}
	rows = append(rows, formRow{id: "path", label: nl.KeepFile, field: &k.path, changed: k.forget})
	if k.chosen().copied {
		rows = append(rows, formRow{id: "copy", apart: true, label: nl.Capital(nl.KeepCopy), press: k.copy})
	}
	rows = append(rows, formRow{id: "save", apart: !k.chosen().copied, label: nl.Capital(nl.KeepSave), press: k.save})
	k.form.set(rows)
}

// reform gives the file the ending of the form that was chosen, where it had that
// of another.
func (k *keeping) reform() {
	for _, f := range k.what.forms {
		if stem, ok := strings.CutSuffix(k.path.text, f.ending); ok && stem != "" {
			k.path.line = newLine(stem + k.chosen().ending)
			break
		}
	}
	k.lay()
	k.forget()
}

// forget takes back what was said about another file.
func (k *keeping) forget() { k.replace, k.done, k.failed = "", nil, "" }

func (k *keeping) init() tea.Cmd { return nil }

func (k *keeping) resize(int, int) {}

func (k *keeping) commands() []command {
	list := []command{
		{binding: bind(nl.KeepSave, "ctrl+s", "f5"), short: nl.KeepSaveShort, footer: true, run: k.save},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: k.leave},
	}
	if k.chosen().copied {
		list = append(list, command{binding: bind(nl.KeepCopy, "ctrl+y", "alt+k"), short: nl.ClipboardShort, footer: true, run: k.copy})
	}
	list = append(list, k.form.moves(k)...)
	return append(list, k.shared(k, nil)...)
}

// leave goes back, and waits no longer for what is being written.
func (k *keeping) leave() (screen, tea.Cmd) {
	if k.job == nil {
		return k.back, nil
	}
	k.job.stop()
	k.job, k.hint = nil, nl.KeepStopped
	return k, nil
}

// limit is how many characters were chosen; ok is false for what is no number.
func (k *keeping) limit() (most int, ok bool) {
	text := strings.ReplaceAll(words(k.most), ".", "") // 2.000 is how a number is written here
	if !k.chosen().limited || text == "" {
		return 0, true
	}
	most, err := strconv.Atoi(text)
	return most, err == nil && most > 0
}

// target is the path that was meant; empty when none was.
func (k *keeping) target() string { return k.fileAt(k.path.text) }

// fileAt is the path from the root of a file that was typed: without a folder it goes
// where files go. It is empty when nothing was typed.
func (e *env) fileAt(typed string) string {
	path := typedPath(typed, homeIn(e.Environ))
	if path != "" && !filepath.IsAbs(path) {
		path = filepath.Join(e.Files.Folder(), path)
	}
	return path
}

// offeredFile is a file with a name where files go, as somebody would type it.
func (e *env) offeredFile(name string) string {
	return tilded(filepath.Join(e.Files.Folder(), fileName(name)), homeIn(e.Environ))
}

// save writes the file.
func (k *keeping) save() (screen, tea.Cmd) {
	path := k.target()
	most, ok := k.limit()
	switch {
	case k.job != nil:
		return k, nil
	case !ok:
		k.form.fail("most", nl.KeepMostWrong)
		return k, nil
	case path == "":
		k.form.fail("path", nl.KeepNoPath)
		return k, nil
	}
	f, files, replace := k.chosen(), k.Files, k.replace == path
	return k, k.begin(func(ctx context.Context, text []byte) (string, Copied, error) {
		at, err := files.Write(ctx, path, text, replace)
		return at, OnClipboard, err
	}, f, most, path)
}

// copy puts the text on the clipboard.
func (k *keeping) copy() (screen, tea.Cmd) {
	most, ok := k.limit()
	switch {
	case k.job != nil:
		return k, nil
	case !ok:
		k.form.fail("most", nl.KeepMostWrong)
		return k, nil
	}
	board := k.Clipboard
	return k, k.begin(func(ctx context.Context, text []byte) (string, Copied, error) {
		how, err := board.Copy(ctx, string(text))
		return "", how, err
	}, k.chosen(), most, "")
}

// keptMsg tells what became of a document that was to be kept.
type keptMsg struct {
	job   *keepJob
	path  string // that was asked for; empty: it went to the clipboard
	at    string // where it is
	tells string
	err   error
}

// keepSlowMsg tells that a writing takes long.
type keepSlowMsg struct{ job *keepJob }

// keepLogName names the job that writes in the log that a document was kept.
func keepLogName(id string) string { return "log kept " + id }

// begin makes the document and has it sent. When that is done it stands in the
// log, also when nobody waits for it any more.
func (k *keeping) begin(
	send func(ctx context.Context, text []byte) (at string, how Copied, err error), f keepForm, most int, path string,
) tea.Cmd {
	k.form.mend()
	k.forget()
	ctx, stop := context.WithCancel(context.Background())
	job := &keepJob{stop: stop, form: k.choice.at}
	k.job = job
	what, form, store, now := k.what, k.choice.at, k.saver, k.Now
	log := k.Acts.Log
	return tea.Batch(func() tea.Msg {
		defer stop()
		done := keptMsg{job: job, path: path}
		var text bytes.Buffer
		if done.tells, done.err = f.write(ctx, &text, most); done.err != nil {
			return done
		}
		var how Copied
		if done.at, how, done.err = send(ctx, text.Bytes()); done.err != nil {
			return done
		}
		job.how, job.at = how, now().Wall.UTC()
		to := done.at
		if path == "" {
			to = nl.ClipboardNote
		}
		if what.acts != nil {
			acts := what.acts(form, to, job.at)
			store.do(keepLogName(what.id), func(ctx context.Context) error { return log(ctx, acts...) })
		}
		if path == "" && how == ByTerminal {
			return tea.BatchMsg{tea.SetClipboard(text.String()), func() tea.Msg { return done }}
		}
		return done
	}, tea.Tick(readsSilently, func(time.Time) tea.Msg { return keepSlowMsg{job} }))
}

// heard takes what became of the document.
func (k *keeping) heard(msg keptMsg) {
	if msg.err == nil && k.what.left != nil {
		k.what.left(msg.job.form, msg.job.at)
	}
	if msg.job != k.job {
		return // nobody waits for it
	}
	k.job = nil
	switch {
	case errors.Is(msg.err, ErrFileThere):
		k.replace = msg.path
		k.form.fail("path", nl.KeepThere)
		return
	case msg.err != nil && msg.path == "" && !errors.Is(msg.err, ErrNoContent):
		k.failed = nl.ClipboardFailed
		return
	case msg.err != nil:
		k.failed = k.why(msg.err)
		return
	case msg.path != "":
		k.done = []string{nl.KeepDone(msg.at)}
	case msg.job.how == ByTerminal:
		k.done = []string{nl.ClipboardByTerminal}
	default:
		k.done = []string{nl.ClipboardDone}
	}
	if msg.tells != "" {
		k.done = append(k.done, msg.tells)
	}
}

func (k *keeping) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case keptMsg:
		k.heard(msg)
		return k, nil
	case keepSlowMsg:
		msg.job.slow = true
		return k, nil
	case savedMsg:
		if msg.name == keepLogName(k.what.id) && msg.err != nil {
			k.hint = nl.KeepNotLogged(k.why(msg.err))
		}
		return k, nil
	}
	if next, cmd, done := k.press(k, msg); done {
		return next, cmd
	}
	return k.form.update(k, msg)
}

func (k *keeping) view() frame {
	return k.draw(k.what.title, k.commands(), func(width, height int) ([]string, *spot) {
		var below []string
		switch {
		case k.job != nil && k.job.slow:
			below = paragraph(k.styles.warn, nl.KeepBusy, width)
		case k.failed != "":
			below = paragraph(k.styles.warn, k.failed, width)
		}
		for _, says := range k.done {
			below = append(below, paragraph(k.styles.strong, says, width)...)
		}
		if len(below) > 0 {
			below = append([]string{""}, below...)
		}
		below = below[:min(len(below), height/2)]
		rows, cursor := k.form.view(k.env, width, height-len(below))
		return append(rows, below...), cursor
	})
}
