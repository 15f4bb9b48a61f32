package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// FormReader reads sheets that were filled in. Its methods may take seconds and
// are not called on the event loop.
type FormReader interface {
	// ReadForm gives the text of a file. Its errors are sentences.
	ReadForm(ctx context.Context, path string) (text string, err error)
	// FormPaths gives the folders, with a separator behind their name, and the files
	// that may be a sheet of which the path begins with what was typed.
	FormPaths(ctx context.Context, typed string) ([]string, error)
}

// sheetFile asks which sheet that was filled in is to be read.
type sheetFile struct {
	desk
	pupil   school.Pupil
	facts   *report.Facts
	back    screen
	pick    pathPick
	reading *sheetReading // nil: nothing is being read
	failed  string        // why it could not be read
}

// sheetReading is one reading of a sheet.
type sheetReading struct {
	stop context.CancelFunc
	slow bool // it takes so long that the screen says so
}

// sheetReadMsg brings what was found on a sheet.
type sheetReadMsg struct {
	of      *sheetReading
	answers report.SheetAnswers
	fault   string // why there is nothing, as a sentence
	err     error
}

// sheetSlowMsg tells that a reading takes long.
type sheetSlowMsg struct{ of *sheetReading }

// newSheetFile asks for a sheet that the pupil of a card, or parents, filled in.
func newSheetFile(e *env, p school.Pupil, f *report.Facts, back screen) screen {
	return &sheetFile{desk: desk{env: e}, pupil: p, facts: f, back: back, pick: pathPick{path: field{hint: nl.SheetPathHint}}}
}

func (f *sheetFile) init() tea.Cmd { return f.readSpared() }

func (f *sheetFile) resize(int, int) {}

func (f *sheetFile) commands() []command {
	return append([]command{
		{binding: bind(nl.ImportRead, "enter", "ctrl+s", "f5"), footer: true, run: f.read},
		{binding: bind(nl.ImportComplete, "tab", "alt+a"), short: nl.ImportCompFew, footer: true, run: func() (screen, tea.Cmd) {
			return f, f.pick.complete(f.env, f.Forms.FormPaths)
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: f.leave},
	}, f.shared(f, nil)...)
}

// read reads the sheet.
func (f *sheetFile) read() (screen, tea.Cmd) {
	path := f.pick.typed(f.env)
	switch {
	case f.reading != nil:
		return f, nil
	case path == "":
		f.hint = nl.SheetNoPath
		return f, nil
	}
	f.failed, f.pick.found = "", nil
	ctx, stop := context.WithCancel(context.Background())
	r := &sheetReading{stop: stop}
	f.reading = r
	forms, pupils, book, facts, pupil, now := f.Forms, f.Pupils, f.Book, f.facts, f.pupil, f.now()
	return f, tea.Batch(func() tea.Msg {
		defer stop()
		msg := sheetReadMsg{of: r}
		text, err := forms.ReadForm(ctx, path)
		if err != nil {
			msg.err = err
			return msg
		}
		all, err := pupils.Pupils(ctx)
		if err != nil {
			msg.err = err
			return msg
		}
		msg.answers, msg.fault = answersOn(text, pupil, all, facts, book().Sheets, now)
		return msg
	}, tea.Tick(readsSilently, func(time.Time) tea.Msg { return sheetSlowMsg{r} }))
}

// leave stops the reading, or goes back.
func (f *sheetFile) leave() (screen, tea.Cmd) {
	if f.reading == nil {
		return f.back, nil
	}
	f.reading.stop()
	f.reading, f.hint = nil, nl.ImportStopped
	return f, nil
}

func (f *sheetFile) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case sheetReadMsg:
		return f.heard(msg), nil
	case sheetSlowMsg:
		msg.of.slow = true
		return f, nil
	case pathsMsg:
		if hint := f.pick.completed(f.env, msg); hint != "" {
			f.hint = hint
		}
		return f, nil
	}
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	if f.pick.update(msg) {
		f.failed = ""
	}
	return f, nil
}

// heard goes on to what was found, or says why there is nothing.
func (f *sheetFile) heard(msg sheetReadMsg) screen {
	if msg.of != f.reading {
		return f // it was stopped
	}
	f.reading = nil
	switch {
	case msg.err != nil:
		f.failed = f.why(msg.err)
		return f
	case msg.fault != "":
		f.failed = msg.fault
		return f
	}
	return newSheetAnswers(f.env, msg.answers, f, f.back)
}

func (f *sheetFile) view() frame {
	return f.draw(f.say(nl.SheetFileTitle(f.pupil.Name())), f.commands(), func(width, height int) ([]string, *spot) {
		rows := append(paragraph(f.styles.text, f.say(nl.SheetFileLead), width), "")
		text, column := f.pick.row(f.env, nl.ImportPath, width)
		cursor := &spot{x: column, y: len(rows)}
		rows = append(rows, text, "")
		switch {
		case f.failed != "":
			rows = append(rows, paragraph(f.styles.warn, f.failed, width)...)
		case f.reading != nil && f.reading.slow:
			rows = append(rows, paragraph(f.styles.warn, nl.SheetReadingNow, width)...)
		}
		return append(rows, f.pick.names(f.env, width, height-len(rows))...), cursor
	})
}
