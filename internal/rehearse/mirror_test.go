package rehearse

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

// tallyOf draws what an observer could have counted.
func tallyOf(t *rapid.T) Record {
	at := time.Duration(0)
	r := Record{Source: Observed, Persona: "sem"}
	for range rapid.IntRange(0, 80).Draw(t, "beats") {
		at += time.Duration(rapid.IntRange(0, 400).Draw(t, "tenths")) * tenth
		b := Beat{At: at}
		switch rapid.IntRange(0, 5).Draw(t, "what") {
		case 0, 1, 2:
			b.Mark = rapid.SampledFrom(Marks()).Draw(t, "mark")
		case 3:
			b.By, b.For = rapid.SampledFrom(Speakers()).Draw(t, "by"), time.Duration(rapid.IntRange(0, 90).Draw(t, "for"))*time.Second
		case 4:
			b.Touches = rapid.SampledFrom(talk.Competences()).Draw(t, "touches")
		case 5:
			b.About = rapid.SampledFrom(Subjects()).Draw(t, "about")
		}
		r.Beats = append(r.Beats, b)
	}
	r.End = at + time.Duration(rapid.IntRange(0, 600).Draw(t, "end"))*time.Second
	return r
}

// soloOf draws a talk alone; its beats follow from its exchanges as in a real one.
func soloOf(t *rapid.T) Record {
	r := Rehearsal{persona: &Persona{ID: "sem"}, undone: rapid.IntRange(0, 3).Draw(t, "undone")}
	at, trust := time.Duration(0), 3
	for range rapid.IntRange(0, 40).Draw(t, "turns") {
		at += time.Duration(rapid.IntRange(1, 300).Draw(t, "tenths")) * tenth
		after := max(0, min(10, trust+rapid.IntRange(-2, 2).Draw(t, "change")))
		x := Exchange{
			At: at, Before: trust, After: after, Lines: []Line{{Pupil, "Ik mag de wielen doen."}, {Pupil, "(lacht)"}},
			Layer: rapid.SampledFrom([]Layer{NoneTold, First, Further, Deep}).Draw(t, "layer"),
		}
		trust = after
		if x.Silent = rapid.Bool().Draw(t, "silent"); !x.Silent {
			x.Said = "Wat doe je dan?"
			x.Heard = Heard{
				Verdict: Verdict{Kind: rapid.SampledFrom([]Kind{Open, Closed, Leading, Stacked, NoQuestion}).Draw(t, "kind"), Advice: rapid.Bool().Draw(t, "advice")},
				Summary: rapid.Bool().Draw(t, "summary"), AskedOn: rapid.Bool().Draw(t, "on"), Words: 4,
				About: rapid.SampledFrom(Subjects()).Draw(t, "about"), Touches: rapid.SampledFrom(talk.Competences()).Draw(t, "touches"),
			}
		}
		r.exchanges = append(r.exchanges, x)
	}
	r.end = at + time.Minute
	return r.Record()
}

func recordOf(t *rapid.T) Record {
	if rapid.Bool().Draw(t, "alone") {
		return soloOf(t)
	}
	return tallyOf(t)
}

// The windows lie next to each other from the begin until the end, and hold everything
// that is counted once.
func TestWindowsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := recordOf(t)
		m := Reflect(r)
		at, sum := time.Duration(0), Counts{}
		for i, w := range m.Windows {
			long := w.Until - w.From
			if w.From != at || i+1 < len(m.Windows) && long != WindowLong || long > WindowLong || long < 0 {
				t.Fatalf("window %d is %v–%v after %v", i, w.From, w.Until, at)
			}
			at = w.Until
			sum.add(w.Counts)
		}
		if at != m.Whole || sum != m.Total {
			t.Fatalf("windows end at %v of %v, %+v of %+v", at, m.Whole, sum, m.Total)
		}
		var marks Counts
		for _, b := range r.Beats {
			if n := marks.place(b.Mark); n != nil {
				*n++
			}
		}
		marks.School = m.Total.School
		if marks != m.Total {
			t.Fatalf("counted %+v, in the record %+v", m.Total, marks)
		}
		if got := m.Total.Silences; got != m.Silences.Number || m.Silences.Told > got || m.Silences.Longest > m.Silences.Total {
			t.Fatalf("silences %+v, counted %d", m.Silences, got)
		}
	})
}

// A turn is at most one kind of question, and no mark twice.
func TestNoTurnCountsTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := Reflect(soloOf(t))
		for _, turn := range m.Turns {
			questions := 0
			for i, mark := range turn.Marks {
				if mark.Question() {
					questions++
				}
				if slices.Index(turn.Marks, mark) != i {
					t.Fatalf("%q twice in %v", mark, turn.Marks)
				}
			}
			if questions > 1 {
				t.Fatalf("%d kinds of questions in %v", questions, turn.Marks)
			}
		}
	})
}

func TestSameRecordIsSameMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := recordOf(t)
		first := Reflect(r)
		found := first.Findings()
		for range 3 {
			again := Reflect(r)
			if !reflect.DeepEqual(first, again) || !reflect.DeepEqual(found, again.Findings()) {
				t.Fatal("another mirror of the same record")
			}
		}
	})
}

// Every talk has two things that worked, of different families, and one to try; none of
// them says something that is not so.
func TestAlwaysTwoAndOne(t *testing.T) {
	rules := map[RuleID]Rule{}
	for _, r := range Rules() {
		rules[r.ID] = r
	}
	rapid.Check(t, func(t *rapid.T) {
		m := Reflect(recordOf(t))
		f := m.Findings()
		a, b, c := rules[f.Worked[0].Rule], rules[f.Worked[1].Rule], rules[f.Try.Rule]
		if a.Side != Worked || b.Side != Worked || c.Side != Try || a.Family == b.Family {
			t.Fatalf("found %q and %q, %q", a.ID, b.ID, c.ID)
		}
		for _, r := range []Rule{a, b, c} {
			if _, _, ok := r.look(&m); !ok {
				t.Fatalf("%q does not hold", r.ID)
			}
		}
		_, first, _ := a.look(&m)
		if _, second, _ := b.look(&m); second > first {
			t.Fatalf("%q (%d) stands before %q (%d)", a.ID, first, b.ID, second)
		}
	})
}

func TestSharesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 5000)
		s := Shares{InWords, n.Draw(t, "leader"), n.Draw(t, "pupil"), n.Draw(t, "parent")}
		cells := rapid.IntRange(0, 300).Draw(t, "cells")
		sum := 0
		for i, part := range s.Spread(cells) {
			if exact := float64(*s.place(i)) * float64(cells) / max(1, float64(s.Sum())); float64(part) < exact-1 || float64(part) > exact+1 {
				t.Fatalf("%d of %v is no part of %d", part, exact, cells)
			}
			sum += part
		}
		if want := map[bool]int{true: cells}[s.Known()]; sum != want {
			t.Fatalf("%+v in %d cells add up to %d", s, cells, sum)
		}
	})
}

// The end belongs to the last window; a talk of nothing has one.
func TestWindowsOfLength(t *testing.T) {
	for _, c := range []struct {
		long time.Duration
		want string
	}{
		{0, "[0s-0s]"},
		{time.Second, "[0s-1s]"},
		{5 * time.Minute, "[0s-5m0s]"},
		{5*time.Minute + tenth, "[0s-5m0s 5m0s-5m0.1s]"},
		{20 * time.Minute, "[0s-5m0s 5m0s-10m0s 10m0s-15m0s 15m0s-20m0s]"},
	} {
		m := Reflect(Record{Source: Observed, End: c.long, Beats: []Beat{{At: c.long, Mark: MarkOpen}}})
		var got []string
		for _, w := range m.Windows {
			got = append(got, fmt.Sprintf("%v-%v", w.From, w.Until))
		}
		if fmt.Sprint(got) != c.want || m.Windows[len(m.Windows)-1].Open != 1 {
			t.Errorf("%v: %v, want %s", c.long, got, c.want)
		}
	}
}

// What came first: experience or future; what is told without a question is not counted.
func TestSequence(t *testing.T) {
	about := func(list ...Beat) Sequence {
		return Reflect(Record{Source: Observed, Beats: list}).Order.Sequence()
	}
	early, late := Beat{At: time.Minute}, Beat{At: 2 * time.Minute}
	of := func(b Beat, s Subject) Beat { b.About = s; return b }
	for _, c := range []struct {
		got, want Sequence
	}{
		{about(of(early, Experience), of(late, Future)), ExperienceFirst},
		{about(of(early, Future), of(late, Experience)), FutureFirst},
		{about(of(early, Experience), of(early, Future)), ExperienceFirst},
		{about(of(early, Future)), OnlyFuture},
		{about(of(early, Experience), of(late, Experience)), OnlyExperience},
		{about(of(early, SchoolWork)), NeitherOfBoth},
	} {
		if c.got != c.want {
			t.Errorf("%s, want %s", c.got, c.want)
		}
	}
}

// Waiting on without a word in between is one long silence.
func TestLongestSilence(t *testing.T) {
	x := func(at int, silent bool, text string) Exchange {
		return Exchange{At: time.Duration(at) * time.Second, Silent: silent, Lines: []Line{{Pupil, text}}, Said: "Vertel eens."}
	}
	r := Rehearsal{persona: &Persona{}, exchanges: []Exchange{
		x(5, false, "Gewoon."), x(9, true, "(kijkt)"), x(13, true, "(knikt)"), x(20, false, "Ja."), x(24, true, "Nou ja."),
	}}
	m := Reflect(r.Record())
	if m.Silences.Number != 3 || m.Silences.Longest != 8*time.Second || m.Silences.Total != 12*time.Second {
		t.Errorf("silences %+v", m.Silences)
	}
}

// What opened is what brought a deeper layer, what closed is what cost trust; quoted with
// what was said before a silence, in the order of the talk.
func TestMoments(t *testing.T) {
	x := func(at int, said string, layer Layer, before, after int) Exchange {
		return Exchange{At: time.Duration(at) * time.Second, Said: said, Silent: said == "", Layer: layer, Before: before, After: after, Lines: []Line{{Pupil, "Zo."}}}
	}
	m := Reflect(Record{Source: Solo, Exchanges: []Exchange{
		x(1, "Hoi.", NoneTold, 3, 3), x(2, "Vertel eens.", First, 3, 4), x(3, "", Deep, 4, 5), x(4, "Dat is toch fijn?", NoneTold, 5, 4),
		x(5, "Wat deed je?", Further, 4, 5), x(6, "Ik zou stoppen.", NoneTold, 5, 3), x(7, "Wie zag dat?", Further, 3, 4), x(8, "En toen?", Further, 4, 4),
	}})
	var opened, closed []string
	for _, o := range m.Opened {
		opened = append(opened, fmt.Sprintf("%v %s %v", o.At, o.Said, o.Silent))
	}
	for _, c := range m.Closed {
		closed = append(closed, fmt.Sprintf("%v %s", c.At, c.Said))
	}
	if want := []string{"3s Vertel eens. true", "5s Wat deed je? false", "7s Wie zag dat? false"}; !slices.Equal(opened, want) {
		t.Errorf("opened %q, want %q", opened, want)
	}
	if want := []string{"4s Dat is toch fijn?", "6s Ik zou stoppen."}; !slices.Equal(closed, want) {
		t.Errorf("closed %q, want %q", closed, want)
	}
}

// What an observer writes down belongs to the tally before it.
func TestMomentsOfTally(t *testing.T) {
	m := Reflect(Record{Source: Observed, Beats: []Beat{
		{At: 1, Quote: "los"}, {At: 2, Mark: MarkOpen}, {At: 3, Quote: "Waar was dat?"}, {At: 4, Mark: MarkAdvice}, {At: 5, Quote: "Ga naar de open dag."},
	}})
	if len(m.Opened) != 1 || m.Opened[0].Said != "Waar was dat?" || len(m.Closed) != 1 || m.Closed[0].Said != "Ga naar de open dag." {
		t.Errorf("opened %v, closed %v", m.Opened, m.Closed)
	}
}

// What a step has is read from what the pupil answers, and from what is given back.
func TestStepParts(t *testing.T) {
	ask := func(said, answer string, kind Kind) Exchange {
		return Exchange{At: time.Second, Said: said, Heard: Heard{Verdict: Verdict{Kind: kind}}, Lines: []Line{{Pupil, answer}}}
	}
	told := ask("Wat is je eerste stap?", "Ik ga bij de garage langs.", Open)
	told.Layer = First
	for _, c := range []struct {
		x    Exchange
		want StepParts
	}{
		{ask("Wat is je eerste stap?", "Geen idee.", Open), StepParts{}},
		{told, StepParts{What: true}},
		{ask("Wat ga je doen en met wie?", "Eh. Wat vroeg je nou?", Stacked), StepParts{}},
		{ask("En verder?", "Dat weet ik echt niet.", Open), StepParts{}},
		{ask("Wanneer?", "Dinsdagmiddag.", Closed), StepParts{When: true}},
		{ask("Wie helpt je, maandag?", "Hm.", Open), StepParts{}},
		{ask("Dus je gaat zaterdag met je oom.", "Ja.", NoQuestion), StepParts{When: true, Who: true}},
		{ask("Wat ga je doen?", "(haalt zijn schouders op, morgen misschien)", Open), StepParts{}},
	} {
		m := Reflect(Record{Source: Solo, Exchanges: []Exchange{c.x}, Beats: []Beat{{At: time.Second, About: NextStep}}})
		if m.Step.Parts != c.want || (m.Step.Spoken == time.Second) != (c.want != StepParts{}) {
			t.Errorf("%q, %q: %+v at %v, want %+v", c.x.Said, c.x.Lines[0].Text, m.Step.Parts, m.Step.Spoken, c.want)
		}
	}
}

// Compared with itself nothing changed; what neither has is left out.
func TestCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, other := Reflect(recordOf(t)), Reflect(recordOf(t))
		for _, c := range Compare(m, m) {
			if c.Earlier != c.Now || c.Now == NoFigure {
				t.Fatalf("%+v", c)
			}
		}
		there, back := Compare(m, other), Compare(other, m)
		if len(there) != len(back) {
			t.Fatalf("%d figures, and %d the other way", len(there), len(back))
		}
		for i, c := range there {
			if b := back[i]; b.Figure != c.Figure || b.Earlier != c.Now || b.Now != c.Earlier {
				t.Fatalf("%+v, and the other way %+v", c, b)
			}
		}
	})
}
