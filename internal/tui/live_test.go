package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// inTalk opens a talk of twenty minutes with the first of the class; the
// prompts of vooruitblik ask for a direction.
func inTalk(t *testing.T, kind talk.Kind, width, height int) *driver {
	t.Helper()
	w := worldOfFive()
	p := w.pupils[0]
	g := *guideFor(w, kind)
	for i := range g.Stages[3].Prompts {
		g.Stages[3].Prompts[i].Direction = true
	}
	g.Stages[1].Prompts[0].Competence = talk.Qualities
	s, err := talk.New("talk", talk.Plan{
		PupilID: p.ID, FirstName: p.FirstName, Phase: p.Phase(), Kind: kind, Length: talk.Minimum,
		Goal: "weten wat bij mij past",
	}, &g)
	ok(t, err)
	s.Start(w.instant())
	recall := talk.Recall{Talk: "vorige", At: day(300), Quote: "ik wil iets maken", Steps: []talk.OpenStep{
		{Talk: "vorige", Step: talk.Step{ID: 1, What: "meelopen bij de bakker"}},
	}}
	return drive(t, w, func(e *env) screen { return newLive(e, s, p, recall, newHome(e)) }, width, height)
}

func guideFor(w *world, kind talk.Kind) *talk.Guide {
	guides, _ := talk.Suits(w.guides, talk.Criteria{Type: talk.VmboTL, Year: 2, Kind: kind})
	return &guides[0]
}

// live is the talk on the screen.
func (d *driver) live() *live {
	d.t.Helper()
	l, is := d.model.screen.(*live)
	if !is {
		d.t.Fatalf("not in the talk:\n%s", d.screen())
	}
	return l
}

// lines are the notes of the talk, each with the sign of its kind.
func (d *driver) lines() []string {
	d.t.Helper()
	var out []string
	for _, n := range d.live().session.Notes {
		out = append(out, strings.TrimSpace(sign(n.Kind)+" "+n.Text))
	}
	return out
}

func (d *driver) wantLines(want ...string) *driver {
	d.t.Helper()
	if got := d.lines(); !slices.Equal(got, want) {
		d.t.Fatalf("lines are %q, want %q\n%s", got, want, d.screen())
	}
	return d
}

// question is the text of the question on the screen.
func (d *driver) question() string { return d.live().session.Question().Text }

func (d *driver) wantQuestion(want string) *driver {
	d.t.Helper()
	if got := d.question(); got != want {
		d.t.Fatalf("question is %q, want %q", got, want)
	}
	return d.sees(want)
}

func TestTypingIsTyping(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("één dag mee met oom Şükrü").sees("één dag mee met oom Şükrü").press("enter").typ("q n g ? : j")
	d.wantLines("één dag mee met oom Şükrü", "q n g ? : j")
	d.press("enter").paste("geplakt\nop twee\r\nregels\n").wantLines(
		"één dag mee met oom Şükrü", "q n g ? : j", "geplakt", "op twee", "regels")
}

func TestEditingLines(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("een").press("enter").typ("twee").press("enter").typ("drie")
	d.press("up", "up", "end").typ("!").wantLines("een!", "twee", "drie")
	d.press("down", "home", "enter").typ("x").wantLines("een!", "", "xtwee", "drie")
	d.press("home", "backspace", "backspace").wantLines("een!xtwee", "drie")
	d.press("end", "delete").wantLines("een!xtweedrie")
	d.press("ctrl+z").wantLines("een!xtwee", "drie")
	d.press("down", "down").typ("vier").wantLines("een!xtwee", "drie", "vier")
}

func TestEmptiedLineIsGone(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("een").press("enter").typ("ab").press("backspace", "backspace", "up").wantLines("een")
}

func TestKindsOfLines(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ(`"ik vind het leuk`).wantLines("“ ik vind het leuk").sees("“ ik vind het leuk")
	d.press("enter").typ("''ook zo").wantLines("“ ik vind het leuk", "“ ook zo")
	d.press("enter", "f6").typ("bakker bellen").press("enter").typ("niet vergeten").press("f8")
	d.wantLines("“ ik vind het leuk", "“ ook zo", "→ bakker bellen", "~ niet vergeten")
	d.press("f8").wantLines("“ ik vind het leuk", "“ ook zo", "→ bakker bellen", "niet vergeten")
	d.press("ctrl+u").wantLines("“ ik vind het leuk", "“ ook zo", "→ bakker bellen", "“ niet vergeten")
}

func TestUndoWholeTalk(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("een twee").press("enter").typ("drie").press("f6", "tab").typ("vier")
	for range 20 {
		d.press("ctrl+z")
	}
	d.wantLines().sees(nl.LiveNoUndo)
	for range 20 {
		d.press("ctrl+y")
	}
	d.wantLines("een twee", "→ drie", "vier").sees(nl.LiveNoRedo)
}

func TestWayThroughTheGuide(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.wantQuestion("Vraag 1 van opening?").press("tab").wantQuestion("Vraag 2 van opening?")
	d.press("f5").wantQuestion("Vraag 3 van opening?").sees(nl.LiveParked)
	d.press("tab").wantQuestion("Vraag 2 van opening?").press("tab").wantQuestion("Vraag 1 van ervaring?")
	d.press("shift+tab").press("pgdown", "pgdown").wantQuestion("Vraag 1 van verdieping?")
	d.press("pgup").wantQuestion("Vraag 1 van ervaring?")
	d.press("f2").wantQuestion("Anders gevraagd?").press("ctrl+n").wantQuestion("Vraag 1 van ervaring?")
	d.press("f3").wantQuestion("Wat deed jij toen?").press("ctrl+d", "ctrl+d", "ctrl+d").wantQuestion("Vraag 1 van ervaring?")
	d.press("f4").wantQuestion("Kies er één.").press("ctrl+g", "ctrl+g", "ctrl+g").sees(nl.LiveLetGo)
	d.press("tab").wantQuestion("Vraag 2 van ervaring?")
	d.press("ctrl+f").typ("verdieping 3").press("enter").wantQuestion("Vraag 3 van verdieping?")
}

func TestMomentAndBack(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("tab", "ctrl+o").sees(nl.LiveMarked).press("pgdown").typ("iets").press("ctrl+o")
	d.wantQuestion("Vraag 2 van opening?").sees(nl.LiveMarkedBack)
}

func TestDirectionWaitsForExperience(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("pgdown", "pgdown", "pgdown").sees(nl.LiveWaiting)
	d.press("pgup", "pgup").typ("ik bouwde een hut").press("pgdown", "pgdown").lacks(nl.LiveWaiting)

	d = inTalk(t, talk.Individual, 80, 24)
	d.press("pgdown", "pgdown", "pgdown", "ctrl+l").lacks(nl.LiveWaiting).press("tab").lacks(nl.LiveWaiting)
	d.press("ctrl+l").sees(nl.Capital(nl.LiveNothingAsked) + ".")
}

func TestClockIsSeen(t *testing.T) {
	d := inTalk(t, talk.Individual, 100, 24)
	d.sees("00:00 van minimaal 20:00").sees("tot 14:22")
	d.pass(90 * time.Second).sees("01:30 van minimaal 20:00").sees("onderdeel 1:30 van 4:00")
	d.press("f10").lacks("van minimaal").press("alt+k").sees("01:30 van minimaal")
	d.press("ctrl+p").sees(nl.LivePauseTitle).press("enter").sees("Pauze sinds 14:03 (bel)")
	d.pass(5 * time.Minute).press("enter").sees("01:30 van minimaal 20:00").sees("tot 14:27")
	for range 20 { // the program is awake
		d.pass(time.Minute).send(tickMsg{d.live().ticks})
	}
	d.sees("21:30 · afronden mag")
}

func TestNextStageLightsUp(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.sees("○ ervaring").pass(3*time.Minute + 12*time.Second).sees("› ervaring")
}

func TestSleepIsAskedAboutOnce(t *testing.T) {
	for answer, want := range map[string]string{"ctrl+l": "10:30", "ctrl+b": "00:30"} {
		d := inTalk(t, talk.Individual, 80, 24)
		d.pass(30 * time.Second).send(tickMsg{d.live().ticks})
		d.pass(10 * time.Minute).send(tickMsg{d.live().ticks}).sees("Ging het gesprek door?").sees("van 14:02 tot 14:12")
		d.typ("gewoon verder").sees("Ging het gesprek door?").sees("gewoon verder")
		d.press(answer).lacks("Ging het gesprek door?").sees(want)
	}
}

func TestSilenceIsMeasured(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("f9").lacks("···").pass(4 * time.Second).sees("····").pass(time.Second).typ("ja")
	d.lacks("····").wantLines("ja")
	if q := d.live().session.Silences; len(q) != 1 || q[0].Length != 5*time.Second {
		t.Errorf("silences are %v", q)
	}
}

// The pupil looks at the draaischerm: no note and no klad may stand on it.
func TestTurnedScreenShowsOnlyThePupilsOwn(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("mijn notitie").press("enter").typ("mijn klad").press("f8", "enter").typ(`"mijn woorden`)
	d.press("enter", "f6").typ("bellen").press("f11")
	d.sees("Vraag 1 van opening?").lacks("notitie", "klad", "van minimaal", "Wit", "2B", "vorige")
	d.typ(" morgen").lacks("morgen") // typing goes on, unseen
	d.press("ctrl+r").sees("“mijn woorden”", "bellen morgen").lacks("notitie", "klad", "Wit")
	d.press("f11").sees("mijn notitie", nl.LiveHidden).lacks("mijn klad") // klad shows under the cursor only
	d.press("f11", "esc").sees("mijn notitie")
}

func TestNeutralScreenShowsNobody(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("geheim").press("f12").lacks("geheim", "Noor", "Vraag", "Wit", "14")
	d.typ(" en meer").lacks("meer").press("ctrl+x").wantLines("geheim en meer")
	d.press("ctrl+x", "esc").sees("geheim en meer")
}

func TestLeavingNeverWhileTheClockRuns(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.pass(12 * time.Minute).send(tickMsg{d.live().ticks}).press("ctrl+b") // a gap, no talk
	d.press("esc").sees("Nog 20 minuten tot het minimum.").press("esc").lacks("minimum.").press("alt+l")
	if _, still := d.model.screen.(*live); still {
		t.Fatalf("still in the talk:\n%s", d.screen())
	}
	if s := d.world.sessions[0]; s.Running() {
		t.Error("the clock still runs")
	}
	d.sees("niet afgerond")
}

func TestTypingInAMenuIsTyping(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("ctrl+p").typ("zoek straks op").wantLines("zoek straks op").sees("Pauze sinds 14:02 (anders)")
	d.press("ctrl+p", "esc").sees("Terug naar het gesprek").typ("nog").wantLines("zoek straks opnog")
	d.press("ctrl+p", "down", "enter").sees("(brandalarm)").wantLines("zoek straks opnog")
	d.press("esc").typ("alles goed").wantLines("zoek straks opnogalles goed").press("f1").typ("Z")
	d.wantLines("zoek straks opnogalles goedZ").press("esc").paste(" en meer").press("f1").paste("!")
	d.wantLines("zoek straks opnogalles goedZ en meer!")
}

func TestPasteInAPauseLeavesTheClockAlone(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("ctrl+p", "esc").paste("een\n\ntwee").wantLines("een", "twee").sees("Pauze sinds")
}

func TestPasteAfterASleepAsksToo(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.pass(10 * time.Minute).paste("x").sees("Ging het gesprek door?")
}

func TestTheKeyThatOpenedAPanelClosesIt(t *testing.T) {
	for _, k := range []string{"ctrl+k", "ctrl+f", "ctrl+p", "f1", "esc"} {
		d := inTalk(t, talk.Individual, 80, 24)
		if d.press(k); d.live().panel == nil {
			t.Fatalf("%s opens nothing", k)
		}
		if d.press(k); d.live().panel != nil {
			t.Errorf("%s does not close what it opened", k)
		}
	}
}

func TestEscAndEnterDoNoHarmUnderTheMinimum(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("a").press("esc", "enter").wantLines("a")
}

func TestNothingJumpsBetweenQuestions(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	at := d.frame().cursor.y
	for _, k := range []string{"f3", "f3", "f4", "f4", "f4", "f4", "tab", "f2", "pgdown", "pgdown", "pgdown"} {
		if d.press(k); d.frame().cursor.y != at {
			t.Errorf("after %s the notes begin at row %d, before at %d\n%s", k, d.frame().cursor.y, at, d.screen())
		}
	}
}

func TestQuestionsWrapEvenly(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Welke les mocht van jou een uur langer duren?", "Welke les mocht van jou|een uur langer duren?"},
		{"Wie zag dat?", "Wie zag dat?"},
		{"", ""},
	} {
		if got := strings.Join(questionRows(c.text), "|"); got != c.want {
			t.Errorf("%q wraps as %q", c.text, got)
		}
	}
}

func TestSaveStateTellsTheTruth(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("a").sees("opgeslagen 14:02:00")
	d.world.breaks(errors.New("vol"))
	d.typ("b").sees(nl.NotSaved).lacks("opgeslagen 14")
	d.world.breaks(nil)
	d.typ("c").sees("opgeslagen 14:02:00").lacks(nl.NotSaved).wantLines("abc")
}

func TestEveryCommandIsInListAndHelp(t *testing.T) {
	d := inTalk(t, talk.Individual, 120, 60)
	d.press("ctrl+k")
	for _, c := range d.live().list {
		d.sees(c.binding.Help().Desc)
		if len(c.binding.Keys()) < 2 && !slices.Contains([]string{"up", "down"}, c.binding.Keys()[0]) {
			t.Errorf("%q has one key only", c.binding.Help().Desc)
		}
		for _, k := range c.binding.Keys() {
			if len([]rune(k)) == 1 {
				t.Errorf("%q takes the printable key %q", c.binding.Help().Desc, k)
			}
		}
	}
	d.press("esc", "f1").sees(nl.LiveHelpTitle)
	for _, c := range d.live().list[:10] {
		d.sees(c.binding.Help().Desc)
	}
}

func TestNoTwoCommandsShareAKey(t *testing.T) {
	seen := map[string]string{}
	for _, c := range inTalk(t, talk.Individual, 80, 24).live().list {
		for _, k := range c.binding.Keys() {
			if seen[k] != "" {
				t.Errorf("%s is both %q and %q", k, seen[k], c.binding.Help().Desc)
			}
			seen[k] = c.binding.Help().Desc
		}
	}
}

func TestPaletteRunsCommands(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("ctrl+k").typ("andere").press("enter").wantQuestion("Anders gevraagd?")
	d.press("ctrl+k").typ("nee op wat").press("enter").sees(nl.Capital(nl.LiveNothingAsked) + ".")
}

// longTalk has many lines of every kind.
func longTalk(t testing.TB, d *driver, lines int) {
	t.Helper()
	l := d.live()
	now := l.Now()
	kinds := []talk.NoteKind{talk.Plain, talk.Plain, talk.Quote, talk.Draft, talk.Agreement}
	for i := range lines {
		id, err := l.session.Add(0, now)
		if err != nil {
			t.Fatal(err)
		}
		_ = l.session.Write(id, fmt.Sprintf("regel %d: wat Zoë vertelde over die dag in de keuken", i), now)
		if k := kinds[i%len(kinds)]; k != talk.Plain {
			_ = l.session.Mark(id, k, now)
		}
	}
	l.fresh()
}

func TestScrollingKeepsTheCursorInView(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	longTalk(t, d, 60)
	seen := func() {
		t.Helper()
		f := d.frame()
		if f.cursor == nil || f.cursor.y < 8 || f.cursor.y > 21 {
			t.Fatalf("cursor at %v\n%s", f.cursor, d.screen())
		}
	}
	for range 70 {
		d.press("up")
		seen()
	}
	d.sees("regel 0:")
	for range 70 {
		d.press("down")
		seen()
	}
	d.sees("regel 59:").typ("slot").sees("slot")
}

func TestGoldenTalk(t *testing.T) {
	for name, wh := range map[string][2]int{"60x16": {60, 16}, "80x24": {80, 24}, "120x36": {120, 36}, "200x60": {200, 60}} {
		t.Run(name, func(t *testing.T) {
			d := inTalk(t, talk.WithParents, wh[0], wh[1])
			d.press("pgdown").typ("organiseerde het klassenfeest").press("enter").typ(`"ik vind het leuk als alles klopt`)
			d.press("enter", "f6").typ("bakker bellen").press("enter").typ("moe vandaag").press("f8", "enter")
			d.pass(9 * time.Minute)
			d.golden("talk-" + name)
			for _, must := range []string{"Vraag 1 van ervaring?", "bakker bellen", "09:00 van minimaal 20:00"} {
				d.sees(must)
			}
		})
	}
}

func TestPasteOverHelp(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("f1").paste("geplakt").lacks(nl.LiveHelpTitle).press("enter").typ("verder").wantLines("geplakt", "verder")
}

// What is opened over the draaischerm is seen: out of sight it would take what
// is typed. The notes stay hidden.
func TestTurnedScreenShowsWhatIsOpened(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.typ("geheim").press("f11").sees(nl.LiveTurnBack).press("ctrl+p").sees(nl.LivePauseTitle).lacks("geheim", "Wit")
	d.press("enter").sees("Vraag 1 van opening?", nl.LiveTurnBack).press("ctrl+k").sees(nl.PaletteTitle).lacks("geheim")
	d.press("esc").sees("Vraag 1 van opening?").press("esc").sees("geheim")
}

func TestMenuInAPauseGoesOn(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("ctrl+p").sees("Pauze sinds 14:02").lacks("Enter: verder").press("enter").sees("Enter: verder")
	d.press("esc").sees(nl.LiveMenuResume).press("up", "up", "enter")
	if !d.live().session.Running() {
		t.Errorf("the clock stands:\n%s", d.screen())
	}
}

// Follow-ups go on from an answer; there is none yet.
func TestLadderHidesFollowUps(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.sees("↳").press("f4").lacks("↳").press("f4", "f4", "f4").sees(nl.LiveLetGo).lacks("↳").press("tab").sees("↳")
}

// A stage that was only leafed through was not done.
func TestStageLeafedThroughIsNotDone(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24)
	d.press("pgdown").sees("○ opening", "● ervaring").pass(time.Minute).press("pgdown").sees("✓ ervaring", "○ opening")
}
