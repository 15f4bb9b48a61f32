package tui

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// everywhere opens every screen, and everything that can lie over one.
func everywhere() map[string]func(t *testing.T, w, h int) *driver {
	all := screens()
	inTheTalk := func(keys ...string) func(t *testing.T, w, h int) *driver {
		return func(t *testing.T, w, h int) *driver {
			return inTalk(t, talk.WithParents, w, h).typ(`"ik vind het leuk`).press("enter").typ("moe vandaag").press(keys...)
		}
	}
	for name, keys := range map[string][]string{
		"talk": nil, "find": {"ctrl+f"}, "palette": {"ctrl+k"}, "talk help": {"f1"}, "leaving": {"esc"}, "pause": {"ctrl+p"},
		"turned": {"f11"}, "summary": {"f11", "f11"}, "neutral": {"f12"}, "lookup": {"alt+w"},
	} {
		all[name] = inTheTalk(keys...)
	}
	for _, form := range []string{"kaarten", "schaal", "deuren", "lijn", "cirkel", "regels"} {
		all["board "+form] = func(t *testing.T, w, h int) *driver { return doing(t, form, w, h) }
	}
	all["closing turned"] = turnedAt
	books := func(keys ...string) func(t *testing.T, w, h int) *driver {
		return func(t *testing.T, w, h int) *driver { return drive(t, worldOfBooks(), nil, w, h).press(keys...) }
	}
	all["card step"] = func(t *testing.T, w, h int) *driver {
		return stepOn(cardAt(t, worldOfCard(t), "noor", w, h)).press("enter")
	}
	all["library"], all["leaf"] = books("f7"), books("f7", "enter")
	all["help"], all["list"], all["filter"] = books("f1"), books("ctrl+k"), books("n", "o")
	return all
}

// TestLockShowsNothing locks every screen at every size: the frame is that of
// a program in which there is nobody, to the byte.
func TestLockShowsNothing(t *testing.T) {
	sizes := [][2]int{{60, 16}, {80, 24}, {120, 36}, {40, 10}, {20, 5}, {9, 3}, {1, 1}}
	lockIt := map[bool]func(*driver) *driver{
		true: lockable, false: func(d *driver) *driver { return d },
	}
	for guarded, withLock := range lockIt {
		empty := withLock(drive(t, newWorld(), nil, 80, 24)).press("alt+s").sees(nl.LockTitle)
		for name, open := range everywhere() {
			t.Run(fmt.Sprintf("%s guarded=%t", name, guarded), func(t *testing.T) {
				d := withLock(open(t, 80, 24))
				before, cursor := d.screen(), d.frame().cursor
				d.press("shift+f12")
				for _, size := range sizes {
					d.resize(size[0], size[1])
					empty.resize(size[0], size[1])
					if got, want := join(d.frame().rows), join(empty.frame().rows); got != want {
						t.Errorf("the locked screen at %v shows\n%s\nand not\n%s", size, got, want)
					}
					fits(t, d.frame(), size[0], size[1])
				}
				if title := d.model.View().WindowTitle; title != nl.ProgramName {
					t.Errorf("the window is called %q", title)
				}
				d.resize(80, 24)
				if guarded {
					d.typ(password)
				}
				if d.press("enter").screen() != before {
					t.Errorf("before the lock\n%s\nafter it\n%s", before, d.screen())
				}
				if c := d.frame().cursor; (c == nil) != (cursor == nil) || c != nil && *c != *cursor {
					t.Errorf("the cursor was at %v and is at %v", cursor, c)
				}
			})
		}
	}
}

// fits looks whether a frame fits, whatever the size.
func fits(t *testing.T, f frame, width, height int) {
	t.Helper()
	if len(f.rows) != height {
		t.Errorf("%d rows on a screen of %d", len(f.rows), height)
	}
	for _, r := range f.rows {
		if strings.TrimRight(short(r, width), " ") != strings.TrimRight(r, " ") {
			t.Errorf("%q is wider than %d", r, width)
		}
	}
	if c := f.cursor; c != nil && (c.x < 0 || c.x >= width || c.y < 0 || c.y >= height) {
		t.Errorf("the cursor is at %v on a screen of %d by %d", *c, width, height)
	}
}

func TestLockInMidWord(t *testing.T) {
	for _, key := range []string{"alt+s", "shift+f12"} {
		d := lockable(inTalk(t, talk.Individual, 80, 24)).typ("organi")
		d.press(key).sees(nl.LockTitle, nl.LockStored).lacks("organi", "Noor", "2B", "Vraag 1")
		if gone, _ := d.world.vault.gone(); !gone {
			t.Error("the keys are still there")
		}
		if got := d.world.sessions[0].Notes[0].Text; got != "organi" {
			t.Errorf("stored before the lock: %q", got)
		}
		d.typ("vijf").press("tab", "pgdown", "esc", "up", "enter", "f11", "ctrl+z", key, "f12").opens().sees("organi").typ("seerde")
		if got := d.lines(); !slices.Equal(got, []string{"organiseerde"}) {
			t.Errorf("the lines are %q", got)
		}
		d.world.vault.unharmed(t)
	}
}

func TestLockFromTheCommandList(t *testing.T) {
	for name, d := range map[string]*driver{
		"talk": inTalk(t, talk.Individual, 80, 24), "home": drive(t, worldOfFive(), nil, 80, 24),
	} {
		d.press("ctrl+k").typ("vergrendelen").sees("alt+s, shift+f12").press("enter").sees(nl.LockTitle)
		if d.press("enter").lacks(nl.LockTitle); !strings.Contains(d.screen(), "ctrl+k") {
			t.Errorf("%s:\n%s", name, d.screen())
		}
	}
}

func TestLockWithoutSecret(t *testing.T) {
	d := drive(t, worldOfFive(), nil, 80, 24).press("alt+s").sees(nl.LockTitle, nl.LockPress, "houdt dit alleen meekijkers tegen", "gesprek wachtwoord")
	d.typ("noor ").paste("noor").press("esc", "tab", "f12", "ctrl+u").sees(nl.LockTitle).press("enter").sees("Şahin").lacks("noor")
}

func TestLockAsksAgain(t *testing.T) {
	d := lockable(inTalk(t, talk.Individual, 80, 24)).press("alt+s").sees(nl.LockType).lacks(nl.LockRecovery)
	for i, wait := range []string{"1 seconde", "2 seconden", "4 seconden", "8 seconden", "16 seconden", "30 seconden", "30 seconden"} {
		d.typ("fout").press("enter").sees(nl.ErrorWrongSecret(false), "Dat kan over "+wait+".")
		if i+1 < hintAfter {
			d.lacks("twaalf herstelwoorden")
		} else {
			d.sees("twaalf herstelwoorden")
		}
		d.waits().sees(nl.ErrorWrongSecret(false)).lacks("Dat kan over")
	}
	d.opens()
	if got := d.world.vault.tried(); !slices.Equal(got, append(slices.Repeat([]string{"fout"}, 7), password)) {
		t.Errorf("tried %q", got)
	}
	d.press("alt+s").lacks("twaalf herstelwoorden", nl.ErrorWrongSecret(false)).sees(nl.LockType)
	if got := len(d.lines()); got != 0 {
		t.Errorf("%d lines in the talk", got)
	}
}

// What is typed while the program is busy with a try is the next one; nothing
// of it is tried twice, or reaches the talk.
func TestLockTypingAhead(t *testing.T) {
	d := lockable(inTalk(t, talk.Individual, 80, 24)).press("alt+s").typ("fout")
	m := d.model
	cmd := m.handle(keyNamed(t, "enter"))
	d.sees(nl.LockTrying)
	if m.handle(keyNamed(t, "enter")) != nil {
		t.Error("an empty try")
	}
	d.typ(password).press("enter", "enter").sees(nl.LockTrying)
	d.run(cmd)
	d.drain()
	d.sees(nl.ErrorWrongSecret(false)).waits().lacks(nl.LockTitle)
	if got := d.world.vault.tried(); !slices.Equal(got, []string{"fout", password}) {
		t.Errorf("tried %q", got)
	}
	d.press("alt+s").typ(password)
	cmd = m.handle(keyNamed(t, "enter"))
	d.typ("nog wat").press("enter").sees(nl.LockTrying)
	d.run(cmd)
	d.drain()
	if d.lacks(nl.LockTitle, "nog wat"); len(d.lines()) != 0 {
		t.Errorf("the lines are %q", d.lines())
	}
	d.send(waitedMsg{m.lock.entry.try}).send(triedMsg{try: m.lock.entry.try - 1}).press("alt+s").sees(nl.LockType)
	d.send(triedMsg{try: m.lock.entry.try - 1}).sees(nl.LockTitle)
}

func TestLockField(t *testing.T) {
	d := lockable(drive(t, newWorld(), nil, 80, 24)).press("alt+s")
	dots := func(n int) {
		t.Helper()
		if got := strings.Count(d.screen(), "•"); got != n {
			t.Errorf("%d dots, want %d:\n%s", got, n, d.screen())
		}
	}
	d.typ("e\u0301👩‍👩‍👧 x")
	dots(4)
	d.press("backspace", "backspace", "backspace")
	dots(1)
	d.press("backspace", "backspace").paste("een\ntwee\r\n")
	dots(8)
	d.press("esc")
	dots(0)
	d.paste(strings.Repeat("twaalf woorden ", 400))
	dots(mostDots)
	text := d.model.lock.entry.text
	if len(text) != longestSecret {
		t.Errorf("%d bytes are kept", len(text))
	}
	d.press("ctrl+u").paste(password + "\n").press("enter").lacks(nl.LockTitle)
	if left := bytes.TrimLeft(text[:cap(text)], "\x00"); len(left) > 0 {
		t.Errorf("left of what was typed: %q", left)
	}
	if &d.model.lock.entry.text[:1][0] != &text[0] {
		t.Error("the field moved")
	}
}

// In a window that is too small for anything else the lock can be opened.
func TestLockInASmallWindow(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {24, 8}, {16, 3}} {
		d := wrongThrice(lockable(inTalk(t, talk.Individual, 80, 24)).press("alt+s")).resize(size[0], size[1]).typ("kat")
		row := strings.Split(d.screen(), "\n")[d.frame().cursor.y]
		if !strings.HasSuffix(row, "•••") {
			t.Errorf("%v: the cursor is in row %q of\n%s", size, row, d.screen())
		}
		d.press("esc").opens()
	}
}

func TestLockAndLeave(t *testing.T) {
	tests := []struct {
		name string
		open func() *driver
		asks string // before it leaves; empty: it does not
	}{
		{"talk", func() *driver { return inTalk(t, talk.Individual, 80, 24).typ("organi") }, ""},
		{"home", func() *driver { return drive(t, worldOfFive(), nil, 80, 24) }, ""},
		{"pupil", func() *driver { return pupilFormAt(t, worldOfFive(), school.Pupil{}, 80, 24).typ("Bo") }, nl.LockLoses},
		{"handbook over that", func() *driver { return pupilFormAt(t, worldOfFive(), school.Pupil{}, 80, 24).typ("Bo").press("f7") }, nl.LockLoses},
		{"prepare", func() *driver { return prepareAt(t, worldOfFive(), "noor", 80, 24).press("right") }, nl.LockLoses},
		{"correction", func() *driver { return correctableAt(t, 80, 24).press("enter").typ("x") }, nl.LockLoses},
		{"full disk", func() *driver {
			d := inTalk(t, talk.Individual, 80, 24)
			d.world.breaks(errors.New("disk is full"))
			return d.typ("organi")
		}, nl.QuitUnsaved},
	}
	for _, tt := range tests {
		for _, key := range []string{"ctrl+c", "ctrl+q"} {
			d := tt.open().press("alt+s").sees(nl.LockTitle)
			if tt.asks != "" {
				d.lacks(nl.LockStored).press(key, "left").lacks(tt.asks).press(key).sees(tt.asks)
				if d.quit {
					t.Errorf("%s: left without asking", tt.name)
				}
			} else {
				d.sees(nl.LockStored)
			}
			if d.press(key); !d.quit {
				t.Errorf("%s: %s does not leave:\n%s", tt.name, key, d.screen())
			}
		}
	}
}

// The truth about the disk stands on a locked screen too.
func TestLockWithAFullDisk(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.world.breaks(errors.New("disk is full"))
	d.typ("organi").press("alt+s").sees(nl.LockTitle, nl.NotSaved).lacks("organi", "disk")
}

func TestLockKeepsSettings(t *testing.T) {
	w := worldOfFive()
	d := drive(t, w, func(e *env) screen { return newSettings(e, newHome(e)) }, 80, 24).typ("Ans").press("alt+s")
	if w.settings.Name != "Ans" {
		t.Errorf("stored %q", w.settings.Name)
	}
	d.press("enter").sees(nl.SettingsTitle, "Ans").typ(" B").press("esc").sees(nl.HomeTitle(5, 5))
	if w.settings.Name != "Ans B" {
		t.Errorf("stored %q", w.settings.Name)
	}
}

// What comes back while the screen is locked is there after it; what wants the
// keys waits for them.
func TestLockWhileSomethingIsOnItsWay(t *testing.T) {
	d := lockable(pupilFormAt(t, worldOfFive(), school.Pupil{}, 80, 24)).typ("Bo")
	cmd := d.model.handle(keyNamed(t, "ctrl+s")) // stored, but not told yet
	told := d.queue
	d.queue = nil
	d.run(cmd)
	d.press("alt+s").sees(nl.LockTitle)
	for _, msg := range told {
		d.send(msg)
	}
	d.sees(nl.LockTitle).lacks("Bo").opens().sees("Bo")
	d.world.vault.unharmed(t)
}

func TestLockFrames(t *testing.T) {
	frames := map[string]func(d *driver) *driver{
		"lock":        func(d *driver) *driver { return lockable(d).press("alt+s").typ("de kat zit op") },
		"lock-open":   func(d *driver) *driver { return d.press("alt+s") },
		"lock-wrong":  func(d *driver) *driver { return lockable(d).press("alt+s").typ("de kat").press("enter") },
		"lock-forgot": func(d *driver) *driver { return wrongThrice(lockable(d).press("alt+s")) },
	}
	for name, act := range frames {
		goldens(t, name, func(t *testing.T, w, h int) *driver { return act(inTalk(t, talk.Individual, w, h)) })
		for theme, as := range map[string]school.Theme{"light": school.Light, "dark": school.Dark, "nocolor": school.Auto} {
			t.Run(theme, func(t *testing.T) {
				d := inTalk(t, talk.Individual, 80, 24)
				d.env().settings.Theme = as
				d.env().restyle()
				sameAsGolden(t, name+"-"+theme, act(d).visible())
			})
		}
	}
}

func wrongThrice(d *driver) *driver {
	for range hintAfter {
		d.typ("de kat").press("enter").waits()
	}
	return d
}

// Property: whatever is typed while the screen is locked changes neither the
// talk nor what stands on the screen after it, and reaches no store.
func TestLockKeepsKeysOut(t *testing.T) {
	keys := []string{
		"enter", "esc", "tab", "shift+tab", "up", "down", "left", "right", "pgup", "pgdown", "backspace", "delete", "home", "end",
		"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12", "shift+f12", "alt+s", "ctrl+k", "ctrl+a", "ctrl+z",
		"ctrl+y", "ctrl+p", "ctrl+x", "ctrl+w", "ctrl+u", "alt+a", "alt+l", "alt+e", "alt+j", "ctrl+l", "ctrl+b", "space", "ctrl+c", "ctrl+q",
	}
	places := [][]string{nil, {"ctrl+k"}, {"f11"}, {"f11", "f11"}, {"f12"}, {"ctrl+f"}, {"esc"}, {"alt+a"}, {"alt+e"}, {"f1"}}
	rapid.Check(t, func(rt *rapid.T) {
		d := lockable(inTalk(t, talk.Individual, 80, 24))
		d.world.exercises = exercisesForTests()
		d.typ("organi").press(rapid.SampledFrom(places).Draw(rt, "place")...)
		s, before := d.env().saved.session, d.screen()
		rev, notes := s.Rev, fmt.Sprint(s.Clone())
		d.press("alt+s")
		for range rapid.IntRange(0, 40).Draw(rt, "presses") {
			switch rapid.IntRange(0, 3).Draw(rt, "kind") {
			case 0:
				d.typ(rapid.StringOfN(rapid.RuneFrom([]rune("aé “👍1 /")), 1, 9, -1).Draw(rt, "text"))
			case 1:
				d.paste(rapid.StringN(0, 40, -1).Draw(rt, "paste"))
			case 2:
				d.waits()
			default:
				d.press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			d.sees(nl.LockTitle)
		}
		for d.model.lock.entry.state != ready {
			d.waits()
		}
		d.press("esc").opens()
		if s.Rev != rev || fmt.Sprint(s.Clone()) != notes {
			rt.Fatalf("the talk changed from %v to %v", notes, s.Clone())
		}
		if d.screen() != before {
			rt.Fatalf("before\n%s\nafter\n%s", before, d.screen())
		}
		d.world.vault.unharmed(t)
	})
}

// A key that finds the screen locked was meant for what stood there before.
func TestLockTakesTheKeyThatFindsItLocked(t *testing.T) {
	for _, msg := range []tea.Msg{keyNamed(t, "enter"), keyNamed(t, "x"), tea.PasteMsg{Content: "geplakt"}} {
		d := drive(t, worldOfFive(), nil, 80, 24).press("down").pass(10 * time.Minute).send(msg).sees(nl.LockTitle)
		d.press("enter").lacks(nl.LockTitle, "geplakt").sees("typ om te zoeken")
	}
}
