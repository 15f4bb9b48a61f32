package tui

import (
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"
)

// wall is a terminal that a canvas hangs on, without a tty between them.
type wall struct {
	canvas  *canvas
	emu     *vt.Emulator
	visible bool
}

func newWall(t interface{ Cleanup(func()) }, width, height int, environ ...string) *wall {
	w := &wall{canvas: newCanvas(append(environ, "TERM=xterm-256color"), colorprofile.TrueColor), visible: true}
	w.emu = vt.NewEmulator(width, height)
	w.emu.SetCallbacks(vt.Callbacks{CursorVisibility: func(v bool) { w.visible = v }})
	go func() { _, _ = io.Copy(io.Discard, w.emu) }() // its answers
	t.Cleanup(func() { silence(w.emu) })
	w.canvas.resize(width, height)
	w.write(w.canvas.enter(true))
	return w
}

func (w *wall) write(seq string) { _, _ = w.emu.WriteString(seq) }

// show draws a frame and returns what was written for it.
func (w *wall) show(v tea.View) string {
	seq := string(w.canvas.frame(v))
	w.write(seq)
	return seq
}

func (w *wall) resize(width, height int) {
	w.emu.Resize(width, height)
	w.canvas.resize(width, height)
}

// grapheme makes both sides measure by grapheme, as the emulator always does.
func (w *wall) grapheme() {
	w.canvas.report(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
}

// silence ends the reading of an emulator's answers; its own Close races with that.
func silence(emu *vt.Emulator) {
	if c, ok := emu.InputPipe().(io.Closer); ok {
		_ = c.Close()
	}
}

func screenRows(emu *vt.Emulator) []string {
	rows := make([]string, emu.Height())
	for y := range rows {
		var b strings.Builder
		for x := range emu.Width() {
			if c := emu.CellAt(x, y); c != nil && c.Width > 0 {
				b.WriteString(c.Content)
			}
		}
		rows[y] = strings.TrimRight(b.String(), " ")
	}
	return rows
}

// rowsOf is the text that a view must show on a screen of this size.
func rowsOf(v tea.View, width, height int) []string {
	rows := make([]string, height)
	for y, row := range strings.Split(v.Content, "\n")[:min(height, strings.Count(v.Content, "\n")+1)] {
		rows[y] = strings.TrimRight(ansi.Truncate(ansi.Strip(row), width, ""), " ")
	}
	return rows
}

func sameRows(t interface{ Fatalf(string, ...any) }, got, want []string) {
	for y := range want {
		if got[y] != want[y] {
			t.Fatalf("row %d shows %q, want %q\nscreen:\n%s", y, got[y], want[y], strings.Join(got, "\n"))
		}
	}
}

// TestCanvasShowsFrames: whatever the frames and the sizes were before, the
// screen shows the text of the last frame, and the cursor stands where it says.
func TestCanvasShowsFrames(t *testing.T) {
	pieces := []string{
		"a", "b", " ", "    ", "        ", "één", "e\u0301", "ij", "x", "─────", "·",
		"漢字", "🙂", "👨‍👩‍👧", "🏳️‍🌈", "❤️", "🇳🇱", "\x1b[1mvet\x1b[m", "\x1b[38;2;9;9;200mblauw\x1b[m",
		"\x1b[48;2;43;58;77m rij \x1b[m", "\x1b[7m \x1b[m", "\x1b[3;4mschuin\x1b[m",
	}
	row := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 14).Draw(t, "pieces"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		size := func() (int, int) {
			return rapid.IntRange(8, 40).Draw(t, "width"), rapid.IntRange(1, 10).Draw(t, "height")
		}
		width, height := size()
		w := newWall(t, width, height)
		w.grapheme()
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			switch rapid.IntRange(0, 6).Draw(t, "step") {
			case 0:
				width, height = size()
				w.resize(width, height)
			case 1: // stopped and continued; something else stood on the screen
				w.write("\x1b[2J\x1b[5;5Hshell\x1b[31m")
				w.write(w.canvas.enter(false))
			case 2:
				w.canvas.sync = !w.canvas.sync
			}
			v := tea.NewView(strings.Join(rapid.SliceOfN(row, 0, 12).Draw(t, "rows"), "\n"))
			if rapid.Bool().Draw(t, "cursor") {
				v.Cursor = tea.NewCursor(rapid.IntRange(0, width-1).Draw(t, "x"), rapid.IntRange(0, height-1).Draw(t, "y"))
			}
			w.show(v)
			sameRows(t, screenRows(w.emu), rowsOf(v, width, height))
			if w.visible != (v.Cursor != nil) {
				t.Fatalf("cursor visible: %t", w.visible)
			}
			if at := w.emu.CursorPosition(); v.Cursor != nil && (at.X != v.Cursor.X || at.Y != v.Cursor.Y) {
				t.Fatalf("cursor at %v, want %v", at, v.Cursor.Position)
			}
			if again := w.show(v); again != "" {
				t.Fatalf("the same frame writes %q", again)
			}
		}
	})
}

func TestCanvasWritesWhatChanged(t *testing.T) {
	w := newWall(t, 80, 24)
	rows := strings.Split(strings.Repeat("een rij met tekst\n", 23)+"noot: z", "\n")
	view := func(x int) tea.View {
		v := tea.NewView(strings.Join(rows, "\n"))
		v.Cursor = &tea.Cursor{Position: tea.Position{X: x, Y: 23}, Shape: tea.CursorBar}
		return v
	}
	first := w.show(view(7))
	if !strings.Contains(first, "\x1b[6 q") {
		t.Errorf("first frame %q sets no steady bar", first)
	}
	rows[23] += "o"
	if got := w.show(view(8)); got != "o" {
		t.Errorf("one more letter writes %q, want the letter", got)
	}
	rows[0] = strings.Repeat("klok ", 14)
	if got := w.show(view(8)); !strings.HasPrefix(got, ansi.ResetModeTextCursorEnable) || !strings.HasSuffix(got, ansi.SetModeTextCursorEnable) {
		t.Errorf("a large update %q does not hide the cursor meanwhile", got)
	}
	w.canvas.report(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	rows[0] = strings.Repeat("tijd ", 14)
	if got := w.show(view(8)); !strings.HasPrefix(got, ansi.SetModeSynchronizedOutput) || !strings.HasSuffix(got, ansi.ResetModeSynchronizedOutput) {
		t.Errorf("a large update %q is not synchronized", got)
	}
}

// TestCanvasCursorBehindEmoji: without mode 2027 a terminal gives each member
// of a family its own cells, and the cursor has to follow.
func TestCanvasCursorBehindEmoji(t *testing.T) {
	v := tea.NewView("a👨‍👩‍👧b")
	v.Cursor = tea.NewCursor(3, 0)
	for name, tt := range map[string]struct {
		answer ansi.ModeSetting
		column string
	}{
		"by member":   {ansi.ModeNotRecognized, "\x1b[1;8H"},
		"by grapheme": {ansi.ModeReset, "\x1b[1;4H"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWall(t, 30, 3)
			w.canvas.report(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: tt.answer})
			w.show(v)
			if x, y := w.canvas.scr.Position(); ansi.CursorPosition(x+1, y+1) != tt.column {
				t.Errorf("cursor in column %d of row %d, want %q", x+1, y+1, tt.column)
			}
		})
	}
}

func TestCanvasColours(t *testing.T) {
	v := tea.NewView("\x1b[1;38;2;124;196;255mkleur\x1b[m")
	for name, tt := range map[string]struct {
		environ []string
		want    string
	}{
		"true colour": {[]string{"TERM=xterm-256color", "COLORTERM=truecolor"}, "\x1b[38;2;124;196;255;1mkleur"},
		"256 colours": {[]string{"TERM=xterm-256color"}, "\x1b[38;5;117;1mkleur"},
		"NO_COLOR":    {[]string{"TERM=xterm-256color", "NO_COLOR=ja"}, "\x1b[1mkleur"},
		"dumb":        {[]string{"TERM=dumb"}, "kleur"},
	} {
		t.Run(name, func(t *testing.T) {
			c := newCanvas(tt.environ, profileOf(tt.environ))
			c.resize(20, 2)
			got := string(c.frame(v))
			if i := strings.Index(got, ansi.EraseEntireScreen); i < 0 || !strings.HasPrefix(got[i+len(ansi.EraseEntireScreen):], tt.want) {
				t.Errorf("frame %q, want %q after the erasing", got, tt.want)
			}
		})
	}
}

func TestCanvasAsks(t *testing.T) {
	const title, background = "\x1b[22;0t", "\x1b]11;?"
	for name, tt := range map[string]struct {
		environ        []string
		answers, modes bool
	}{
		"usual":          {[]string{"TERM=xterm-256color"}, true, true},
		"dumb":           {[]string{"TERM=dumb"}, false, false},
		"none":           {nil, false, false},
		"console":        {[]string{"TERM=linux"}, false, false},
		"ssh":            {[]string{"TERM=xterm", "SSH_TTY=/dev/pts/1"}, true, false},
		"ssh from kitty": {[]string{"TERM=xterm-kitty", "SSH_TTY=/dev/pts/1"}, true, true},
		"Apple":          {[]string{"TERM=xterm-256color", "TERM_PROGRAM=Apple_Terminal"}, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			c := newCanvas(tt.environ, colorprofile.ANSI)
			seq := c.enter(true)
			if got := strings.Contains(seq, title) && strings.Contains(seq, background); got != tt.answers {
				t.Errorf("%q asks for the background: %t", seq, got)
			}
			if got := strings.Contains(seq, ansi.RequestModeSynchronizedOutput); got != tt.modes {
				t.Errorf("%q asks for the modes: %t", seq, got)
			}
		})
	}
}
