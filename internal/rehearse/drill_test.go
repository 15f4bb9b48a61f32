package rehearse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// garage is what a pupil tells in the tests.
func garage() *rehearse.DrillItem {
	return &rehearse.DrillItem{
		Who: "Sem", To: talk.ToPupil, Given: "Vind je je stage leuk?", Words: []string{"werk*"},
		Tells: []string{"Zaterdag ben ik bij mijn oom in de garage.", "Ik mag de wielen doen.", "Laatst hoorde ik wat er stuk was.", "Ik vind het gaaf."},
	}
}

// Each reason is given for what it is about, and names the words it is seen by.
func TestJudge(t *testing.T) {
	r := rehearse.NewRecogniser()
	for _, c := range []struct {
		kind  rehearse.DrillKind
		said  string
		works bool
		next  rehearse.Reason
		word  string
	}{
		{rehearse.DrillOpen, "Wat deed je gisteren op je stage?", true, "", ""},
		{rehearse.DrillOpen, "Wat vind je er leuk aan?", true, "", ""},
		{rehearse.DrillOpen, "wat deed je op je satge", true, "", ""},
		{rehearse.DrillOpen, "  ", false, rehearse.NothingYet, ""},
		{rehearse.DrillOpen, "vind je je stage leuk", false, rehearse.SameAgain, ""},
		{rehearse.DrillOpen, "Is je stage fijn?", false, rehearse.StillClosed, "is je"},
		{rehearse.DrillOpen, "Vertel eens, vind je je stage leuk?", false, rehearse.TellBefore, ""},
		{rehearse.DrillOpen, "Kun je vertellen of je je stage leuk vindt?", false, rehearse.TellBefore, ""},
		{rehearse.DrillOpen, "Je stage is toch leuk?", false, rehearse.HoldsAnswer, "toch"},
		{rehearse.DrillOpen, "Hoe is je stage? En met wie werk je?", false, rehearse.AsksMore, "met wie"},
		{rehearse.DrillOpen, "Fijn, een stage.", false, rehearse.AsksNothing, ""},
		{rehearse.DrillOpen, "Waarom vind je je stage leuk?", false, rehearse.AsksWhy, ""},
		{rehearse.DrillOpen, "Wat heb je de afgelopen weken allemaal gedaan en gezien en gehoord op die mooie stage van je?", false, rehearse.TooManyWord, "18"},
		{rehearse.DrillOpen, "Wat at je gisteren?", false, rehearse.OffSubject, "stage"},
		{rehearse.DrillOne, "Hoe is je stage?", true, "", ""},
		{rehearse.DrillOne, "Is je stage leuk?", true, rehearse.AlsoOpen, ""},
		{rehearse.DrillOne, "Hoe is je stage en wat doe je daar?", false, rehearse.AsksMore, "wat"},
		{rehearse.DrillExperience, "Wanneer ging het wel goed?", true, "", ""},
		{rehearse.DrillExperience, "Wat deed je toen?", true, "", ""},
		{rehearse.DrillExperience, "Wat vind je moeilijk aan je stage?", false, rehearse.NoMoment, ""},
		{rehearse.DrillExperience, "Wat ga je eraan doen?", false, rehearse.LooksAhead, ""},
		{rehearse.DrillExperience, "Dat komt wel goed.", false, rehearse.Comforts, ""},
		{rehearse.DrillExperience, "Je moet gewoon harder werken.", false, rehearse.Advises, ""},
		{rehearse.DrillSummary, "In de garage van je oom hoorde jij wat er stuk was.", true, "", ""},
		{rehearse.DrillSummary, "Je bent in de garage, je doet de wielen en dat vind je gaaf.", true, "", ""},
		{rehearse.DrillSummary, "In de garage hoorde je wat er stuk was. Klopt dat?", true, "", ""},
		{rehearse.DrillSummary, "In de garage hoorde je wat er stuk was. Hoe klonk dat?", true, rehearse.AskLater, ""},
		{rehearse.DrillSummary, "Je houdt van techniek.", false, rehearse.FewWords, "zaterdag"},
		{rehearse.DrillSummary, "Wat knap dat jij in de garage hoorde wat er stuk was.", false, rehearse.Judges, "knap"},
		{rehearse.DrillSummary, "Hoe heet je oom?", false, rehearse.OnlyAsks, ""},
		{rehearse.DrillSummary, "Zaterdag ben ik in de garage en mag ik de wielen doen.", false, rehearse.SaysI, ""},
		{rehearse.DrillSummary, "Je moet monteur worden.", false, rehearse.Advises, "je moet"},
	} {
		f := r.Judge(c.kind, garage(), c.said)
		if f.Works != c.works || f.Next != c.next {
			t.Errorf("%s: %q gives %+v, not %v %q", c.kind, c.said, f, c.works, c.next)
			continue
		}
		if c.word != "" && !slices.Contains(f.Words, c.word) {
			t.Errorf("%s: %q names %q, not %q", c.kind, c.said, f.Words, c.word)
		}
	}
}

// A parent is u; who says je hears that, and has answered well all the same.
func TestJudgeParent(t *testing.T) {
	r := rehearse.NewRecogniser()
	item := &rehearse.DrillItem{To: talk.ToParent, Given: "Maakt hij thuis zijn huiswerk?"}
	if f := r.Judge(rehearse.DrillOpen, item, "Wat zie jij thuis met zijn huiswerk?"); !f.Works || f.Next != rehearse.UseFormal {
		t.Errorf("je gives %+v", f)
	}
	if f := r.Judge(rehearse.DrillOpen, item, "Wat ziet u thuis met zijn huiswerk?"); !f.Works || f.Next != "" {
		t.Errorf("u gives %+v", f)
	}
}

// What a judgement is called by the pupil first is said back, and is none.
func TestSaidBackIsNoJudgement(t *testing.T) {
	r := rehearse.NewRecogniser()
	item := &rehearse.DrillItem{Tells: []string{"De stage was stom.", "Ik moest dozen vouwen.", "De baas zei niks."}}
	if f := r.Judge(rehearse.DrillSummary, item, "Stom dat je dozen moest vouwen op je stage, en de baas zei niks."); !f.Works {
		t.Errorf("stom gives %+v", f)
	}
}

func TestJudgeQuiet(t *testing.T) {
	for quiet, works := range map[time.Duration]bool{0: false, 2 * time.Second: false, 3999 * time.Millisecond: false, 4 * time.Second: true, time.Minute: true} {
		f := rehearse.JudgeQuiet(quiet)
		if f.Works != works || (f.Next == rehearse.TooEarly) == works || len(f.Good) == 0 {
			t.Errorf("after %v: %+v", quiet, f)
		}
	}
	if f := rehearse.JudgeQuiet(2500 * time.Millisecond); f.Words[0] != "2" || f.Good[0] != rehearse.LeftSome {
		t.Errorf("after two and a half: %+v", f)
	}
}

// Whatever is typed there is something good to say, one thing at most to try, and the
// same answer is judged the same.
func TestJudgeAnything(t *testing.T) {
	r := rehearse.NewRecogniser()
	parts := []string{"wat", "vind", "je", "stage", "de", "garage", "niet", "?", ",", ".", "waarom", "toch", "hoorde", "u", "vertel eens", "of", "ik", "!", "“", "knap", "\n", "😀"}
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 40), func(s []string) string { return strings.Join(s, " ") })).Draw(rt, "text")
		kind := rapid.SampledFrom(rehearse.DrillKinds()).Draw(rt, "kind")
		f := r.Judge(kind, garage(), text)
		if f.Next != rehearse.NothingYet && len(f.Good) == 0 || len(f.Good) > 2 {
			rt.Fatalf("%q has %v", text, f.Good)
		}
		if !f.Works && f.Next == "" {
			rt.Fatalf("%q does not work and nothing is to try", text)
		}
		if again := r.Judge(kind, garage(), text); fmt.Sprint(again) != fmt.Sprint(f) {
			rt.Fatalf("%q gives %v and %v", text, f, again)
		}
	})
}

// drillOf is a drill with so many items.
func drillOf(n int) *rehearse.Drill {
	d := &rehearse.Drill{ID: "open", Kind: rehearse.DrillOpen}
	for i := range n {
		item := garage()
		item.ID, item.Examples = fmt.Sprintf("item-%d", i), []string{"een", "twee"}
		d.Items = append(d.Items, *item)
	}
	return d
}

// The order is the seed's, no item comes twice, and every one comes.
func TestDrillOrder(t *testing.T) {
	r := rehearse.NewRecogniser()
	rapid.Check(t, func(rt *rapid.T) {
		n, seed := rapid.IntRange(1, 40).Draw(rt, "items"), rapid.Uint64().Draw(rt, "seed")
		run := func() (ids []string) {
			d := rehearse.StartDrill(drillOf(n), seed, r)
			for more := true; more; more = d.Next(0) {
				ids = append(ids, d.Item().ID)
			}
			return ids
		}
		ids := run()
		if !slices.Equal(ids, run()) {
			rt.Fatalf("seed %d gives two orders", seed)
		}
		slices.Sort(ids)
		if len(slices.Compact(ids)) != n {
			rt.Fatalf("of %d items %d come", n, len(slices.Compact(ids)))
		}
	})
}

// A round tells what was done, two sentences of one's own that work, and what is to be
// tried again; what was passed over does not count.
func TestDrillRound(t *testing.T) {
	d := rehearse.StartDrill(drillOf(6), 1, rehearse.NewRecogniser())
	next := func(answers ...string) {
		t.Helper()
		for _, a := range answers {
			d.Answer(a, time.Minute)
		}
		if !d.Next(time.Minute) {
			t.Fatal("no item is left")
		}
	}
	next("Hoe is je stage?")
	next()
	next("Is je stage fijn?", "Wat deed je op je stage?")
	stuck := d.Item()
	d.Answer("Is je stage goed?", time.Minute)
	if d.Stuck() {
		t.Error("stuck after one answer")
	}
	d.Answer("Is je stage wel goed?", time.Minute)
	if !d.Stuck() || d.Example() != "een" || d.Example() != "twee" || d.Example() != "een" || d.Stuck() {
		t.Error("no examples after two answers")
	}
	next()
	d.Answer("Vertel eens over je stage.", 2*time.Minute)
	d.Stop()
	d.Stop() // counts once
	got := d.Result()
	if got.Items != 4 || !slices.Equal(got.Worked, []string{"Vertel eens over je stage.", "Wat deed je op je stage?"}) {
		t.Errorf("round is %+v", got)
	}
	if got.Again == nil || got.Again.ID != stuck.ID || got.Said != "Is je stage wel goed?" {
		t.Errorf("to try again is %+v %q", got.Again, got.Said)
	}
}

// After five minutes the item at hand is the last.
func TestDrillTime(t *testing.T) {
	d := rehearse.StartDrill(drillOf(6), 1, rehearse.NewRecogniser())
	if !d.Next(rehearse.DrillTime - 1) {
		t.Error("stops before the time is over")
	}
	d.Answer("Hoe is je stage?", rehearse.DrillTime+time.Minute)
	if d.Next(rehearse.DrillTime) || d.Result().Items != 1 {
		t.Errorf("goes on after the time, or lost the last item: %+v", d.Result())
	}
}

// What is recorded of a round can be read again.
func TestDrillLines(t *testing.T) {
	d := rehearse.StartDrill(drillOf(3), 1, rehearse.NewRecogniser())
	d.Answer("Is je\tstage fijn?", 5*time.Second)
	d.Answer("Hoe is je stage?", 9*time.Second)
	d.Next(10 * time.Second)
	d.Leave(time.Second, 12*time.Second)
	d.Leave(4*time.Second, 20*time.Second)
	d.Stop()
	s := rehearse.Script{Head: rehearse.Head{Source: rehearse.Drilled, Begin: time.Date(2026, 11, 22, 14, 2, 0, 0, time.UTC), Drill: "open"}}
	for _, turn := range d.Done() {
		s.Entries = append(s.Entries, turn.Lines()...)
	}
	read, err := rehearse.ParseScript(strings.NewReader(s.String()))
	if err != nil {
		t.Fatal(err)
	}
	want := `0:05,0	zin	Vind je je stage leuk?
0:05,0	antwoord	Is je stage fijn?
0:05,0	terugmelding	gesloten
0:09,0	antwoord	Hoe is je stage?
0:09,0	terugmelding	werkt
0:12,0	zin	Vind je je stage leuk?
0:12,0	terugmelding	te-vroeg
0:20,0	stilte
0:20,0	terugmelding	werkt
`
	if _, after, _ := strings.Cut(read.String(), "\n\n"); after != want {
		t.Errorf("reads as\n%s", after)
	}
}
