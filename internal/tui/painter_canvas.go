package tui

import (
	"bytes"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// canvas knows what stands on the terminal and writes what takes it from there
// to the next frame. It knows no terminal: it gives bytes.
//
// Of a tea.View it honours the content, the cursor (place, shape, blinking) and
// the window title. The alternate screen and bracketed paste are always on,
// mouse and focus reports always off. A style ends at the end of its row.
type canvas struct {
	scr     *uv.TerminalRenderer // writes to buf
	buf     bytes.Buffer         // what changes, before it is wrapped
	out     []byte               // the frame as it was last given
	cells   uv.ScreenBuffer
	rows    []string // the text that cells was made of
	stale   bool     // the terminal does not show what cells holds
	title   string
	style   int  // DECSCUSR of the cursor; styleUnknown: not set by us
	visible bool // the cursor
	sync    bool // the terminal shows what is between two marks at once (mode 2026)
	unicode bool // the terminal measures by grapheme (mode 2027)
	answers bool // the terminal understands questions and a title
	asks    bool // whether to ask for those modes
}

// styleUnknown is no cursor style: whatever the terminal was left with.
const styleUnknown = -1

// smallUpdate is the number of bytes that a terminal takes in one read and
// shows at once, without being asked to. An echoed key is below it.
const smallUpdate = 64

func newCanvas(environ []string, profile colorprofile.Profile) *canvas {
	env := uv.Environ(environ)
	c := &canvas{style: styleUnknown, answers: answersQuestions(env), asks: asksModes(env)}
	c.scr = uv.NewTerminalRenderer(&c.buf, environ)
	c.scr.SetColorProfile(profile)
	c.scr.SetFullscreen(true)
	c.scr.SetRelativeCursor(false)
	c.scr.SetTabStops(-1) // hard tabs save bytes only where the tty driver leaves them alone
	return c
}

// answersQuestions tells whether a terminal takes a string sequence for one;
// the others would print it.
func answersQuestions(env uv.Environ) bool {
	name := env.Getenv("TERM")
	return name != "" && name != "dumb" && !strings.HasPrefix(name, "linux")
}

// asksModes is Bubble Tea's rule for asking after modes 2026 and 2027: not
// where the answer is known to come late or as text (Apple's Terminal, SSH),
// but for terminals that are known to do it well.
func asksModes(env uv.Environ) bool {
	for _, good := range []string{"ghostty", "wezterm", "alacritty", "kitty", "rio"} {
		if strings.Contains(env.Getenv("TERM"), good) {
			return true
		}
	}
	if _, windows := env.LookupEnv("WT_SESSION"); windows {
		return true
	}
	_, ssh := env.LookupEnv("SSH_TTY")
	return !ssh && !strings.Contains(env.Getenv("TERM_PROGRAM"), "Apple")
}

// enter takes the terminal over: at the start, and again after the program was
// stopped. Nothing that stands on it is trusted.
func (c *canvas) enter(first bool) string {
	c.title, c.style, c.visible = "", styleUnknown, false
	c.erase()
	seq := ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable + ansi.ResetStyle + ansi.SetModeBracketedPaste
	if c.unicode {
		seq += ansi.SetModeUnicodeCore
	}
	if !first || !c.answers {
		return seq
	}
	seq += pushTitle + ansi.RequestBackgroundColor
	if c.asks {
		seq += ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore
	}
	return seq
}

// The title stack of xterm (XTWINOPS 22 and 23).
const (
	pushTitle = "\x1b[22;0t"
	popTitle  = "\x1b[23;0t"
)

// leave gives the terminal back. The screen is erased first: some terminals
// show the alternate screen again to whoever asks, or have none.
func (c *canvas) leave() string {
	seq := ansi.ResetStyle + ansi.CursorHomePosition + ansi.EraseEntireScreen + ansi.ResetModeBracketedPaste
	if c.unicode {
		seq += ansi.ResetModeUnicodeCore
	}
	if c.style != styleUnknown {
		seq += ansi.SetCursorStyle(0)
	}
	if c.title != "" {
		seq += ansi.SetWindowTitle("") // for terminals without a stack
	}
	if c.answers {
		seq += popTitle
	}
	return seq + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable
}

// erase makes the next frame a whole one.
func (c *canvas) erase() {
	c.scr.SetPosition(-1, -1)
	c.scr.Erase()
	c.stale = true
}

// resize makes the next frame a whole one of this size.
func (c *canvas) resize(width, height int) {
	c.cells = uv.NewScreenBuffer(width, height)
	if c.unicode {
		c.cells.Method = ansi.GraphemeWidth
	}
	c.rows = make([]string, height)
	c.scr.Resize(width, height)
	c.erase()
}

// size is the size of the frames; 0, 0 before the first resize.
func (c *canvas) size() (width, height int) {
	if c.cells.RenderBuffer == nil {
		return 0, 0
	}
	return c.cells.Width(), c.cells.Height()
}

// report takes the terminal's answer about a mode.
func (c *canvas) report(msg tea.ModeReportMsg) {
	switch msg.Mode {
	case ansi.ModeSynchronizedOutput:
		c.sync = msg.Value == ansi.ModeReset
	case ansi.ModeUnicodeCore:
		if c.unicode || msg.Value.IsNotRecognized() || msg.Value.IsPermanentlyReset() {
			return
		}
		c.unicode = true
		c.scr.SetGraphemeWidth(true)
		_, _ = c.scr.WriteString(ansi.SetModeUnicodeCore)
		c.resize(c.size())
	}
}

// frame gives what makes the terminal show v: nil when it does so already. The
// bytes are valid until the next call.
func (c *canvas) frame(v tea.View) []byte {
	if v.WindowTitle != c.title && c.answers {
		_, _ = c.scr.WriteString(ansi.SetWindowTitle(v.WindowTitle))
		c.title = v.WindowTitle
	}
	c.put(strings.Split(v.Content, "\n"))
	if c.stale {
		c.scr.Render(c.cells.RenderBuffer)
		c.stale = false
	}
	if v.Cursor != nil {
		c.point(v.Cursor)
	}
	_ = c.scr.Flush() // to a bytes.Buffer
	return c.wrap(v.Cursor != nil)
}

// put draws the rows that are not those of the last frame.
func (c *canvas) put(rows []string) {
	width := c.cells.Width()
	for y, old := range c.rows {
		row := ""
		if y < len(rows) {
			row = rows[y]
		}
		if row == old {
			continue
		}
		c.rows[y], c.stale = row, true
		uv.NewStyledString(row).Draw(c.cells, uv.Rect(0, y, width, 1))
	}
}

// point moves the cursor and gives it its shape.
func (c *canvas) point(cursor *tea.Cursor) {
	style := 2*int(cursor.Shape) + 2 // block 1 and 2, underline 3 and 4, bar 5 and 6
	if cursor.Blink {
		style--
	}
	if style != c.style {
		_, _ = c.scr.WriteString(ansi.SetCursorStyle(style))
		c.style = style
	}
	width, height := c.size()
	y := min(max(cursor.Y, 0), height-1)
	x := min(max(c.column(cursor.X, y), 0), width-1)
	c.scr.MoveTo(x, y)
}

// column is where the terminal has the cell that is x by grapheme: terminals
// without mode 2027 give a family of emoji the cells of all its members.
func (c *canvas) column(x, y int) int {
	if row := c.rows[y]; !c.unicode && !ascii(row) {
		head := ansi.Truncate(row, x, "")
		return x - ansi.StringWidth(head) + ansi.StringWidthWc(head)
	}
	return x
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// wrap puts round an update what keeps the terminal from showing half of it.
func (c *canvas) wrap(show bool) []byte {
	was := c.visible
	if c.buf.Len() == 0 && show == was {
		return nil
	}
	large := c.buf.Len() > smallUpdate
	hide := was && (!show || large && !c.sync) // a cursor that flies about is a flicker
	c.out = c.out[:0]
	if large && c.sync {
		c.out = append(c.out, ansi.SetModeSynchronizedOutput...)
	}
	if hide {
		c.out = append(c.out, ansi.ResetModeTextCursorEnable...)
	}
	c.out = append(c.out, c.buf.Bytes()...)
	if show && (hide || !was) {
		c.out = append(c.out, ansi.SetModeTextCursorEnable...)
	}
	if large && c.sync {
		c.out = append(c.out, ansi.ResetModeSynchronizedOutput...)
	}
	c.buf.Reset()
	c.visible = show
	return c.out
}
