package cli_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// guideOf finds a guide of the program.
func guideOf(t *testing.T, id string) talk.Guide {
	t.Helper()
	all := guides(t)
	i := slices.IndexFunc(all, func(g talk.Guide) bool { return g.ID == id })
	if i < 0 {
		t.Fatalf("no guide %s", id)
	}
	return all[i]
}

// begun is a talk that has just begun, with a pupil who was added for it.
func begun(t *testing.T, at folder, with setup) *mentor {
	t.Helper()
	s := sit(t, at, with)
	return s.prepare(s.add(talk.VO23), guideOf(t, "vmbo-2-tl-individueel"))
}

// finish rounds off a talk without agreements, up to the report; one that was
// too short only with a reason.
func (m *mentor) finish() {
	m.t.Helper()
	if m.press("esc"); m.total() < talk.Minimum {
		m.press("up", "up", "up") // the first choice is to go on
	}
	m.talks(false)
	m.press("enter").sees("opgeslagen").typ("de bakker bellen").press("tab", "tab").typ("morgen").press("ctrl+s")
	if m.total() < talk.Minimum {
		m.sees(nl.ErrorNoReason).typ("de bus gaat").press("ctrl+s")
	}
	m.sees(nl.ClosingNoNextAsk).press("ctrl+s").sees(nl.ReportScreenTitle("Noor de Wit"))
}

func TestInterrupted(t *testing.T) {
	tests := []struct {
		name   string
		away   time.Duration
		asked  string // in the status line
		answer string
		during bool // the talk went on meanwhile
	}{
		{"went on", 40 * time.Minute, "Ging het gesprek door?", "ctrl+l", true},
		{"was away", 40 * time.Minute, "Ging het gesprek door?", "ctrl+b", false},
		{"two days", 48 * time.Hour, "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			first := folder(t.TempDir())
			virtual(t, sunday(), func(t *testing.T) {
				m := begun(t, first, setup{})
				m.note("helpt op zaterdag in de bakkerij")
				m.to(talk.Experience, "pgdown")
				m.until(6 * time.Minute)
				m.typ("midden in een wóó").wait(500 * time.Millisecond)
				at := first.image(t) // what is left after kill -9
				m.talks(tt.during)
				m.leave()
				m.wait(tt.away)
				m.continued(at, tt.asked)
				m.sees("midden in een wóó").press("up", "end").typ("rd").sees("midden in een wóórd").press("enter")
				m.writes(talk.Plain, "midden in een wóórd")
				if tt.asked != "" {
					m.sees(tt.asked).press(tt.answer)
				}
				m.lacks("Ging het gesprek door?")
				m.note("en daarna gewoon verder")
				m.to(talk.Deepening, "pgdown")
				m.until(max(22*time.Minute, m.total()+time.Minute))
				m.finish()
				m.press("esc").wait(time.Second).lacks("niet afgerond").quit()
				m.read(at)
			})
		})
	}
}

// continued opens the program again and goes on in the talk that it offers.
func (m *mentor) continued(at folder, asked string) {
	m.t.Helper()
	s := at.theTalk(m.t)
	now := time.Now()
	m.sitting = sit(m.t, at, setup{})
	offer := nl.HomeUnfinished("Noor", s.Began().In(rotterdam(m.t)), now.In(rotterdam(m.t)))
	m.sees(offer, "Noor van", "14:00")
	m.talks(true)
	m.press("enter")
	if asked == "" {
		m.lacks("Ging het gesprek door?")
	} else {
		m.sees("Weg van 14:06 tot 14:46. " + asked)
	}
}

// read checks lines and clock of the finished talk.
func (m *mentor) read(at folder) *talk.Session {
	m.t.Helper()
	s := at.theTalk(m.t)
	g := guideOf(m.t, s.Plan.GuideID)
	ok(m.t, s.Attach(&g))
	m.checkLines(s)
	m.checkClock(s)
	return s
}

// typedText is everything that was typed in the talk, as it is stored.
func typedText(s *talk.Session) string {
	var b strings.Builder
	for _, n := range s.Notes {
		b.WriteString(n.Text)
	}
	return b.String()
}

func TestTypedIsDurable(t *testing.T) {
	const (
		latest = 500 * time.Millisecond // after a key its letter is on the disk
		pace   = 30 * time.Millisecond  // nobody types faster, and typing never stops
		keys   = 400
	)
	t.Parallel()
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		m := begun(t, at, setup{})
		reader := at.open(t) // as another process would
		defer func() { ok(t, reader.Close()) }()
		id := at.theTalk(t).ID
		var text strings.Builder
		typed := make([]time.Time, 0, keys)
		check := func() {
			t.Helper()
			s, err := reader.Talk(t.Context(), id)
			ok(t, err)
			stored := typedText(s)
			if !strings.HasPrefix(text.String(), stored) {
				t.Fatalf("%q is stored, %q was typed", stored, text.String())
			}
			safe := utf8.RuneCountInString(stored)
			for _, when := range typed[safe:] {
				if late := time.Since(when); late > latest {
					t.Fatalf("a key of %v ago is not stored", late)
				}
				if claim, made := m.claimed(); made && when.Before(claim) {
					t.Fatalf("the screen claims %v, a key of %v is not stored", claim, when)
				}
			}
		}
		letters := []rune("één dág méé náár de bakkerij ")
		for i := range keys {
			letter := letters[i%len(letters)]
			_, _ = m.keys.Write([]byte(string(letter)))
			text.WriteRune(letter)
			typed = append(typed, time.Now())
			m.wait(pace)
			check()
		}
		m.wait(latest)
		check()
		if s := at.theTalk(t); typedText(s) != text.String() {
			t.Errorf("%q is stored, %q was typed", typedText(s), text.String())
		}
		if claim, made := m.claimed(); !made || time.Since(claim) > 2*time.Second {
			t.Errorf("the screen claims %v, %t", claim, made)
		}
	})
}

var claimPattern = regexp.MustCompile(`opgeslagen (\d\d:\d\d:\d\d)`)

// claimed is the moment up to which the screen says that all is stored.
func (m *mentor) claimed() (time.Time, bool) {
	found := claimPattern.FindStringSubmatch(m.shown())
	if found == nil {
		return time.Time{}, false
	}
	zone := rotterdam(m.t)
	clock, err := time.ParseInLocation("2006-01-02 15:04:05", time.Now().In(zone).Format("2006-01-02 ")+found[1], zone)
	ok(m.t, err)
	return clock, true
}

// A slow disk: the screen claims nothing before it is so.
func TestSlowDiskIsTold(t *testing.T) {
	t.Parallel()
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		m := begun(t, at, setup{disk: 5 * time.Second})
		m.lacks("opgeslagen").wait(6 * time.Second).sees("opgeslagen").wait(time.Second)
		before, _ := m.claimed()
		m.typ("één").wait(time.Second)
		if claim, made := m.claimed(); !made || !claim.Equal(before) {
			t.Errorf("the screen claims %v, %t", claim, made)
		}
		m.wait(2 * time.Second).sees(nl.Saving)
		if text := typedText(at.theTalk(t)); text != "" {
			t.Errorf("%q is stored too soon", text)
		}
		m.wait(8 * time.Second).sees("opgeslagen").lacks(nl.Saving)
		if text := typedText(at.theTalk(t)); text != "één" {
			t.Errorf("%q is stored", text)
		}
	})
}

// A signal in mid-word: what was typed up to the last key is stored on the way
// out, wherever the writer was.
func TestStoppedInMidWord(t *testing.T) {
	t.Parallel()
	for keys := 0; keys < 16; keys += 4 {
		at := folder(t.TempDir())
		virtual(t, sunday(), func(t *testing.T) {
			m := begun(t, at, setup{})
			text := "héél snel getypt"
			text = string([]rune(text)[:keys+1])
			for _, letter := range text {
				_, _ = m.keys.Write([]byte(string(letter)))
				m.wait(30 * time.Millisecond)
			}
			m.leave()
			if stored := typedText(at.theTalk(t)); stored != text {
				t.Errorf("%q is stored, %q was typed", stored, text)
			}
		})
	}
}

// A mentor who only listens types nothing for minutes; after a kill that time is
// not taken for time away.
func TestListeningBeforeKill(t *testing.T) {
	t.Parallel()
	first := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		m := begun(t, first, setup{})
		m.note("helpt op zaterdag in de bakkerij")
		m.until(9 * time.Minute)
		at := first.image(t)
		m.leave()
		m.wait(40 * time.Minute)
		m.sitting = sit(t, at, setup{})
		m.press("enter", "ctrl+b").leave() // it did not go on
		s := at.theTalk(t)
		if lost := 9*time.Minute - s.Total(s.Seen); lost.Abs() > time.Minute {
			t.Errorf("%v of talk is lost", lost)
		}
	})
}
