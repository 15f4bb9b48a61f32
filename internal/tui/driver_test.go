package tui

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

var update = flag.Bool("update", false, "write the golden frames")

// world is what the screens of a test live in: a clock that is set by hand and
// a store in memory. It is safe for use by several goroutines.
type world struct {
	mu        sync.Mutex
	now       talk.Instant
	ids       int
	pupils    []school.Pupil
	sessions  []*talk.Session
	settings  school.Settings
	memos     map[string][]string
	guides    []talk.Guide
	exercises []talk.Exercise
	fill      func(*handbook.Book) // puts the rest into the handbook; may be nil
	notice    string
	board     pasteboard
	vault     *fakeVault // keeps what is stored closed; nil: there is no lock to it
	full      error      // what every save returns
	besides
}

// start is when every world begins: a Sunday in Dutch winter time.
func start() time.Time { return time.Date(2026, 11, 22, 13, 2, 0, 0, time.UTC) }

func newWorld() *world {
	return &world{now: talk.Instant{Wall: start(), Run: 1}, guides: guidesForTests()}
}

// guidesForTests are small guides of every phase and kind.
func guidesForTests() []talk.Guide {
	var out []talk.Guide
	for _, phase := range talk.Phases() {
		for _, kind := range []talk.Kind{talk.Individual, talk.WithParents} {
			g := talk.Guide{ID: string(phase) + "-" + string(kind), Title: "Leidraad " + string(phase), Fit: talk.Fit{Phase: phase}, Kind: kind}
			for _, id := range talk.Stages() {
				st := talk.Stage{ID: id, Minutes: 4}
				for i := range 3 {
					st.Prompts = append(st.Prompts, talk.Prompt{
						ID: fmt.Sprintf("%s-%d", id, i), Text: fmt.Sprintf("Vraag %d van %s?", i+1, id), To: talk.ToPupil,
						FollowUps:    []string{"Wat deed jij toen?", "Wie zag dat?", "En daarna?"},
						Ladder:       []string{"Kies er één.", "Van 0 tot 10?", "Wat zegt je vriend?"},
						Alternatives: []string{"Anders gevraagd?"},
					})
				}
				g.Stages = append(g.Stages, st)
			}
			out = append(out, g)
		}
	}
	return out
}

// config wires a world to the screens.
func (w *world) config() Config {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		panic(err)
	}
	c := Config{
		Now: w.instant, Tempo: 1, Location: zone, NewID: w.newID, Environ: []string{"NO_COLOR=1"},
		Stores: Stores{Pupils: w, Talks: w, Cards: w, Dossiers: dossiersOf{w}, Steps: w, Evenings: eveningsOf{w}, Practice: practiceOf{w}, Settings: settingsOf{w}, Acts: w, Search: w.searcher(), Importer: importerOf{w}, Files: filesOf{w}, Forms: formsOf{w}}, Clipboard: &w.board, Book: w.book, Notice: w.notice,
	}
	if w.vault != nil {
		c.Pupils, c.Talks, c.Cards, c.Steps, c.Vault = sealed{w}, sealed{w}, sealed{w}, sealed{w}, w.vault
		c.Dossiers, c.Evenings = sealedDossiers{dossiersOf{w}}, sealedEvenings{eveningsOf{w}}
		c.Practice = sealedPractice{practiceOf{w}}
		c.Importer = sealedImporter{importerOf{w}}
	}
	return c
}

// searcher searches this world.
func (w *world) searcher() *worldSearch {
	if w.finds == nil {
		w.finds = &worldSearch{world: w}
	}
	return w.finds
}

// book is the handbook of this world.
func (w *world) book() *handbook.Book {
	b := &handbook.Book{Guides: w.guides, Exercises: w.exercises}
	if w.fill != nil {
		w.fill(b)
	}
	return b
}

func (w *world) instant() talk.Instant {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

// pass lets time go by.
func (w *world) pass(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now.Wall = w.now.Wall.Add(d)
	w.now.Mono += d
}

func (w *world) newID() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.ids++
	return fmt.Sprintf("id-%d", w.ids)
}

// breaks makes every save fail from now on; nil mends it.
func (w *world) breaks(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.full = err
}

func (w *world) Pupils(context.Context) ([]school.Pupil, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.pupils), nil
}

func (w *world) SavePupil(_ context.Context, p school.Pupil, _ time.Time) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return w.full
	}
	if i := slices.IndexFunc(w.pupils, func(o school.Pupil) bool { return o.ID == p.ID }); i >= 0 {
		w.pupils[i] = p
		return nil
	}
	w.pupils = append(w.pupils, p)
	return nil
}

// ErasePupil removes a pupil and their talks.
func (w *world) ErasePupil(_ context.Context, id string, _ time.Time) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return 0, w.full
	}
	before := len(w.sessions)
	w.pupils = slices.DeleteFunc(w.pupils, func(p school.Pupil) bool { return p.ID == id })
	w.sessions = slices.DeleteFunc(w.sessions, func(s *talk.Session) bool { return s.Plan.PupilID == id })
	return before - len(w.sessions), nil
}

// SaveTalk keeps the newest revision, and how steps of earlier talks turned
// out, as the real store does.
func (w *world) SaveTalk(_ context.Context, s *talk.Session) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return w.full
	}
	for _, r := range s.Plan.Reviewed {
		for _, o := range w.sessions {
			for i := range o.Steps {
				if o.ID == r.Talk && o.Steps[i].ID == r.Step {
					o.Steps[i].State = r.State
				}
			}
		}
	}
	i := slices.IndexFunc(w.sessions, func(o *talk.Session) bool { return o.ID == s.ID })
	switch {
	case i < 0:
		w.sessions = append(w.sessions, s.Clone())
	case w.sessions[i].Rev < s.Rev:
		w.sessions[i] = s.Clone()
	}
	return nil
}

// DropTalk removes a talk that is not finished.
func (w *world) DropTalk(_ context.Context, id string) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return w.full
	}
	i := slices.IndexFunc(w.sessions, func(o *talk.Session) bool { return o.ID == id })
	switch {
	case i < 0:
		return nil
	case w.sessions[i].Finished():
		return talk.ErrFinished
	}
	w.sessions = slices.Delete(w.sessions, i, i+1)
	return nil
}

var errNotThere = errors.New("no such talk")

func (w *world) Talk(_ context.Context, id string) (*talk.Session, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, s := range w.sessions {
		if s.ID == id {
			return s.Clone(), nil
		}
	}
	return nil, errNotThere
}

func (w *world) TalksOf(_ context.Context, pupil string) ([]*talk.Session, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	var out []*talk.Session
	for _, s := range w.sessions {
		if s.Plan.PupilID == pupil {
			out = append(out, s.Clone())
		}
	}
	slices.SortFunc(out, func(a, b *talk.Session) int { return b.Began().Compare(a.Began()) })
	return out, nil
}

func (w *world) Recent(context.Context, time.Time) ([]talk.Summary, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	var out []talk.Summary
	for _, s := range w.sessions {
		out = append(out, talk.Summary{
			ID: s.ID, PupilID: s.Plan.PupilID, Kind: s.Plan.Kind, Phase: s.Plan.Phase, Began: s.Began(),
			Seen: s.Seen.Wall, Ended: s.Finished(), Counted: s.Total(s.Seen),
		})
		if s.Finished() {
			out[len(out)-1].Stopped = s.Events[len(s.Events)-1].At.Wall
		}
	}
	slices.SortFunc(out, func(a, b talk.Summary) int { return b.Began.Compare(a.Began) })
	return out, nil
}

func (w *world) Memo(_ context.Context, name string) ([]string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.memos[name]), w.full
}

func (w *world) SaveMemo(_ context.Context, name string, lines []string) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return w.full
	}
	if w.memos == nil {
		w.memos = map[string][]string{}
	}
	w.memos[name] = slices.Clone(lines)
	return nil
}

// settingsOf gives a world the methods of a settings store.
type settingsOf struct{ *world }

func (w settingsOf) Settings(context.Context) (school.Settings, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.settings, nil
}

func (w settingsOf) SaveSettings(_ context.Context, s school.Settings) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.full != nil {
		return w.full
	}
	w.settings = s
	return nil
}

// driver presses keys and reads the screen. Everything happens in step: what
// is stored is stored before press returns, and commands have run; only ticks
// have to be asked for. After every message the frame is checked: as many rows
// as the screen is high, none wider than it.
type driver struct {
	t      *testing.T
	world  *world
	model  *Model
	queue  []tea.Msg
	quit   bool
	talks  TalkStore // what the writer stores in
	held   bool      // the writer is
	later  []func()  // what it was handed meanwhile
	locked []tea.Cmd // what waits for the keys
}

// drive opens a screen of a program in world w. Without first it is the screen
// on which the program opens.
func drive(t *testing.T, w *world, first func(*env) screen, width, height int) *driver {
	t.Helper()
	d := &driver{t: t, world: w}
	c := w.config()
	settings, err := c.Settings.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d.talks = c.Talks
	e := &env{Config: c, settings: settings, saver: inline{d}, dark: true, words: c.Book().Words}
	e.gateStores()
	e.restyle()
	if first == nil {
		first = newHome
	}
	d.model = &Model{env: e, screen: first(e)}
	d.send(tea.WindowSizeMsg{Width: width, Height: height})
	d.run(d.model.screen.init())
	d.drain()
	return d
}

// env is what the screens share.
func (d *driver) env() *env { return d.model.env }

// send hands a message to the program and does everything that follows.
func (d *driver) send(msg tea.Msg) *driver {
	d.t.Helper()
	d.handle(msg)
	d.drain()
	d.check()
	return d
}

// handle hands a message to the program and does what follows at once. What
// would wait for the keys is done when the screen is opened.
func (d *driver) handle(msg tea.Msg) {
	cmd := d.model.handle(msg)
	if _, waited := msg.(waitedMsg); d.model.lock.on && d.held && !fromUser(msg) && !waited {
		d.locked = append(d.locked, cmd)
		return
	}
	d.run(cmd)
	if !d.model.lock.on {
		waiting := d.locked
		d.locked = nil
		for _, cmd := range waiting {
			d.run(cmd)
		}
	}
}

func (d *driver) drain() {
	for len(d.queue) > 0 {
		msg := d.queue[0]
		d.queue = d.queue[1:]
		d.handle(msg)
	}
}

// run does a command, and those in a batch or a sequence, in their order.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil || ticks(cmd) {
		return
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			d.run(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	switch msg.(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	default:
		d.queue = append(d.queue, msg)
	}
}

// ticks tells whether a command waits for a timer: it was made by tea.Tick or
// tea.Every.
func ticks(cmd tea.Cmd) bool {
	name := runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name()
	return strings.Contains(name, "bubbletea/v2.Tick") || strings.Contains(name, "bubbletea/v2.Every")
}

// press presses keys, by the names that tea.KeyPressMsg has for them.
func (d *driver) press(keys ...string) *driver {
	d.t.Helper()
	for _, k := range keys {
		d.send(keyNamed(d.t, k))
	}
	return d
}

// typ types a text, a character at a time.
func (d *driver) typ(text string) *driver {
	d.t.Helper()
	for _, r := range text {
		msg := tea.KeyPressMsg{Code: r, Text: string(r)}
		if r == ' ' {
			msg.Code = tea.KeySpace
		}
		d.send(msg)
	}
	return d
}

func (d *driver) paste(text string) *driver {
	d.t.Helper()
	return d.send(tea.PasteMsg{Content: text})
}

func (d *driver) resize(width, height int) *driver {
	d.t.Helper()
	return d.send(tea.WindowSizeMsg{Width: width, Height: height})
}

// pass lets time go by; nothing ticks.
func (d *driver) pass(by time.Duration) *driver {
	d.world.pass(by)
	return d
}

// keyNamed makes the key press that has a name, such as "ctrl+shift+f5".
func keyNamed(t *testing.T, name string) tea.KeyPressMsg {
	t.Helper()
	var k tea.KeyPressMsg
	rest := name
	for _, m := range []struct {
		name string
		mod  tea.KeyMod
	}{{"ctrl+", tea.ModCtrl}, {"alt+", tea.ModAlt}, {"shift+", tea.ModShift}} {
		if cut, ok := strings.CutPrefix(rest, m.name); ok {
			rest, k.Mod = cut, k.Mod|m.mod
		}
	}
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace, "backspace": tea.KeyBackspace,
		"delete": tea.KeyDelete, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6,
		"f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9, "f10": tea.KeyF10, "f11": tea.KeyF11, "f12": tea.KeyF12,
	}
	code, ok := codes[rest]
	switch {
	case ok:
		k.Code = code
		if rest == "space" && k.Mod == 0 {
			k.Text = " "
		}
	case len([]rune(rest)) == 1:
		k.Code = []rune(rest)[0]
		if k.Mod == 0 {
			k.Text = rest
		}
	default:
		t.Fatalf("no key has the name %q", name)
	}
	if k.String() != name {
		t.Fatalf("key %q calls itself %q", name, k.String())
	}
	return k
}

// frame is the screen with its styles.
func (d *driver) frame() frame { return d.model.frame() }

// screen is the text on the screen, without styles and without spaces at the
// ends of rows.
func (d *driver) screen() string {
	rows := d.frame().rows
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = strings.TrimRight(ansi.Strip(r), " ")
	}
	return strings.Join(out, "\n")
}

// check fails the test when the frame does not fit the screen.
func (d *driver) check() {
	d.t.Helper()
	f := d.frame()
	width, height := d.env().width, d.env().height
	if width < minWidth || height < minHeight {
		return
	}
	if len(f.rows) != height {
		d.t.Fatalf("frame has %d rows on a screen of %d:\n%s", len(f.rows), height, d.screen())
	}
	for i, r := range f.rows {
		if w := ansi.StringWidth(r); w > width {
			d.t.Fatalf("row %d is %d wide on a screen of %d: %q", i, w, width, ansi.Strip(r))
		}
		if strings.ContainsFunc(ansi.Strip(r), unicode.IsControl) {
			d.t.Fatalf("row %d has marks for the terminal in its text: %q", i, ansi.Strip(r))
		}
	}
	if c := f.cursor; c != nil && (c.x < 0 || c.x >= width || c.y < 0 || c.y >= height) {
		d.t.Fatalf("cursor at %d,%d on a screen of %d by %d:\n%s", c.x, c.y, width, height, d.screen())
	}
}

// sees fails the test unless each text is on the screen; where a text is broken
// over rows it is found too.
func (d *driver) sees(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if !d.shows(text) {
			d.t.Fatalf("screen lacks %q:\n%s", text, d.screen())
		}
	}
	return d
}

// lacks fails the test when one of the texts is on the screen.
func (d *driver) lacks(texts ...string) *driver {
	d.t.Helper()
	for _, text := range texts {
		if d.shows(text) {
			d.t.Fatalf("screen shows %q:\n%s", text, d.screen())
		}
	}
	return d
}

func (d *driver) shows(text string) bool {
	screen := d.screen()
	return strings.Contains(screen, text) || strings.Contains(strings.Join(strings.Fields(screen), " "), text)
}

// golden compares the screen with testdata/<name>.golden; -update writes it.
func (d *driver) golden(name string) *driver {
	d.t.Helper()
	got := d.screen() + "\n"
	if c := d.frame().cursor; c != nil {
		got += fmt.Sprintf("cursor %d,%d\n", c.x, c.y)
	}
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			d.t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			d.t.Fatal(err)
		}
		return d
	}
	want, err := os.ReadFile(file)
	if err != nil {
		d.t.Fatal(err)
	}
	if got != string(want) {
		d.t.Errorf("%s differs (go test -update writes it):\n--- got\n%s--- want\n%s", file, got, want)
	}
	return d
}

// lastRow is the row with the keys.
func (d *driver) lastRow() string {
	rows := strings.Split(strings.TrimRight(d.screen(), "\n"), "\n")
	return rows[len(rows)-1]
}
