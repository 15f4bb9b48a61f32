package tui

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"gesprek/internal/rescue"
)

// painter draws each change at once, with the cell renderer that Bubble Tea
// uses, where Bubble Tea waits for the next tick of its frame clock. Bubble Tea
// then runs without a renderer and does not touch the terminal, so raw mode,
// window size, signals and clean-up are the painter's too.
//
// draw, due, resize and report are called on the event loop, the rest from
// elsewhere; all of it is safe. A nil painter stands for Bubble Tea's own
// renderer: everything is due to it and it draws nothing.
type painter struct {
	in, out terminal
	profile colorprofile.Profile
	send    func(tea.Msg)
	quit    chan struct{} // closed: the signals are not listened to any more
	gone    chan struct{} // closed: that is so

	mu      sync.Mutex
	canvas  *canvas
	cooked  *term.State // the tty before raw mode; nil before start and after stop
	lost    bool        // the terminal is gone
	next    time.Time   // when the frames drawn so far would be paid for, one each minFrame
	waiting bool        // a refreshMsg is on its way
}

// terminal is what a painter asks of a file, and Bubble Tea of its input.
type terminal interface {
	term.File
	Name() string
}

// input is what Bubble Tea reads. It takes the end of its input for a pause; of
// a terminal it is a hang-up.
type input struct {
	terminal
	lose func()
}

// Read reads keys.
func (i input) Read(b []byte) (int, error) {
	n, err := i.terminal.Read(b)
	if err != nil {
		i.lose()
	}
	return n, err
}

// refreshMsg asks for the frame that came too soon after another.
type refreshMsg struct{}

// minFrame is the time between two frames in a burst. A few are let through at
// once, so that neither the echo of a key nor what follows on a start waits for
// frames that were drawn just before.
const (
	minFrame = 4 * time.Millisecond
	atOnce   = 8
)

// drain is how long keys that were typed before a signal came may take to reach
// the screen: they are in the terminal's queue, and are text like any other.
const drain = 100 * time.Millisecond

// The size that is taken where a terminal does not tell it, such as a serial
// line.
const (
	usualWidth  = 80
	usualHeight = 24
)

// newPainter prepares to draw on a terminal. It returns nil where Bubble Tea's
// own renderer is to be used: in and out are not both a terminal, or the system
// has no signals for what happens to one.
func newPainter(in io.Reader, out io.Writer, environ []string) *painter {
	i, isFile := in.(terminal)
	o, alsoFile := out.(terminal)
	if !canPaint || !isFile || !alsoFile || !term.IsTerminal(i.Fd()) || !term.IsTerminal(o.Fd()) {
		return nil
	}
	p := &painter{in: i, out: o, profile: profileOf(environ)}
	p.canvas = newCanvas(environ, p.profile)
	p.canvas.resize(p.measure())
	return p
}

// profileOf is what the terminal has of colours, as far as its environment tells:
// to look further would start "tmux info", and ask the system who the user is,
// which may ask a server. Any value of NO_COLOR counts, as its page says;
// colorprofile wants a truth value.
func profileOf(environ []string) colorprofile.Profile {
	profile := colorprofile.Env(environ)
	if noColour(environ) {
		profile = min(profile, colorprofile.ASCII)
	}
	return profile
}

// measure asks for the size of the terminal.
func (p *painter) measure() (width, height int) {
	width, height, err := term.GetSize(p.out.Fd())
	if err != nil || width <= 0 || height <= 0 {
		return usualWidth, usualHeight
	}
	return width, height
}

// size is the size of the frames that are drawn.
func (p *painter) size() (width, height int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.canvas.size()
}

// options make Bubble Tea leave the terminal alone. Its frame clock cannot be
// stopped, only slowed down to a tick a second. A context would make it let go
// of the input without waiting for its reader: run makes that a quit.
func (p *painter) options() []tea.ProgramOption {
	return []tea.ProgramOption{
		tea.WithContext(context.Background()), tea.WithInput(input{p.in, p.hungUp}),
		tea.WithoutRenderer(), tea.WithFPS(1), tea.WithoutCatchPanics(),
		tea.WithWindowSize(p.size()), tea.WithColorProfile(p.profile),
	}
}

// run runs a program whose model draws with p, until it ends or ctx does, and
// gives the terminal back however that comes. A terminal that went away is
// [context.Canceled], a panic a [*rescue.Error].
func (p *painter) run(ctx context.Context, program *tea.Program) (err error) {
	if p == nil {
		_, err = program.Run()
		return err
	}
	if err := p.start(program.Send); err != nil {
		return err
	}
	defer p.stop()
	defer rescue.Caught(func(e *rescue.Error) { err = e })
	unhook := context.AfterFunc(ctx, func() {
		defer rescue.Caught(p.crash)
		time.Sleep(drain)
		program.Send(tea.QuitMsg{})
	})
	defer unhook()
	_, err = program.Run()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.lost {
		return context.Canceled
	}
	if err == nil {
		err = ctx.Err()
	}
	return err
}

// start takes the terminal over; send reaches the event loop and may block
// until that runs. Whoever starts a painter stops it, however things end.
func (p *painter) start(send func(tea.Msg)) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	cooked, err := term.MakeRaw(p.in.Fd())
	if err != nil {
		return fmt.Errorf("set raw mode: %w", err)
	}
	p.cooked, p.send = cooked, send
	p.quit, p.gone = make(chan struct{}), make(chan struct{})
	go p.watch()
	p.write([]byte(p.canvas.enter(true)))
	return nil
}

// stop gives the terminal back as it was. It may be called more than once.
func (p *painter) stop() {
	if p.release() {
		close(p.quit)
		<-p.gone
	}
}

// release writes what gives the terminal back; false when that was done before.
func (p *painter) release() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cooked == nil {
		return false
	}
	p.write([]byte(p.canvas.leave()))
	_ = term.Restore(p.in.Fd(), p.cooked) // the terminal may be gone
	p.cooked = nil
	return true
}

// resume takes the terminal over again after the program was stopped, which it
// cannot see coming. What raw mode finds now is not kept: it may be our own.
func (p *painter) resume() {
	if p.retake() {
		p.tell()
	}
}

// retake is start for a terminal that is ours already; false when it is not.
func (p *painter) retake() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cooked == nil {
		return false
	}
	_, _ = term.MakeRaw(p.in.Fd()) // the next write tells if the terminal is gone
	p.write([]byte(p.canvas.enter(false)))
	return true
}

// resized tells the event loop about another size. The terminal may have cut
// off or moved what stands on it even when the size is the old one again.
func (p *painter) resized() {
	p.distrust()
	p.tell()
}

// distrust makes the next frame a whole one.
func (p *painter) distrust() {
	p.mu.Lock()
	defer p.mu.Unlock() // also where that panics: the terminal is given back under it
	p.canvas.erase()
}

// tell sends the size of the terminal to the event loop, but not into one that
// has ended.
func (p *painter) tell() {
	width, height := p.measure()
	p.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// resize makes the following frames of this size.
func (p *painter) resize(width, height int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if w, h := p.canvas.size(); w != width || h != height {
		p.canvas.resize(width, height)
	}
}

// report takes the terminal's answer about a mode.
func (p *painter) report(msg tea.ModeReportMsg) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.canvas.report(msg)
}

// due tells whether a frame would be drawn now. When it would not, because some
// were drawn just before, a refreshMsg comes when it would: a frame that is not
// due need not even be made.
func (p *painter) due() bool {
	if p == nil {
		return true
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	left := time.Until(p.next.Add((1 - atOnce) * minFrame))
	if left <= 0 {
		return true
	}
	if !p.waiting {
		p.waiting = true
		time.AfterFunc(left, p.refresh)
	}
	return false
}

func (p *painter) refresh() {
	defer rescue.Caught(p.crash)
	p.mu.Lock()
	p.waiting = false
	p.mu.Unlock()
	p.send(refreshMsg{})
}

// draw makes the terminal show v, with one write, or none when it does already.
func (p *painter) draw(v tea.View) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cooked == nil {
		return
	}
	if frame := p.canvas.frame(v); frame != nil {
		p.write(frame)
	}
	if now := time.Now(); p.next.Before(now) {
		p.next = now
	}
	p.next = p.next.Add(minFrame) // a frame that changes nothing had to be made too
}

// write writes to the terminal; mu is held.
func (p *painter) write(b []byte) {
	if p.lost {
		return
	}
	if _, err := p.out.Write(b); err != nil {
		p.lose()
	}
}

// hungUp is told that the terminal cannot be read any more.
func (p *painter) hungUp() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.lose()
}

// lose ends the program in the usual way, so that what was typed is stored; mu
// is held.
func (p *painter) lose() {
	p.lost = true
	go func() {
		defer rescue.Caught(p.crash)
		p.send(tea.QuitMsg{})
	}()
}
