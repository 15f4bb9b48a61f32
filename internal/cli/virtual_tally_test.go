package cli_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

// tally reads the only tally of a folder, with a handle of its own.
func (f folder) tally(t *testing.T) rehearse.Script {
	t.Helper()
	db := f.open(t)
	defer func() { ok(t, db.Close()) }()
	runs, err := f.practice(db).Runs(t.Context())
	ok(t, err)
	if len(runs) != 1 || runs[0].Damaged {
		t.Fatalf("%d runs are stored", len(runs))
	}
	s, err := rehearse.ParseScript(strings.NewReader(runs[0].Text))
	if err != nil {
		t.Fatalf("%v\n%s", err, runs[0].Text)
	}
	return s
}

// observer counts as somebody who looks at people does: fast, at any moment, and
// sometimes wrong.
type observer struct {
	*sitting
	rng   *rand.Rand
	begun time.Time
	want  []string // each key, as it must be stored
}

// keysOfAnObserver are keys with what they count.
func keysOfAnObserver() [][2]string {
	list := [][2]string{
		{"o", "open"},
		{"g", "gesloten"},
		{"s", "suggestief"},
		{"x", "gestapeld"},
		{"v", "samenvatting"},
		{"d", "doorgevraagd"},
		{" ", "stilte"},
		{"a", "advies"},
		{"1", "spreekt\tleider"},
		{"2", "spreekt\tleerling"},
		{"3", "spreekt\touder"},
		{"0", "spreekt\tniemand"},
		{"e", "gaat-over\tervaring"},
		{"t", "gaat-over\ttoekomst"},
		{"p", "gaat-over\tstap"},
		{"\x1a", "ongedaan"},
	}
	for i, c := range talk.Competences() {
		list = append(list, [2]string{fmt.Sprint(5 + i), "competentie\t" + string(c)})
	}
	return list
}

// counts presses one key, and remembers what must be stored.
func (o *observer) counts(k [2]string) {
	o.want = append(o.want, rehearse.Stamp(time.Since(o.begun))+"\t"+k[1])
	o.send(k[0])
}

// TestTallyOfTwentyMinutes counts 150 things in twenty minutes, in the real program on
// real files: each is stored with its time, at any moment of the talk.
func TestTallyOfTwentyMinutes(t *testing.T) {
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		o := &observer{sitting: sit(t, at, setup{entry: tui.AtTally}), rng: rand.New(rand.NewPCG(8, 150))}
		o.wait(time.Second).sees(nl.TallyReady)
		o.begun = time.Now()
		keys := keysOfAnObserver()
		o.counts(keys[0])
		for n := 1; n < 150; n++ {
			due := 20 * time.Minute * time.Duration(n) / 151
			due += time.Duration(o.rng.Int64N(int64(6 * time.Second)))
			o.wait(max(0, due-time.Since(o.begun)))
			o.counts(keys[o.rng.IntN(len(keys))])
			if n%50 == 49 { // as a kill would find it a moment later
				o.wait(time.Second)
				o.sees(fmt.Sprintf("%d opgeslagen", n+1))
				if got := at.image(t).tally(t); len(got.Entries) != n+1 {
					t.Fatalf("%d of %d are on the disk", len(got.Entries), n+1)
				}
			}
		}
		o.wait(20*time.Minute+2*time.Second-time.Since(o.begun)).sees("20:01 · afronden mag", "150 opgeslagen")
		o.press("esc").wait(time.Second).sees(nl.TallyAsk).send("r")
		o.wait(time.Second).sees("Afgerond.", "151 opgeslagen").quit()

		got := at.tally(t)
		lines := make([]string, 0, 151)
		for _, e := range got.Entries {
			lines = append(lines, e.String())
		}
		for i, want := range o.want {
			if lines[i] != want {
				t.Fatalf("entry %d is %q, want %q", i, lines[i], want)
			}
		}
		if len(lines) != 151 || !strings.HasSuffix(lines[150], "einde") {
			t.Fatalf("%d lines, the last %q", len(lines), lines[len(lines)-1])
		}
		if got.Head.Begin.Format(time.RFC3339) != "2026-11-22T14:00:01+01:00" {
			t.Errorf("it began at %v", got.Head.Begin)
		}
		marks := 0
		for _, b := range got.Record().Beats {
			if b.Mark != "" {
				marks++
			}
		}
		if marks == 0 || marks > 150 {
			t.Errorf("%d marks in the record", marks)
		}
	})
}

// TestTallyGoesOnTheNextTime leaves the program in the middle and comes back: the clock
// ran on, and what is counted comes behind what was.
func TestTallyGoesOnTheNextTime(t *testing.T) {
	at := folder(t.TempDir())
	virtual(t, sunday(), func(t *testing.T) {
		s := sit(t, at, setup{entry: tui.AtTally})
		s.wait(time.Second).typ("1o2").quit()
		s = sit(t, at, setup{entry: tui.AtTally})
		s.wait(time.Second).sees("niet afgerond: 3 keer geteld").typ("g").wait(time.Second).typ("og").wait(time.Second).sees("5 opgeslagen").quit()
		got := at.tally(t)
		if len(got.Entries) != 5 || got.Entries[3].At < 30*time.Second || got.Entries[4].What != "gesloten" {
			t.Errorf("stored is %v", got.Entries)
		}
	})
}
