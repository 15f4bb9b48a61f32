package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
	_ "time/tzdata" // whole talks are held in Rotterdam

	"github.com/charmbracelet/x/vt"

	"gesprek/internal/cli"
	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
	"gesprek/prompts"
)

// The tests on virtual time run the real screens in a terminal emulator, on a
// real database with real keys, inside a synctest bubble: time passes only when
// everything waits, so a talk of twenty-five minutes takes a moment.

// keyTime is how long a fluent typist takes for a key; it is also longer than
// the screen waits to tell a lone Esc from the start of a sequence.
const keyTime = 120 * time.Millisecond

// virtual runs f on virtual time, which begins at a moment.
func virtual(t *testing.T, at time.Time, f func(t *testing.T)) {
	t.Helper()
	listenOnce()
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(at))
		f(t)
	})
}

// listenOnce makes the runtime start its own goroutine for signals, which must
// not belong to a bubble.
func listenOnce() {
	sig := make(chan os.Signal, 1)
	signal.Notify(sig, os.Interrupt)
	signal.Stop(sig)
}

// rotterdam is the time zone of the talks.
func rotterdam(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// sunday is Sunday 22 November 2026, 14:00 in Rotterdam.
func sunday() time.Time { return time.Date(2026, time.November, 22, 13, 0, 0, 0, time.UTC) }

// bookOf is the handbook of the program.
func bookOf(t *testing.T) func() *handbook.Book {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return func() *handbook.Book { return book }
}

// guides are those of the program.
func guides(t *testing.T) []talk.Guide {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return book.Guides
}

// folder is where the data of a test lies.
type folder string

// open opens the database, as another process would.
func (f folder) open(t *testing.T) *store.DB {
	t.Helper()
	ring, err := seal.Open(filepath.Join(string(f), "gesprek.sleutels"))
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(t.Context(), filepath.Join(string(f), "gesprek.db"), ring)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

// practice keeps what is practised beside the database.
func (f folder) practice(db *store.DB) tui.PracticeStore {
	return cli.PracticeIn(filepath.Join(string(f), "gesprek.db"), db.Sealer())
}

// talks reads all talks with a handle of its own and looks whether the file is
// sound.
func (f folder) talks(t *testing.T) []*talk.Session {
	t.Helper()
	db := f.open(t)
	defer func() { ok(t, db.Close()) }()
	ok(t, db.Check(t.Context()))
	summaries, err := db.Summaries(t.Context())
	ok(t, err)
	var all []*talk.Session
	for _, sum := range summaries {
		s, err := db.Talk(t.Context(), sum.ID)
		ok(t, err)
		all = append(all, s)
	}
	return all
}

// theTalk reads the only talk.
func (f folder) theTalk(t *testing.T) *talk.Session {
	t.Helper()
	all := f.talks(t)
	if len(all) != 1 {
		t.Fatalf("%d talks are stored, want 1", len(all))
	}
	return all[0]
}

// image copies the folder as a disk holds it when the power goes.
func (f folder) image(t *testing.T) folder {
	t.Helper()
	to := folder(t.TempDir())
	ok(t, os.CopyFS(string(to), os.DirFS(string(f))))
	return to
}

func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// keyboard is what a terminal sends to the program: keys, pastes, sizes and
// answers. Writing to it never waits for the program.
type keyboard struct {
	sent chan []byte
	rest []byte
}

// Write sends bytes.
func (k *keyboard) Write(p []byte) (int, error) {
	k.sent <- append([]byte(nil), p...)
	return len(p), nil
}

// Read gives what one write sent, as a terminal in raw mode does.
func (k *keyboard) Read(p []byte) (int, error) {
	if len(k.rest) == 0 {
		next, more := <-k.sent
		if !more {
			return 0, io.EOF
		}
		k.rest = next
	}
	n := copy(p, k.rest)
	k.rest = k.rest[n:]
	return n, nil
}

// terminal shows what the program draws. It is not in raw mode, which Bubble Tea
// expects where the input is no file: a line feed also returns the carriage.
type terminal struct {
	mu  sync.Mutex // also tells the race detector what virtual time orders
	emu *vt.Emulator
}

// Write draws.
func (x *terminal) Write(p []byte) (int, error) {
	x.mu.Lock()
	defer x.mu.Unlock()
	_, err := x.emu.Write(bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n")))
	return len(p), err
}

// text is what stands on the screen.
func (x *terminal) text() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.emu.String()
}

// resize makes the screen another size.
func (x *terminal) resize(width, height int) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.emu.Resize(width, height)
}

// sitting is one run of the program in a terminal of its own.
type sitting struct {
	t       *testing.T
	db      *store.DB
	program *tui.Program
	keys    *keyboard
	screen  *terminal
	tempo   time.Duration
	stop    context.CancelFunc
	ended   chan error
	closed  bool
}

// setup is what differs between sittings; the zero value is the usual.
type setup struct {
	now           func() talk.Instant
	tempo         int
	width, height int
	disk          time.Duration                 // how long the disk takes for a talk
	talks         func(*store.DB) tui.TalkStore // nil: the database itself
	entry         tui.Entry
}

// slow is a store on a disk that takes its time.
type slow struct {
	*store.DB
	takes time.Duration
}

// pupils are those of a database, as the screens see them.
type pupils struct{ *store.DB }

// ErasePupil erases a pupil.
func (p pupils) ErasePupil(ctx context.Context, id string, at time.Time) (int, error) {
	gone, err := p.DB.ErasePupil(ctx, id, at)
	return gone.Talks, err
}

// SaveTalk stores a talk, after a while.
func (s slow) SaveTalk(ctx context.Context, t *talk.Session) error {
	time.Sleep(s.takes)
	return s.DB.SaveTalk(ctx, t)
}

// sit starts the program on a folder.
func sit(t *testing.T, at folder, with setup) *sitting {
	t.Helper()
	if with.now == nil {
		with.now = cli.Instants(time.Now, 1)
	}
	if with.width == 0 {
		with.width, with.height = 80, 24
	}
	ctx, stop := context.WithCancel(t.Context())
	s := &sitting{
		t: t, db: at.open(t), keys: &keyboard{sent: make(chan []byte, 4096)},
		screen: &terminal{emu: vt.NewEmulator(with.width, with.height)}, tempo: time.Duration(max(1, with.tempo)),
		stop: stop, ended: make(chan error, 1),
	}
	ok(t, s.db.Claim())
	var talks tui.TalkStore = slow{s.db, with.disk}
	if with.talks != nil {
		talks = with.talks(s.db)
	}
	ids := 0
	program, err := tui.New(ctx, tui.Config{
		In: s.keys, Out: s.screen, Environ: []string{"TERM=xterm-256color", "LANG=nl_NL.UTF-8"},
		Now: with.now, Tempo: max(1, with.tempo), Location: rotterdam(t),
		NewID:  func() string { ids++; return fmt.Sprintf("%d-%d", time.Now().Unix(), ids) },
		Stores: tui.Stores{Pupils: pupils{s.db}, Talks: talks, Cards: s.db, Steps: s.db, Evenings: s.db, Settings: s.db, Acts: s.db, Practice: at.practice(s.db)}, Book: bookOf(t),
		Entry: with.entry,
	})
	ok(t, err)
	s.program = program
	go func() { _, _ = io.Copy(s.keys, s.screen.emu) }() // what the terminal answers
	go func() { s.ended <- program.Run() }()
	t.Cleanup(s.leave)
	s.wait(keyTime)
	return s.resize(with.width, with.height)
}

// leave ends the sitting, however far it came.
func (s *sitting) leave() {
	if s.closed {
		return
	}
	s.closed = true
	s.stop()
	<-s.ended
	if !s.program.Close() {
		s.t.Error("what was typed was not stored in time")
	}
	close(s.keys.sent)
	ok(s.t, s.screen.emu.Close())
	time.Sleep(31 * time.Second) // ticks that nobody waits for any more run out
	ok(s.t, s.db.Close())
}

// quit leaves with the program's own key.
func (s *sitting) quit() {
	s.t.Helper()
	s.press("ctrl+q")
	s.wait(time.Second)
	select {
	case err := <-s.ended:
		ok(s.t, err)
		s.ended <- nil
	default:
		s.t.Fatalf("the program goes on after ctrl+q\n%s", s.shown())
	}
	s.leave()
}

// unlocks opens the screen, which locked because nobody pressed a key for long.
func (s *sitting) unlocks() *sitting {
	s.t.Helper()
	return s.sees(nl.LockTitle).press("enter").lacks(nl.LockTitle)
}

// wait lets time pass until everything stands still.
func (s *sitting) wait(d time.Duration) *sitting {
	time.Sleep(d)
	synctest.Wait()
	return s
}

// code is what a terminal sends for a key.
func code(key string) string {
	if letter, is := strings.CutPrefix(key, "ctrl+"); is {
		return string(letter[0] & 0x1f)
	}
	codes := map[string]string{
		"tab": "\t", "shift+tab": "\x1b[Z", "enter": "\r", "esc": "\x1b", "backspace": "\x7f",
		"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
		"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~",
		"f2": "\x1bOQ", "f3": "\x1b[13~", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
		"f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "f11": "\x1b[23~", "f12": "\x1b[24~",
	}
	return codes[key]
}

// press sends keys.
func (s *sitting) press(keys ...string) *sitting {
	s.t.Helper()
	for _, key := range keys {
		sequence := code(key)
		if sequence == "" {
			s.t.Fatalf("no terminal sends %q", key)
		}
		s.send(sequence)
	}
	return s
}

func (s *sitting) send(sequence string) {
	_, _ = io.WriteString(s.keys, sequence)
	s.wait(keyTime)
}

// typ types a text, key by key.
func (s *sitting) typ(text string) *sitting {
	for _, r := range text {
		s.send(string(r))
	}
	return s
}

// paste sends a text as a terminal does that knows bracketed paste: in pieces,
// with line ends as Enter sends them.
func (s *sitting) paste(text string) *sitting {
	const piece = 512
	rest := "\x1b[200~" + strings.ReplaceAll(text, "\n", "\r") + "\x1b[201~"
	for len(rest) > 0 {
		n := min(piece, len(rest))
		_, _ = io.WriteString(s.keys, rest[:n])
		rest = rest[n:]
	}
	return s.wait(keyTime)
}

// resize makes the window another size, as a terminal tells it in band.
func (s *sitting) resize(width, height int) *sitting {
	s.screen.resize(width, height)
	s.send(fmt.Sprintf("\x1b[48;%d;%d;%d;%dt", height, width, 16*height, 8*width))
	return s
}

// shown is the text on the screen.
func (s *sitting) shown() string { return s.screen.text() }

// sees checks that texts stand on the screen.
func (s *sitting) sees(texts ...string) *sitting {
	s.t.Helper()
	for _, text := range texts {
		if !strings.Contains(s.shown(), text) {
			s.t.Fatalf("%q is not on the screen:\n%s", text, s.shown())
		}
	}
	return s
}

// lacks checks that texts do not stand on the screen.
func (s *sitting) lacks(texts ...string) *sitting {
	s.t.Helper()
	for _, text := range texts {
		if strings.Contains(s.shown(), text) {
			s.t.Fatalf("%q is on the screen:\n%s", text, s.shown())
		}
	}
	return s
}
