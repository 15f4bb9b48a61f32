package rehearse

import (
	"slices"
	"time"

	"gesprek/internal/talk"
)

// Tally is the recording of an observer while it is made. It only grows: what is
// undone stays in it, with an entry that says so.
type Tally struct {
	script  Script
	counted []Entry // what is not undone, in order
}

// NewTally begins a recording, which is empty until something is counted. The persona
// is the id of the practice pupil who is played; empty: none is known.
func NewTally(begin time.Time, persona string) *Tally {
	return &Tally{script: Script{Head: Head{Source: Observed, Begin: begin.Truncate(time.Second), Persona: persona}}}
}

// TallyOf goes on in a recording of an observer.
func TallyOf(s Script) *Tally { return &Tally{script: s, counted: s.Counted()} }

// Script is the recording so far. It must not be changed.
func (t *Tally) Script() Script { return t.script }

// Begin is when the clock of the recording began.
func (t *Tally) Begin() time.Time { return t.script.Head.Begin }

// Last is the moment of the latest entry.
func (t *Tally) Last() time.Duration {
	if n := len(t.script.Entries); n > 0 {
		return t.script.Entries[n-1].At
	}
	return 0
}

// Ended tells whether the recording was rounded off. Then nothing is added to it.
func (t *Tally) Ended() bool {
	n := len(t.script.Entries)
	return n > 0 && t.script.Entries[n-1].What == Ended
}

// Add counts something at a moment, and gives the entry as it is recorded: to a tenth
// of a second, and never before the entry above it. It reports false, and adds nothing,
// where the entry is none of an observer's or the recording has ended.
func (t *Tally) Add(at time.Duration, what What, text string) (Entry, bool) {
	e := Entry{At: max(at.Round(tenth), t.Last()), What: what, Text: line(text)}
	if known, fits := e.fits(Observed); !known || !fits || t.Ended() {
		return Entry{}, false
	}
	if what == Undone {
		if len(t.counted) == 0 {
			return Entry{}, false
		}
		t.counted = t.counted[:len(t.counted)-1]
	} else {
		t.counted = append(t.counted, e)
	}
	t.script.Entries = append(t.script.Entries, e)
	return e, true
}

// Latest gives the latest entries that count, at most so many, the newest first.
func (t *Tally) Latest(most int) []Entry {
	var list []Entry
	for i := len(t.counted) - 1; i >= 0 && len(list) < most; i-- {
		list = append(list, t.counted[i])
	}
	return list
}

// Count is how often something was counted; a text where the entry has one.
func (t *Tally) Count(what What, text string) int {
	n := 0
	for _, e := range t.counted {
		if e.What == what && e.Text == text {
			n++
		}
	}
	return n
}

// Tallies is how many entries count.
func (t *Tally) Tallies() int { return len(t.counted) }

// now gives the text of the latest entry of a kind; empty where there is none.
func (t *Tally) now(what What) string {
	for i := len(t.counted) - 1; i >= 0; i-- {
		if t.counted[i].What == what {
			return t.counted[i].Text
		}
	}
	return ""
}

// Speaking is who speaks now; empty as long as nobody said so.
func (t *Tally) Speaking() Speaker { return Speaker(t.now(Speaks)) }

// Stage is the stage that was entered last; empty as long as none was.
func (t *Tally) Stage() talk.StageID { return talk.StageID(t.now(InStage)) }

// BandLength is how long the stretches are in which a talk is looked at.
const BandLength = 5 * time.Minute

// Band is what was counted in one stretch of a talk.
type Band struct {
	Marks map[Mark]int
	Spoke map[Speaker]time.Duration // of everybody but [Nobody]
}

// Bands divides the recording, up to a moment, in stretches of [BandLength]: at least
// one, the last of which may not be full.
func (t *Tally) Bands(at time.Duration) []Band {
	at = max(at, t.Last())
	bands := make([]Band, max(1, int((at+BandLength-1)/BandLength)))
	for i := range bands {
		bands[i] = Band{map[Mark]int{}, map[Speaker]time.Duration{}}
	}
	who, since := Nobody, time.Duration(0)
	spoke := func(until time.Duration) {
		for from := since; who != Nobody && from < until; {
			n := int(from / BandLength)
			to := min(until, time.Duration(n+1)*BandLength)
			bands[n].Spoke[who] += to - from
			from = to
		}
	}
	for _, e := range t.counted {
		n := min(int(e.At/BandLength), len(bands)-1)
		switch {
		case e.What == Speaks:
			spoke(e.At)
			who, since = Speaker(e.Text), e.At
		case e.What == Ended:
			at = e.At
		case slices.Contains(Marks(), Mark(e.What)):
			bands[n].Marks[Mark(e.What)]++
		}
	}
	spoke(at)
	return bands
}

// Shares gives which part of the speaking was each one's, in hundredths, up to a moment;
// nothing where nobody was said to speak. They add up to 100.
func (t *Tally) Shares(at time.Duration) map[Speaker]int {
	all := Band{Spoke: map[Speaker]time.Duration{}}
	for _, b := range t.Bands(at) {
		for who, d := range b.Spoke {
			all.Spoke[who] += d
		}
	}
	return all.Shares()
}

// Shares gives which part of the speaking in a stretch was each one's, in hundredths
// that add up to 100; nothing where nobody spoke.
func (b Band) Shares() map[Speaker]int {
	var all Shares
	for who, d := range b.Spoke {
		if i := voice(who); i >= 0 {
			*all.place(i) = int(d / time.Millisecond)
		}
	}
	shares := map[Speaker]int{}
	if !all.Known() {
		return shares
	}
	parts := all.Hundredths()
	for who := range b.Spoke {
		shares[who] = parts[voice(who)]
	}
	return shares
}
