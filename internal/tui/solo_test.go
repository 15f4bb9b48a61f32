package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/school"
)

// hushes lets it be silent for a while; the silence is drawn on as it is in time.
func (d *driver) hushes(by time.Duration) *driver {
	d.t.Helper()
	for range by / hushStep {
		d.pass(hushStep)
		if v, is := d.model.screen.(*solo); is {
			d.send(quietMsg{v.quiet.from})
		}
	}
	return d
}

// wantSaid fails the test unless the recording that is stored tells just this.
func (d *driver) wantSaid(want ...string) *driver {
	d.t.Helper()
	got := saidIn(d.kept())
	i := slices.IndexFunc(got, func(l string) bool { return strings.HasPrefix(l, "zeg: ") || strings.HasPrefix(l, "onderdeel") })
	if got = got[max(0, i):]; !slices.Equal(got, want) {
		d.t.Fatalf("the recording tells\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	return d
}

// replays fails the test unless the recording that is stored gives the same one again,
// byte for byte.
func (d *driver) replays(id string) *rehearse.Rehearsal {
	d.t.Helper()
	text := d.kept()
	s, err := rehearse.ParseScript(strings.NewReader(text))
	ok(d.t, err)
	people := personasForTests()
	i := slices.IndexFunc(people, func(p rehearse.Persona) bool { return p.ID == id })
	again, err := rehearse.Replay(s, &people[i], rehearse.NewRecogniser())
	ok(d.t, err)
	if now := again.Script().String(); now != text {
		d.t.Errorf("replayed it is\n%s\nrecorded\n%s", now, text)
	}
	return again
}

func TestSoloSaysAndHears(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).sees(nl.SoloFirst, "Sem · 14 jaar · vmbo tl 3", "gaat op het puntje", "00:00 van minimaal 20:00")
	d.tells("Hoi Sem, fijn dat je er bent.").lacks(nl.SoloFirst).sees("jij  Hoi Sem", "Sem  Hoi.", "opgeslagen 14:02:00")
	d.pass(20*time.Second).tells("Wat deed je zaterdag bij die oom van je, Şükrü?").sees("Sem  Zaterdag ben ik bij mijn oom.", "00:20 van")
	d.replays("sem")
	if got := d.kept(); !strings.HasPrefix(got, "gesprek oefening 1\nsoort\talleen\nbegin\t2026-11-22T14:02:00+01:00\noefenleerling\tsem\n") ||
		!strings.Contains(got, "\n0:20,0\tzeg\tWat deed je zaterdag bij die oom van je, Şükrü?\n") {
		t.Errorf("the recording is\n%s", got)
	}
}

// Reading is no part of the talk, and nobody is asked to hurry.
func TestSoloClockWaitsForTheFirstWord(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24)
	d.hushes(30*time.Second).sees("00:00 van minimaal 20:00", nl.SoloFirst).lacks("· · ·", "Pauze")
	if len(d.world.practice.runs) != 0 {
		t.Error("something is stored before anything was said")
	}
	d.tells("Hoi Sem.").pass(7 * time.Second).sees("00:07 van minimaal")
}

func TestSoloSilence(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Wat deed je zaterdag?").hushes(500 * time.Millisecond).lacks(nl.SoloSilent)
	d.hushes(3 * time.Second).sees(nl.SoloSilent).lacks("Die heeft een garage.")
	d.hushes(500*time.Millisecond).sees("· · ·", "Die heeft een garage.")
	d.hushes(4 * time.Second).hushes(time.Minute) // a second one brings no story, and after that nothing comes
	d.wantSaid("zeg: Wat deed je zaterdag?", "leerling: Zaterdag ben ik bij mijn oom.", "leerling: (gaat rechtop zitten)",
		"stilte", "leerling: Die heeft een garage.", "stilte", "leerling: (kijkt naar buiten)")
	d.replays("sem")
}

// A long answer is read first: the pupil would still be speaking.
func TestSoloReadsBeforeItIsSilent(t *testing.T) {
	w := worldOfPractice()
	people := personasForTests()
	people[1].Themes[0].First = []string{strings.Repeat("en dan nog een dag ", 4)} // 20 words
	w.fill = func(b *handbook.Book) { b.Personas = people }
	d := soloAt(t, w, "sem", 80, 24).tells("Wat deed je zaterdag?").hushes(6 * time.Second).lacks("· · ·").hushes(500 * time.Millisecond).lacks("· · ·")
	d.hushes(500 * time.Millisecond).sees("· · ·")
}

// Only who types nothing is silent; whoever takes it out again, waits again.
func TestSoloTypingStopsSilence(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Wat deed je zaterdag?").hushes(3 * time.Second).typ("E").lacks(nl.SoloSilent)
	d.hushes(time.Minute).lacks("· · ·").press("backspace").hushes(3 * time.Second).lacks("· · ·").hushes(time.Second).sees("· · ·")
	d.tells("Wat doe je daar?").hushes(2 * time.Second).press("f10").hushes(3 * time.Second)
	if n := strings.Count(d.kept(), "\tstilte"); n != 1 {
		t.Errorf("%d silences are stored, want 1", n)
	}
	d.hushes(time.Second)
	if n := strings.Count(d.kept(), "\tstilte"); n != 2 {
		t.Errorf("%d silences are stored, want 2", n)
	}
}

func TestSoloPause(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Wat deed je zaterdag?").pass(10 * time.Second).press("ctrl+p").sees("Pauze sinds 14:02. Enter: verder")
	d.hushes(5 * time.Minute).sees("00:10 van minimaal").lacks("· · ·").press("enter").lacks("Pauze").pass(5 * time.Second).sees("00:15 van minimaal")
	d.press("ctrl+p").pass(time.Minute).tells("Wat doe je daar?").lacks("Pauze") // whoever speaks goes on
	if got := d.kept(); !strings.Contains(got, "0:15,0\tzeg\tWat doe je daar?") {
		t.Errorf("the pause counts:\n%s", got)
	}
}

// A laptop that slept is no talk.
func TestSoloSleepDoesNotCount(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Wat deed je zaterdag?").pass(10 * time.Second)
	d.send(tickMsg{d.solo().ticks}).pass(9*time.Minute).send(tickMsg{d.solo().ticks}).sees(nl.SoloAway, "00:10 van minimaal")
	d.pass(3*time.Hour).press("x").sees(nl.LockTitle).press("enter").sees("00:10 van minimaal", nl.SoloAway) // and it locks
	d.tells("Wat doe je daar?")
	if got := d.kept(); !strings.Contains(got, "0:10,0\tzeg\tWat doe je daar?") {
		t.Errorf("the sleep counts:\n%s", got)
	}
}

func TestSoloTakeBack(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).press("ctrl+z").sees(nl.Capital(nl.SoloNothingSaid)).tells("Hoi Sem.")
	d.tells("Vind je school dan niet leuk?").sees("Zal wel.").hushes(4*time.Second).press("ctrl+z").lacks("Zal wel.", "· · ·").sees("jij  Vind je school dan niet leuk?", nl.SoloTaken)
	d.press("ctrl+z").sees(nl.SoloBusyLine, "jij  Vind je school dan niet leuk?") // nothing that is typed goes lost
	for range 30 {
		d.press("backspace")
	}
	d.tells("Wat deed je zaterdag?").sees("Zaterdag ben ik bij mijn oom.").lacks("Zal wel.")
	again := d.replays("sem")
	if n := again.Undone(); n != 1 {
		t.Errorf("taken back %d times, want 1", n)
	}
	if !strings.Contains(d.kept(), "\tterug\n") || !strings.Contains(d.kept(), "Zal wel.") {
		t.Errorf("the recording hides what was taken back:\n%s", d.kept())
	}
}

func TestSoloHintsOnlyWhenAsked(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Vind je dat dan niet leuker?").lacks("stur", "gesloten", "suggestief", "open vraag")
	d.press("f10").sees("Lijkt te sturen").press("f3").lacks("Lijkt te sturen")
	if !strings.Contains(d.kept(), "\ttip\n") {
		t.Errorf("the hint is not stored:\n%s", d.kept())
	}
	d.typ("x").lacks(nl.SoloHinted(d.solo().run.Hint(0))).press("backspace")
	d.press("ctrl+d").replays("sem")
}

// Every hint and every way of reading a turn has its sentence.
func TestSoloSentences(t *testing.T) {
	for _, k := range rehearse.HintKinds() {
		if s := nl.SoloHinted(rehearse.Hint{Kind: k, Word: "garage"}); !strings.HasSuffix(s, ".") {
			t.Errorf("%s is %q", k, s)
		}
	}
	h := rehearse.Heard{Verdict: rehearse.Verdict{Kind: rehearse.Open}, AskedOn: true, Hook: "garage", About: rehearse.Experience}
	if got, want := nl.SoloHeard(h), "Lijkt een open vraag · haakt aan bij “garage” · gaat over een ervaring."; got != want {
		t.Errorf("read as %q, want %q", got, want)
	}
}

func TestSoloGuideWalks(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).sees("Vraag 1 van opening?").press("tab").sees("Vraag 2 van opening?").press("f2").sees("Anders gevraagd?")
	d.press("pgdown").sees("● ervaring", "Vraag 1 van ervaring?").press("f4").lacks("Vraag 1 van ervaring?").press("tab").sees("Vraag 2 van ervaring?")
	d.tells("Hoi.").pass(time.Minute).press("pgdown").replays("sem")
	d.wantSaid("onderdeel: ervaring", "zeg: Hoi.", "leerling: Hoi.", "onderdeel: verdieping")
}

func TestSoloTypingResizeAndPaste(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Hoi Sem.").typ("Wat deed je zater").resize(60, 16).typ("dag in de wérkplaats van je ")
	d.resize(140, 40).paste("oom,\nen wie was\r\ndaar?").resize(60, 16).sees("wérkplaats van je oom, en wie was daar?")
	for range 8 {
		d.press("up")
	}
	d.press("home", "down", "end").press("enter")
	if got := d.kept(); !strings.Contains(got, "\tzeg\tWat deed je zaterdag in de wérkplaats van je oom, en wie was daar?\n") {
		t.Errorf("the recording is\n%s", got)
	}
	d.paste(awkward()).press("enter").replays("sem")
}

// The line that is typed in stays in view whatever its length, and the talk can be
// looked back in.
func TestSoloScrolls(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 60, 16)
	for i := range 12 {
		d.tells(fmt.Sprintf("Dit is zin %d.", i))
	}
	d.lacks("zin 0.").typ("ja")
	for range 40 {
		d.press("up")
	}
	d.sees("op het puntje", "zin 0.", nl.SoloMoreBelow, "jij  ja").lacks("zin 11.").typ("!").sees("zin 11.", "jij  ja!")
	d.press("home").paste(strings.Repeat("heel lang verhaal ", 80)).sees("ja!")
	if f := d.frame(); f.cursor == nil || f.cursor.y > 14 {
		t.Errorf("cursor at %v\n%s", f.cursor, d.screen())
	}
}

func TestSoloMenu(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).press("esc").sees(nl.SoloChoose).press("enter").tells("Hoi Sem.")
	d.press("esc").sees("Stoppen met Sem?").typ("Wat").lacks("Stoppen met").sees("jij  Wat").press("esc", "enter").sees("jij  Wat")
	d.press("esc", "down", "down", "enter").sees(nl.SoloChoose).press("esc", "esc").sees("Je oefengesprek met Sem van vandaag 14:02")
	d.pass(time.Minute).press("home", "enter").sees("Hoi Sem.", "Pauze sinds 14:03").press("enter").tells("Wat deed je zaterdag?").sees("Zaterdag ben ik")
	d.press("esc", "down", "enter").sees("Terugkijken · Sem").replays("sem")
	if n := len(d.world.practice.runs); n != 1 {
		t.Errorf("%d runs are stored, want 1", n)
	}
	d.press("esc").sees(nl.HubAlone).lacks("Verdergaan?").press("enter", "down").sees("vmbo tl 3 · vandaag", "Je oefende één keer met deze leerling")
}

func TestSoloLooksBack(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).lacks("niemand op school").tells("Wat deed je zaterdag?").hushes(4 * time.Second)
	d.press("f7").sees("Zegt weinig.").lacks("niemand op school").press("esc")
	d.press("esc", "down", "enter").sees("Wie Sem is", "niemand op school weet dat", "Wat Sem nog had kunnen vertellen", "Ik mag de wielen doen.", nl.SoloLayerSilence)
	d.lacks("Die heeft een garage.", "Zaterdag ben ik bij mijn oom.").press("end").sees("gesprek oefen alleen sem --zaad")
	d.press("enter").sees("jij  Wat deed je zaterdag?", "Die heeft een garage.").press("enter").sees("Wie Sem is")
	d.press("n").sees(nl.SoloFirst, "Sem · 14 jaar").tells("Hoi.")
	if n := len(d.world.practice.runs); n != 2 {
		t.Errorf("%d runs are stored, want 2", n)
	}
}

// With a parent there the pupil is spoken to by name, and the parent has a label.
func TestSoloWithParent(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "lin", 80, 24).sees("groep 8", "met ouders", "aan Lin: Vraag 1")
	d.tells("Wat wil je later?").sees("vader  ").tells("Lin, wat deed je zaterdag?").sees("Lin    ").replays("lin")
}

func TestSoloCloseFromTheHub(t *testing.T) {
	w := worldOfPractice()
	soloAt(t, w, "sem", 80, 24).tells("Hoi Sem.").pass(9 * time.Second).tells("Wat deed je zaterdag?")
	d := hubAt(t, w, 80, 24).sees("Je oefengesprek met Sem van vandaag 14:02. Verdergaan?", nl.HubCloseFew).press("ctrl+d").sees(nl.HubClosed)
	d.press("f1", "esc").lacks("Verdergaan?").press("ctrl+d")
	if !strings.HasSuffix(d.kept(), "\n0:09,0\teinde\n") {
		t.Errorf("the recording is\n%s", d.kept())
	}
	d.replays("sem")
}

// A kill can come while the answer is being stored: what is missing of it is stored
// when the talk goes on.
func TestSoloGoesOnAfterAKill(t *testing.T) {
	w := worldOfPractice()
	d := soloAt(t, w, "sem", 80, 24).tells("Hoi Sem.").press("pgdown").pass(90 * time.Second).tells("Wat deed je zaterdag?")
	whole := d.kept()
	w.practice.runs[0].Text = whole[:strings.LastIndex(whole, "1:30,0\tleerling")]
	d = hubAt(t, w, 80, 24).press("home", "enter").sees("Hoi Sem.", "Zaterdag ben ik bij mijn oom.", "● ervaring", "01:30 van minimaal")
	if got := d.kept(); got != whole {
		t.Errorf("stored is\n%s\nwant\n%s", got, whole)
	}
	d.press("enter").pass(10 * time.Second).tells("Wat doe je daar?").replays("sem")
	if !strings.Contains(d.kept(), "\n1:40,0\tzeg\tWat doe je daar?\n") {
		t.Errorf("the recording is\n%s", d.kept())
	}
}

// Of a pupil who was changed since, the talk would be another one.
func TestSoloOfAChangedPupilIsNotGoneOnWith(t *testing.T) {
	w := worldOfPractice()
	soloAt(t, w, "sem", 80, 24).tells("Hoi Sem.")
	text := &w.practice.runs[0].Text
	*text = strings.Replace(*text, "leerling\tHoi.", "leerling\tYo.", 1)
	hubAt(t, w, 80, 24).press("home", "enter").sees(nl.HubUnknown("Sem"))
	*text = strings.Replace(*text, "oefenleerling\tsem", "oefenleerling\tpim", 1)
	hubAt(t, w, 80, 24).sees("Je oefengesprek met Pim").press("home", "enter").sees(nl.HubUnknown("Pim"))
}

func TestSoloSaveStateTellsTheTruth(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Hoi Sem.").sees("opgeslagen 14:02:00")
	d.world.breaks(errors.New("vol"))
	d.pass(3*time.Second).tells("Wat deed je zaterdag?").sees(nl.NotSaved, "Zaterdag ben ik bij mijn oom.").lacks("opgeslagen 14")
	d.world.breaks(nil)
	d.pass(time.Second).send(owedMsg{d.solo().log.name()}).sees("opgeslagen 14:02:04").lacks(nl.NotSaved)
}

// Who leaves while nothing can be stored is told, also by the program itself, and finds
// the talk as it was left; when there is room again all of it is stored, once.
func TestSoloLeftOnAFullDisk(t *testing.T) {
	w := worldOfPractice()
	d := soloAt(t, w, "sem", 80, 24).tells("Hoi Sem.")
	log := d.solo().log.name()
	w.breaks(errors.New("vol"))
	d.pass(9*time.Second).tells("Wat deed je zaterdag?").press("esc", "down", "down", "enter").press("esc", "esc")
	d.sees("Je oefengesprek met Sem").press("esc").sees("Leerlingen").press("ctrl+q").sees("NIET OPGESLAGEN", "Nog eens ctrl+q")
	d.press("esc").send(owedMsg{log})
	d = d.press("ctrl+p", "home", "enter").sees("Zaterdag ben ik bij mijn oom.", nl.NotSaved)
	d.press("enter").pass(time.Second).tells("Wat doe je daar?")
	w.breaks(nil)
	d.send(owedMsg{log}).lacks(nl.NotSaved).replays("sem")
	d.press("esc", "down", "down", "enter").press("ctrl+q").lacks("NIET OPGESLAGEN")
}

// What cannot be closed now is closed once, as soon as it can be.
func TestSoloCloseOnAFullDisk(t *testing.T) {
	w := worldOfPractice()
	soloAt(t, w, "sem", 80, 24).tells("Hoi Sem.")
	d := hubAt(t, w, 80, 24)
	w.breaks(errors.New("vol"))
	d.press("home", "ctrl+d").sees(nl.HubNotClosed[:20]).press("ctrl+d").sees(nl.Capital(nl.HubNoneOpen))
	w.breaks(nil)
	d.send(owedMsg{d.model.screen.(*practice).closed}).sees(nl.HubClosed)
	d.replays("sem")
}

func TestSoloWithoutAStore(t *testing.T) {
	d := drive(t, worldOfPractice(), func(e *env) screen {
		e.Practice = nil
		return newPractice(e, newHome(e))
	}, 80, 24)
	d.press("enter").typ("sem").press("enter").sees(nl.SoloNotKept).tells("Hoi Sem.").sees("Sem  Hoi.").press("esc", "down", "down", "enter")
	d.sees(nl.Capital(nl.SoloMenuNoKeep)).press("esc").sees("Hoi Sem.")
}

func TestSoloLockHidesAndPauses(t *testing.T) {
	d := soloAt(t, worldOfPractice(), "sem", 80, 24).tells("Wat deed je zaterdag?").typ("Wat doe je").press("alt+s").lacks("zaterdag", "Sem", "Wat doe").sees(nl.LockTitle)
	d.pass(3*time.Minute).press("enter").sees("Wat doe je", "00:00 van minimaal").hushes(time.Minute).lacks("· · ·").sees("00:00 van minimaal").typ("x").pass(5*time.Second).sees("00:05 van minimaal").press("f12").lacks("Sem", "zaterdag")
}

func TestSoloOpensFromOutside(t *testing.T) {
	at := func(wish Practising) *driver {
		return drive(t, worldOfPractice(), func(e *env) screen { return practiceAt(e, wish) }, 80, 24)
	}
	at(Practising{}).sees(nl.HubAlone).press("esc").sees("Leerlingen")
	at(Practising{Persona: "niemand"}).sees(nl.HubAlone)
	d := at(Practising{Persona: "sem", Seed: 7}).sees("Sem · 14 jaar").tells("Hoi Sem.")
	if !strings.Contains(d.kept(), "\nzaad\t7\n") {
		t.Errorf("the recording is\n%s", d.kept())
	}
	d.press("esc", "down", "down", "down", "enter").sees(nl.HubAlone)
}

// The same seed and the same keys at the same moments give the same recording.
func TestSoloIsTheSameAgain(t *testing.T) {
	hold := func() string {
		d := drive(t, worldOfPractice(), func(e *env) screen { return practiceAt(e, Practising{Persona: "sem", Seed: 3}) }, 80, 24)
		d.tells("Hoi Sem.").hushes(5 * time.Second).tells("Wat deed je zaterdag?").hushes(9 * time.Second).press("f3").tells("Je moet dat eens vragen.").press("ctrl+z")
		return d.press("end").typ(" Of niet?").press("enter", "esc", "down", "enter").kept()
	}
	if a, b := hold(), hold(); a != b {
		t.Errorf("one time\n%s\nanother\n%s", a, b)
	}
}

func TestSeedsDiffer(t *testing.T) {
	seen := map[uint64]bool{}
	for i := range 200 {
		seed := seedFrom(fmt.Sprintf("%032x", i*7919))
		if seed < 1 || seed > 9999 {
			t.Fatalf("seed %d", seed)
		}
		seen[seed] = true
	}
	if len(seen) < 190 {
		t.Errorf("200 ids give %d seeds", len(seen))
	}
}

// bigSizes are those of the golden frames of the training room.
func bigSizes() map[string][2]int {
	return map[string][2]int{"60x16": {60, 16}, "80x24": {80, 24}, "140x40": {140, 40}}
}

func TestGoldenPractice(t *testing.T) {
	inTalk := func(t *testing.T, w, h int) *driver {
		d := drive(t, worldOfPractice(), func(e *env) screen { return practiceAt(e, Practising{Persona: "sem", Seed: 3}) }, w, h)
		d.tells("Hoi Sem, fijn dat je er bent.").pass(9 * time.Second).press("pgdown").tells("Wat deed je zaterdag?").hushes(4 * time.Second)
		d.tells("Wat doe je precies in die garage?").press("pgdown")
		for range 6 { // the program is awake
			d.pass(time.Minute).send(tickMsg{d.solo().ticks})
		}
		return d
	}
	for name, open := range map[string]func(t *testing.T, w, h int) *driver{
		"hub": func(t *testing.T, w, h int) *driver {
			world := worldOfPractice()
			soloAt(t, world, "sem", w, h).tells("Hoi Sem.")
			return hubAt(t, world, w, h)
		},
		"solo-choice": func(t *testing.T, w, h int) *driver { return hubAt(t, worldOfPractice(), w, h).press("enter", "down") },
		"solo-first":  func(t *testing.T, w, h int) *driver { return soloAt(t, worldOfPractice(), "lin", w, h) },
		"solo": func(t *testing.T, w, h int) *driver {
			return inTalk(t, w, h).typ("En hoe merkte je dat het aan het geluid lag, en niet aan iets anders?").press("f10")
		},
		"solo-silent": func(t *testing.T, w, h int) *driver { return inTalk(t, w, h).hushes(5 * time.Second) },
		"solo-after":  func(t *testing.T, w, h int) *driver { return inTalk(t, w, h).press("esc", "down", "enter") },
	} {
		for size, wh := range bigSizes() {
			t.Run(name+"-"+size, func(t *testing.T) { open(t, wh[0], wh[1]).golden(name + "-" + size) })
		}
	}
}

func TestGoldenPracticeColours(t *testing.T) {
	for name, theme := range map[string]school.Theme{"light": school.Light, "dark": school.Dark} {
		t.Run(name, func(t *testing.T) {
			d := drive(t, worldOfPractice(), func(e *env) screen { return practiceAt(e, Practising{Persona: "lin", Seed: 3}) }, 80, 24)
			d.env().settings.Theme = theme
			d.env().restyle()
			d.resize(80, 24).tells("Dag Lin.").tells("Lin, wat deed je zaterdag?").hushes(4 * time.Second)
			sameAsGolden(t, "solo-colour-"+name, d.visible())
		})
	}
}
