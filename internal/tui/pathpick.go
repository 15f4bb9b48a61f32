package tui

import (
	"context"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// pathPick asks for the path of a file, and completes it.
type pathPick struct {
	path    field
	found   []string // what the path can go on with
	looking string   // for what they are being looked up; empty: nothing
}

// typed is the path that was meant.
func (p *pathPick) typed(e *env) string { return typedPath(p.path.text, homeIn(e.Environ)) }

// pathsMsg brings what a path can go on with.
type pathsMsg struct {
	typed string
	paths []string
	err   error
}

// complete looks up what the path can go on with.
func (p *pathPick) complete(e *env, lookUp func(context.Context, string) ([]string, error)) tea.Cmd {
	typed := p.typed(e)
	if p.looking != "" && p.looking == typed {
		return nil
	}
	p.looking = typed
	return func() tea.Msg {
		paths, err := lookUp(context.Background(), typed)
		return pathsMsg{typed, paths, err}
	}
}

// completed fills in what all paths have in common, and shows them when there is
// more than one. It says why there are none.
func (p *pathPick) completed(e *env, msg pathsMsg) (hint string) {
	p.looking = ""
	switch {
	case msg.typed != p.typed(e):
		return "" // somebody typed on
	case msg.err != nil:
		return nl.ImportNoFolder
	case len(msg.paths) == 0:
		return nl.ImportNothing
	}
	if common := commonPath(msg.paths); len(common) > len(msg.typed) && clean(common) == common {
		p.path.line = shelled(common)
	}
	p.found = nil
	if len(msg.paths) > 1 {
		p.found = msg.paths
	}
	return ""
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

// update edits, and tells whether it changed something.
func (p *pathPick) update(msg tea.Msg) bool {
	before := p.path.text
	if paste, ok := msg.(tea.PasteMsg); ok && p.path.at == len(before) && wholePath(paste.Content) {
		p.path.line = line{} // another file is meant, not a longer name
	}
	changed := p.path.update(msg) && p.path.text != before
	if changed {
		p.found = nil
	}
	return changed
}

// row draws the label and the path, and gives the column of the cursor.
func (p *pathPick) row(e *env, label string, width int) (string, int) {
	cells := ansi.StringWidth(label) + 2
	text, column := p.path.view(e, max(1, width-cells-1))
	return e.styles.accent.of(label) + "  " + text, cells + column
}

// names lists what the path can go on with, as many as there is room for.
func (p *pathPick) names(e *env, width, height int) []string {
	var rows []string
	for i, path := range p.found {
		if len(rows) == height-1 && i < len(p.found)-1 {
			return append(rows, e.styles.dim.of("…"))
		}
		name := filepath.Base(path)
		if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(filepath.Separator)) {
			name += string(filepath.Separator)
		}
		rows = append(rows, pad(formMark)+e.styles.dim.of(short(clean(name), width-formMark)))
	}
	return rows
}
