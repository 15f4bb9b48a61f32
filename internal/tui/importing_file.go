package tui

import (
	"context"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// listFile asks which class list is to be read.
type listFile struct {
	desk
	back    screen
	done    func(says string) screen // where to go when the list is stored
	path    field
	found   []string     // what the path can go on with
	looking string       // for what they are being looked up; empty: nothing
	reading *listReading // nil: nothing is being read
	failed  string       // why it could not be read
}

// newListFile asks for a class list; done gives the screen to go on to with what
// was stored.
func newListFile(e *env, back screen, done func(says string) screen) screen {
	return &listFile{desk: desk{env: e}, back: back, done: done, path: field{hint: nl.ImportPathHint}}
}

func (f *listFile) init() tea.Cmd { return nil }

func (f *listFile) resize(int, int) {}

// typedPath is the path that was meant.
func (f *listFile) typedPath() string { return typedPath(f.path.text, homeIn(f.Environ)) }

func (f *listFile) commands() []command {
	return append([]command{
		{binding: bind(nl.ImportRead, "enter", "ctrl+s", "f5"), footer: true, run: f.read},
		{binding: bind(nl.ImportComplete, "tab", "alt+a"), short: nl.ImportCompFew, footer: true, run: f.complete},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: f.leave},
	}, f.shared(f, nil)...)
}

// read reads the list.
func (f *listFile) read() (screen, tea.Cmd) {
	path := f.typedPath()
	switch {
	case f.reading != nil:
		return f, nil
	case path == "":
		f.hint = nl.ImportNoPath
		return f, nil
	}
	var cmd tea.Cmd
	f.failed, f.found = "", nil
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

// pathsMsg brings what a path can go on with.
type pathsMsg struct {
	typed string
	paths []string
	err   error
}

// complete looks up what the path can go on with.
func (f *listFile) complete() (screen, tea.Cmd) {
	typed, importer := f.typedPath(), f.Importer
	if f.looking != "" && f.looking == typed {
		return f, nil
	}
	f.looking = typed
	return f, func() tea.Msg {
		paths, err := importer.Paths(context.Background(), typed)
		return pathsMsg{typed, paths, err}
	}
}

// completed fills in what all paths have in common, and shows them when there is
// more than one.
func (f *listFile) completed(msg pathsMsg) {
	f.looking = ""
	switch {
	case msg.typed != f.typedPath():
		return // somebody typed on
	case msg.err != nil:
		f.hint = nl.ImportNoFolder
		return
	case len(msg.paths) == 0:
		f.hint = nl.ImportNothing
		return
	}
	if common := commonPath(msg.paths); len(common) > len(msg.typed) && clean(common) == common {
		f.path.line = shelled(common)
	}
	f.found = nil
	if len(msg.paths) > 1 {
		f.found = msg.paths
	}
}

// shelled writes a path so that reading it back gives the same, with the cursor
// behind the path.
func shelled(path string) line {
	if typedPath(path, "") == path {
		return newLine(path)
	}
	l := newLine(`"` + path + `"`)
	l.left()
	return l
}

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
		f.completed(msg)
		return f, nil
	}
	if next, cmd, done := f.press(f, msg); done {
		return next, cmd
	}
	before := f.path.text
	if paste, ok := msg.(tea.PasteMsg); ok && f.path.at == len(before) && wholePath(paste.Content) {
		f.path.line = line{} // another file is meant, not a longer name
	}
	if f.path.update(msg) && f.path.text != before {
		f.failed, f.found = "", nil
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
		label := f.styles.accent.of(nl.ImportPath) + "  "
		cells := ansi.StringWidth(nl.ImportPath) + 2
		text, column := f.path.view(f.env, max(1, width-cells-1))
		cursor := &spot{x: cells + column, y: len(rows)}
		rows = append(rows, label+text, "")
		switch {
		case f.failed != "":
			rows = append(rows, paragraph(f.styles.warn, f.failed, width)...)
		case f.reading != nil && f.reading.slow:
			rows = append(rows, paragraph(f.styles.warn, nl.ImportReading, width)...)
		}
		return append(rows, f.names(width, height-len(rows))...), cursor
	})
}

// names lists what the path can go on with, as many as there is room for.
func (f *listFile) names(width, height int) []string {
	var rows []string
	for i, path := range f.found {
		if len(rows) == height-1 && i < len(f.found)-1 {
			return append(rows, f.styles.dim.of("…"))
		}
		name := filepath.Base(path)
		if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator)) {
			name += string(filepath.Separator)
		}
		rows = append(rows, pad(formMark)+f.styles.dim.of(short(clean(name), width-formMark)))
	}
	return rows
}
