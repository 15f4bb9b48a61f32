package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
)

// listFile asks which class list is to be read.
type listFile struct {
	desk
	back    screen
	done    func(says string) screen // where to go when the list is stored
	pick    pathPick
	reading *listReading // nil: nothing is being read
	failed  string       // why it could not be read
}

// newListFile asks for a class list; done gives the screen to go on to with what
// was stored.
func newListFile(e *env, back screen, done func(says string) screen) screen {
	return &listFile{desk: desk{env: e}, back: back, done: done, pick: pathPick{path: field{hint: nl.ImportPathHint}}}
}

func (f *listFile) init() tea.Cmd { return nil }

func (f *listFile) resize(int, int) {}

func (f *listFile) commands() []command {
	return append([]command{
		{binding: bind(nl.ImportRead, "enter", "ctrl+s", "f5"), footer: true, run: f.read},
		{binding: bind(nl.ImportComplete, "tab", "alt+a"), short: nl.ImportCompFew, footer: true, run: f.complete},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: f.leave},
	}, f.shared(f, nil)...)
}

// read reads the list.
func (f *listFile) read() (screen, tea.Cmd) {
	path := f.pick.typed(f.env)
	switch {
	case f.reading != nil:
		return f, nil
	case path == "":
		f.hint = nl.ImportNoPath
		return f, nil
	}
	var cmd tea.Cmd
	f.failed, f.pick.found = "", nil
	f.reading, cmd = f.readList(path, importWish{})
	return f, cmd
}

// leave stops the reading, or goes back.
func (f *listFile) leave() (screen, tea.Cmd) {
	if f.reading == nil {
		return f.back, nil
	}
	f.reading.stop()
	f.reading, f.hint = nil, nl.ImportStopped
	return f, nil
}

// complete looks up what the path can go on with.
func (f *listFile) complete() (screen, tea.Cmd) { return f, f.pick.complete(f.env, f.Importer.Paths) }

func (f *listFile) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case listReadMsg:
		return f.heard(msg), nil
	case listSlowMsg:
		if msg.of == f.reading {
			msg.of.slow = true
		}
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

// heard goes on to the preview, or says why there is none.
func (f *listFile) heard(msg listReadMsg) screen {
	if msg.of != f.reading {
		return f // it was stopped
	}
	f.reading = nil
	if msg.err != nil {
		f.failed = f.why(msg.err)
		return f
	}
	return newImporting(f.env, f, msg.preview, f.done)
}

func (f *listFile) view() frame {
	return f.draw(nl.ImportTitle, f.commands(), func(width, height int) ([]string, *spot) {
		rows := append(paragraph(f.styles.text, f.say(nl.ImportLead), width), "")
		text, column := f.pick.row(f.env, nl.ImportPath, width)
		cursor := &spot{x: column, y: len(rows)}
		rows = append(rows, text, "")
		switch {
		case f.failed != "":
			rows = append(rows, paragraph(f.styles.warn, f.failed, width)...)
		case f.reading != nil && f.reading.slow:
			rows = append(rows, paragraph(f.styles.warn, nl.ImportReading, width)...)
		}
		return append(rows, f.pick.names(f.env, width, height-len(rows))...), cursor
	})
}
