package rehearse

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

func mmss(minutes, seconds int) time.Duration {
	return time.Duration(minutes)*time.Minute + time.Duration(seconds)*time.Second
}

func begun() time.Time {
	return time.Date(2026, 11, 26, 14, 5, 7, 0, time.FixedZone("", 3600))
}

func TestTally(t *testing.T) {
	ty := NewTally(begun().Add(300*time.Millisecond), "sem")
	put := func(at time.Duration, what What, text string) {
		t.Helper()
		if _, ok := ty.Add(at, what, text); !ok {
			t.Fatalf("%v: %s %q is refused", at, what, text)
		}
	}
	if _, ok := ty.Add(0, Undone, ""); ok {
		t.Error("nothing was undone")
	}
	put(mmss(0, 0), Speaks, string(Conductor))
	put(mmss(0, 3), What(MarkOpen), "")
	put(mmss(1, 0), Speaks, string(Pupil))
	put(mmss(4, 0), Speaks, string(Nobody))
	put(mmss(4, 10), Speaks, string(Pupil))
	put(mmss(4, 20), What(MarkAdvice), "")
	put(mmss(4, 21), Undone, "")
	put(mmss(6, 0), Speaks, string(Conductor))
	put(mmss(6, 1), Touches, string(talk.Motives))
	put(mmss(6, 2), What(MarkOpen), "")
	put(mmss(6, 2), InStage, string(talk.Experience))
	put(mmss(6, 3), Noted, "wie zag\tdat")
	for _, bad := range []Entry{{What: "zingt"}, {What: Speaks, Text: "hond"}, {What: What(MarkOpen), Text: "ja"}, {What: Said, Text: "hoi"}, {What: Noted}} {
		if _, ok := ty.Add(mmss(7, 0), bad.What, bad.Text); ok {
			t.Errorf("%v was counted", bad)
		}
	}
	if e, _ := ty.Add(mmss(5, 0), What(MarkSilence), ""); e.At != mmss(6, 3) {
		t.Errorf("after the clock was set back it is at %v", e.At)
	}
	if ty.Count(What(MarkOpen), "") != 2 || ty.Count(What(MarkAdvice), "") != 0 || ty.Count(Touches, string(talk.Motives)) != 1 {
		t.Error("miscounted")
	}
	if ty.Speaking() != Conductor || ty.Stage() != talk.Experience {
		t.Errorf("%s speaks in %s", ty.Speaking(), ty.Stage())
	}
	bands := ty.Bands(mmss(8, 0))
	if len(bands) != 2 || !maps.Equal(bands[0].Marks, map[Mark]int{MarkOpen: 1}) || !maps.Equal(bands[1].Marks, map[Mark]int{MarkOpen: 1, MarkSilence: 1}) {
		t.Errorf("bands are %v", bands)
	}
	if !maps.Equal(bands[0].Spoke, map[Speaker]time.Duration{Conductor: time.Minute, Pupil: 3*time.Minute + 50*time.Second}) ||
		!maps.Equal(bands[1].Spoke, map[Speaker]time.Duration{Conductor: 2 * time.Minute, Pupil: time.Minute}) {
		t.Errorf("spoke: %v and %v", bands[0].Spoke, bands[1].Spoke)
	}
	put(mmss(10, 0), Ended, "")
	if _, ok := ty.Add(mmss(10, 0), What(MarkOpen), ""); ok || !ty.Ended() {
		t.Error("it goes on after the end")
	}
	want := "gesprek oefening 1\nsoort\ttelling\nbegin\t2026-11-26T14:05:07+01:00\noefenleerling\tsem\n\n0:00,0\tspreekt\tleider\n0:03,0\topen\n"
	if got := ty.Script().String(); !strings.HasPrefix(got, want) {
		t.Errorf("it is recorded as\n%s", got)
	}
}

// TestTallyIsItsScript counts anything and undoes anything: what is recorded can be
// read back, gives the same tally, and the shares are those of the time.
func TestTallyIsItsScript(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ty := NewTally(begun(), "")
		now, undone := time.Duration(0), 0
		for range rapid.IntRange(0, 60).Draw(t, "entries") {
			now += time.Duration(rapid.IntRange(0, 90_000).Draw(t, "ms")) * time.Millisecond
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0:
				ty.Add(now, Speaks, string(rapid.SampledFrom(Speakers()).Draw(t, "who")))
			case 1:
				if _, ok := ty.Add(now, Undone, ""); ok {
					undone++
				}
			case 2:
				ty.Add(now, Noted, rapid.StringN(1, 20, 80).Draw(t, "words"))
			default:
				ty.Add(now, What(rapid.SampledFrom(Marks()).Draw(t, "mark")), "")
			}
		}
		if got := len(ty.Script().Entries); got != ty.Tallies()+2*undone {
			t.Fatalf("%d entries, of which %d count and %d were undone", got, ty.Tallies(), undone)
		}
		read, err := ParseScript(strings.NewReader(ty.Script().String()))
		if err != nil {
			t.Fatal(err)
		}
		again := TallyOf(read)
		if !slices.Equal(again.counted, ty.counted) || again.Script().String() != ty.Script().String() {
			t.Fatalf("read back it is\n%v\nand was\n%v", again.counted, ty.counted)
		}
		sum, spoke := 0, time.Duration(0)
		for _, b := range ty.Bands(now) {
			for who, d := range b.Spoke {
				if who == Nobody || d <= 0 || d > BandLength {
					t.Fatalf("%s spoke %v", who, d)
				}
				spoke += d
			}
		}
		for _, share := range ty.Shares(now) {
			sum += share
		}
		if spoke > now+tenth || (spoke > 0) != (sum == 100) || spoke == 0 && sum != 0 {
			t.Fatalf("%v was spoken in %v, shares add up to %v", spoke, now, sum)
		}
	})
}
