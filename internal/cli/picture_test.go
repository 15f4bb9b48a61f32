//go:build unix

package cli

import (
	"context"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// storedAt finds in a header that everything is stored.
var storedAt = regexp.MustCompile(`  opgeslagen \d\d:\d\d:\d\d$`)

var picture = flag.Bool("picture", false, "write the README's picture")

// The picture: a screen of this size, and what is said to who cannot see it.
const (
	pictureColumns = 96
	pictureRows    = 28
	pictureLabel   = "Het gespreksscherm van gesprek: bovenaan de vijf onderdelen en de vraag aan de leerling, " +
		"daaronder de notities met een uitspraak en een afspraak, onderaan de klok en de toetsen."
)

func pictureFile() string { return filepath.Join("..", "..", ".github", "assets", "gesprek.svg") }

// handClock is a clock that is set by hand, so that the picture is the same
// whenever it is made.
type handClock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *handClock) read() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *handClock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// sitting is the demo in a terminal of this process.
type sitting struct {
	*window
	clock  *handClock
	talked time.Time // the time in the talk
	cursor bool      // shown; guarded by the window's mu
}

// pictureTempo lets minutes of a talk pass at once without a question about
// the gap.
const pictureTempo = 60

func sit(t *testing.T) *sitting {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	s := &sitting{clock: &handClock{now: time.Date(2026, time.November, 24, 14, 2, 0, 0, zone)}}
	control, terminal, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(control, &pty.Winsize{Rows: pictureRows, Cols: pictureColumns}); err != nil {
		t.Fatal(err)
	}
	s.window = &window{
		t: t, file: control, keys: control, emu: vt.NewEmulator(pictureColumns, pictureRows),
		changed: make(chan struct{}, 1), ended: make(chan struct{}),
	}
	s.emu.SetCallbacks(vt.Callbacks{CursorVisibility: func(shown bool) { s.cursor = shown }})
	go s.read()
	go func() { _, _ = io.Copy(control, s.emu) }() // the terminal's answers
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		Run(ctx, IO{
			Args: []string{"demo", "--tempo", "60"}, In: terminal, Out: terminal, Err: terminal,
			Environ:  []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=nl_NL.UTF-8"},
			DataHome: t.TempDir(), TempDir: t.TempDir(), Now: s.clock.read, Location: zone,
		})
	}()
	t.Cleanup(func() {
		stop()
		<-done
		_ = terminal.Close()
		_ = control.Close()
		<-s.ended
		s.hush()
	})
	return s
}

// hold talks for six minutes with one of the class. The clock stands still
// while something is typed, and goes on between.
func (s *sitting) hold() {
	s.talked = s.clock.read()
	talked := func(d time.Duration) {
		s.clock.pass(d / pictureTempo)
		s.talked = s.talked.Add(d)
	}
	const keyBegin, keyStage, keyQuote, keyAgree = "\x07", "\x1b[6~", "\x15", "\x01" // ctrl+g, pgdn, ctrl+u, ctrl+a
	s.sees("Çelik, Zoë")
	s.types("zoe")
	s.sees("› Çelik, Zoë")
	s.prepares()
	s.types(keyBegin)
	s.sees("● " + nl.TermStage(talk.Opening))
	talked(156 * time.Second)
	s.types(keyStage)
	s.sees("● " + nl.TermStage(talk.Experience))
	talked(216 * time.Second)
	for _, line := range []string{
		"handvaardigheid: een lamp van karton, drie keer opnieuw begonnen" + keyEnter,
		"zocht zelf uit hoe de fitting moest; hielp daarna ook Elif" + keyEnter,
		keyQuote + "ik had niet eens gehoord dat de bel was gegaan" + keyEnter,
		keyAgree + "meneer Vos vragen of ik een middag mag meekijken in de werkplaats",
	} {
		s.types(line)
	}
	s.sees("in de werkplaats", "06:12 van minimaal 20:00")
	s.until("store", func() bool {
		header, _, _ := strings.Cut(s.screen(), "\n")
		return storedAt.MatchString(header)
	})
}

// draw gives the picture of the screen. The time at which the text was stored
// is the computer's own; the picture has that of the talk in its place, so that
// it is the same whenever it is made.
func (s *sitting) draw() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	stored := nl.SavedAt(s.talked)
	from := pictureColumns - 1 - len(stored)
	for i, r := range stored {
		c := s.emu.CellAt(from+i, 0).Clone()
		c.Content = string(r)
		s.emu.SetCell(from+i, 0, c)
	}
	return drawTerminal(s.emu, pictureLabel, s.cursor)
}

// TestPicture draws the talk as it is today. With -picture it becomes the
// README's picture; without, the README's must show the same screen: its
// stages and its keys.
func TestPicture(t *testing.T) {
	s := sit(t)
	s.hold()
	drawn := s.draw()
	if *picture {
		if err := os.MkdirAll(filepath.Dir(pictureFile()), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(pictureFile(), drawn, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(pictureFile())
	if err != nil {
		t.Fatal(err)
	}
	if label, _ := readPicture(t, kept); label != pictureLabel {
		t.Errorf("picture is called %q, want %q", label, pictureLabel)
	}
	_, now := readPicture(t, drawn)
	_, then := readPicture(t, kept)
	const stages = 1 // the row below the header
	if len(now) < 10 {
		t.Fatalf("fresh picture has %d rows of text", len(now))
	}
	for _, row := range []string{now[stages], now[len(now)-1]} {
		if !slices.Contains(then, row) {
			t.Errorf("README's picture is of an older program (go test ./internal/cli -run TestPicture -picture): it lacks the row %q", row)
		}
	}
}

// readPicture reads the label and the rows of text from a picture, and fails
// the test when it is not well-formed or not marked as an image.
func readPicture(t *testing.T, svg []byte) (label string, rows []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(string(svg)))
	var text strings.Builder
	for {
		token, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return label, rows
		case err != nil:
			t.Fatalf("picture is not well-formed: %v", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			if e.Name.Local == "svg" {
				if attribute(e, "role") != "img" {
					t.Error("picture has no role img")
				}
				label = attribute(e, "aria-label")
			}
		case xml.CharData:
			text.Write(e)
		case xml.EndElement:
			if e.Name.Local == "text" {
				rows = append(rows, strings.Join(strings.Fields(text.String()), " "))
				text.Reset()
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
