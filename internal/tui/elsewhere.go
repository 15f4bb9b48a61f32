package tui

import (
	"context"
	"path/filepath"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// Disk tells how storing goes when the disk gives trouble, and knows another
// place for a talk. Low does no input or output.
type Disk interface {
	// Low tells that the disk is full and storing goes on in what was reserved.
	Low() bool
	// Folders proposes folders to store in: sticks and the like.
	Folders(ctx context.Context) []string
	// Shelter stores a talk in a folder too, now and each time that SaveTalk
	// cannot store it where it belongs; SaveTalk then returns an [Elsewhere].
	Shelter(ctx context.Context, folder string, s *talk.Session) error
}

// Elsewhere is the answer of SaveTalk when a talk is durable in another folder
// only. It is stored where it belongs as soon as that is possible.
type Elsewhere struct {
	File string // where
}

// Error names the file.
func (e *Elsewhere) Error() string { return "stored elsewhere only: " + e.File }

// foldersMsg brings the folders that a talk could be stored in.
type foldersMsg struct {
	title   string // of the list
	folders []string
}

// shelteredMsg tells how storing in a folder went.
type shelteredMsg struct {
	folder string
	err    error
}

func elsewhereKeys() key.Binding { return bind(nl.ElsewhereName, "alt+d", "shift+f5") }

// elsewhereCommand asks where to store the talk while the disk gives trouble.
func (e *env) elsewhereCommand(self func() screen) command {
	return command{binding: elsewhereKeys(), off: e.noTrouble, run: func() (screen, tea.Cmd) {
		return self(), e.askFolder(nl.ElsewhereTitle)
	}}
}

// askFolder looks which folders there are to choose from.
func (e *env) askFolder(title string) tea.Cmd {
	disk := e.Disk
	return func() tea.Msg { return foldersMsg{title, disk.Folders(context.Background())} }
}

// noTrouble tells why nothing has to be stored elsewhere.
func (e *env) noTrouble() string {
	if e.Disk == nil || e.saved.session == nil || e.saved.err == nil && !e.saved.low && e.saved.away == "" {
		return nl.ElsewhereOff
	}
	return ""
}

// shelter stores the talk of the screen in a folder.
func (e *env) shelter(folder string) tea.Cmd {
	if e.saved.session == nil || e.Disk == nil {
		return nil
	}
	disk, s := e.Disk, e.saved.session.Clone()
	e.saved.moving = folder
	return func() tea.Msg { return shelteredMsg{folder, disk.Shelter(context.Background(), folder, s)} }
}

// folderPicker lists folders to store in; another one can be typed.
func folderPicker(title string, folders []string) *picker {
	items := make([]item, 0, len(folders)+1)
	for i, f := range folders {
		items = append(items, item{label: f, value: i})
	}
	if len(items) == 0 {
		items = append(items, item{label: nl.ElsewhereNone, off: nl.ElsewhereType})
	}
	p := newPicker(title, items)
	p.none = nl.ElsewhereEnter
	return p
}

// typedFolder is the folder that was typed into a list of them; empty when one
// of the list is meant.
func typedFolder(p *picker) string {
	text := strings.TrimSpace(p.filter.text)
	if text != "" && (len(p.shown) == 0 || strings.ContainsAny(text, `/\:~`)) {
		return text
	}
	return ""
}

// foldersPanel asks over the notes where to store the talk.
func (l *live) foldersPanel(title string, folders []string) *panel {
	p := &panel{picker: folderPicker(title, folders), opener: elsewhereKeys()}
	to := func(folder string) (screen, tea.Cmd) { return l, l.shelter(folder) }
	p.choose = func(it item) (screen, tea.Cmd) { return to(folders[it.value]) }
	p.typed = to
	return p
}

// elsewhere takes what comes back about another folder.
func (l *live) elsewhere(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case foldersMsg:
		if l.board == nil && l.panel == nil { // else somebody went on to something else
			l.panel = l.foldersPanel(msg.title, msg.folders)
		}
	case shelteredMsg:
		if msg.err != nil && l.Disk != nil {
			return l.askFolder(nl.ElsewhereFailed(msg.folder, nl.Brief(msg.err)))
		}
	}
	return nil
}

// elsewhere is the same on the screens around the talk: the list lies where
// that of the commands does. It reports whether the message was about that.
func (d *desk) elsewhere(self screen, msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case foldersMsg:
		if d.list != nil {
			break // somebody went on to something else
		}
		d.list, d.listed = folderPicker(msg.title, msg.folders), nil
		d.typed = func(folder string) (screen, tea.Cmd) { return self, d.shelter(folder) }
		for _, f := range msg.folders {
			d.listed = append(d.listed, command{run: func() (screen, tea.Cmd) { return self, d.shelter(f) }})
		}
	case shelteredMsg:
		if msg.err != nil && d.Disk != nil {
			return d.askFolder(nl.ElsewhereFailed(msg.folder, nl.Brief(msg.err))), true
		}
	default:
		return nil, false
	}
	return nil, true
}

// trouble is what there is to say about the disk, in at most width cells; empty
// when all is well.
func (e *env) trouble(width int) string {
	key := elsewhereKeys().Help().Key
	switch {
	case e.saved.moving != "":
		return e.styles.warn.of(nl.ElsewhereBusy(e.saved.moving))
	case e.saved.err != nil && e.Disk == nil:
		return e.styles.alert.of(nl.LiveNotSaved(e.why(e.saved.err)))
	case e.saved.err != nil:
		return e.styles.alert.of(nl.NotSavedNow(nl.Brief(e.saved.err), e.why(e.saved.err), key, width))
	}
	return ""
}

// worry is what there is to say about the disk while everything is stored.
func (e *env) worry(width int) string {
	switch {
	case e.saved.away != "":
		folder := filepath.Dir(e.saved.away)
		if s := nl.ElsewhereOnly(folder); ansi.StringWidth(s) <= width {
			return e.styles.warn.of(s)
		}
		return e.styles.warn.of(nl.ElsewhereOnlyShort(short(filepath.Base(folder), width/4)))
	case e.saved.low:
		return e.styles.warn.of(nl.DiskLowNow(elsewhereKeys().Help().Key, width))
	}
	return ""
}

// storedAt says until when everything is stored, and where when that is not
// where it belongs.
func (e *env) storedAt() string {
	switch {
	case e.saved.away != "":
		place := filepath.Base(filepath.Dir(e.saved.away))
		if long := nl.SavedElsewhere(place, e.saved.at); ansi.StringWidth(long) <= e.width*11/20 {
			return e.styles.warn.of(long)
		}
		return e.styles.warn.of(nl.SavedElsewhereShort(short(place, e.width/6), e.saved.at))
	case e.saved.low:
		return e.styles.warn.of(nl.SavedLow(e.saved.at))
	}
	return e.styles.dim.of(nl.SavedAt(e.saved.at))
}

// diskRows is the same as a sentence or two on a screen around the talk.
func (e *env) diskRows(width int) []string {
	key := elsewhereKeys().Help().Key
	switch {
	case e.saved.session == nil || e.Disk == nil:
		return nil
	case e.saved.moving != "":
		return paragraph(e.styles.warn, nl.ElsewhereBusy(e.saved.moving), width)
	case e.saved.err != nil:
		return paragraph(e.styles.alert, nl.NotSavedLong(nl.Brief(e.saved.err), e.why(e.saved.err), key), width)
	}
	if s := e.worry(width); s != "" {
		return []string{short(s, width)}
	}
	return nil
}
