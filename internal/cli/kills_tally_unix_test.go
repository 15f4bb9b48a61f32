//go:build unix

package cli

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// tallyKill kills the program while an observer counts, again and again in one folder.
type tallyKill struct {
	t     *testing.T
	b     bench
	home  string
	path  string
	rng   *rand.Rand
	sent  []string // what each key counts, since the tally began
	shown int      // entries that were told to be stored at the last look before a kill
}

// storedCount is how many entries the screen says are stored; 0 where it says nothing.
func storedCount(screen string) int {
	m := regexp.MustCompile(`(\d+) opgeslagen \d\d:\d\d:\d\d`).FindStringSubmatch(screen)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// onDisk reads the tally as it lies there.
func (k *tallyKill) onDisk() rehearse.Script {
	k.t.Helper()
	d, err := openData(k.t.Context(), beside(k.path))
	must(k.t, err)
	defer d.db.Close()
	runs, err := d.practised.Runs(k.t.Context())
	must(k.t, err)
	if len(runs) != 1 || runs[0].Damaged {
		k.t.Fatalf("%d runs are there", len(runs))
	}
	s, err := rehearse.ParseScript(strings.NewReader(runs[0].Text))
	if err != nil {
		k.t.Fatalf("%v\n%s", err, runs[0].Text)
	}
	return s
}

// round opens the program, counts, and kills it while it does: at once after the last
// key, so that some of them are on their way.
func (k *tallyKill) round(n int) {
	t := k.t
	t.Helper()
	w := k.b.startAt(t, k.home, 100, 30, "oefen", "tel", "--db", k.path)
	defer w.shut()
	if n == 0 {
		w.sees(nl.TallyReady)
	} else {
		w.sees("niet afgerond", fmt.Sprintf("%d keer geteld", len(k.sent)))
		w.types("g")
		w.sees(nl.TallyHow)
	}
	marks := rehearse.Marks()
	keys := map[rehearse.Mark]string{
		rehearse.MarkOpen: "o", rehearse.MarkClosed: "g", rehearse.MarkLeading: "s", rehearse.MarkStacked: "x",
		rehearse.MarkSummary: "v", rehearse.MarkAskedOn: "d", rehearse.MarkSilence: " ", rehearse.MarkAdvice: "a",
	}
	for range 10 + k.rng.IntN(20) {
		m := marks[k.rng.IntN(len(marks))]
		k.sent = append(k.sent, string(m))
		w.types(keys[m])
		if k.rng.IntN(3) == 0 { // as fast as it stores; else as fast as the terminal takes them
			w.sees(fmt.Sprintf("%d opgeslagen", len(k.sent)))
		}
	}
	wait := time.NewTimer(time.Duration(k.rng.Int64N(int64(60 * time.Millisecond))))
	<-wait.C
	k.shown = storedCount(w.screen())
	must(t, w.cmd.Process.Kill())
	_ = w.exits()
}

// TestTallySurvivesKills kills the real program while somebody counts: whatever it said
// to be stored is there, with nothing missing in the middle and nothing twice.
func TestTallySurvivesKills(t *testing.T) {
	k := &tallyKill{t: t, b: newBench(t), home: t.TempDir(), rng: rand.New(rand.NewPCG(*killSeed, 8))}
	k.path = filepath.Join(t.TempDir(), "klas.db")
	lost := 0
	for n := range 6 {
		k.round(n)
		got := k.onDisk()
		if len(got.Entries) < k.shown || len(got.Entries) > len(k.sent) {
			t.Fatalf("kill %d: %d entries are there, %d were told to be stored, %d were counted", n, len(got.Entries), k.shown, len(k.sent))
		}
		at := time.Duration(0)
		for i, e := range got.Entries {
			if string(e.What) != k.sent[i] || e.At < at {
				t.Fatalf("kill %d: entry %d is %q, and %q was counted", n, i, e, k.sent[i])
			}
			at = e.At
		}
		lost += len(k.sent) - len(got.Entries)
		k.sent = k.sent[:len(got.Entries)]
	}
	t.Logf("%d are there after 6 kills; %d keys were on their way", len(k.sent), lost)
	if len(k.sent) < 60 {
		t.Errorf("only %d are there", len(k.sent))
	}
}
