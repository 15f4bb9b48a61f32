package cli_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	reports "gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// said is a line that was typed: where, as what, and how it must read back.
type said struct {
	stage talk.StageID
	kind  talk.NoteKind
	words string
}

// mentor holds a talk in a sitting and knows what really happened: what was
// typed, and how long was talked in which stage.
type mentor struct {
	*sitting
	lines   []said
	stage   talk.StageID
	spent   map[talk.StageID]time.Duration
	since   time.Time
	talking bool
	stopped time.Time // when the talk last stood still
}

// count adds the time that went by to the stage.
func (m *mentor) count() {
	if m.talking {
		m.spent[m.stage] += time.Since(m.since) * m.tempo
	}
	m.since = time.Now()
}

// talks tells that the talk goes on, or stands still.
func (m *mentor) talks(on bool) {
	m.count()
	m.talking = on
	if !on {
		m.stopped = m.since
	}
}

// total is how long was really talked.
func (m *mentor) total() time.Duration {
	m.count()
	var sum time.Duration
	for _, d := range m.spent {
		sum += d
	}
	return sum
}

// to goes to another stage with a key.
func (m *mentor) to(stage talk.StageID, key string) {
	m.t.Helper()
	m.count()
	m.stage = stage
	m.press(key)
}

// until talks on until so much was talked.
func (m *mentor) until(talked time.Duration) { m.wait(talked - m.total()) }

// writes remembers a line that was typed.
func (m *mentor) writes(kind talk.NoteKind, words string) {
	m.lines = append(m.lines, said{m.stage, kind, words})
}

// note types a line and leaves it.
func (m *mentor) note(text string) {
	m.t.Helper()
	m.typ(text).sees(text).press("enter")
	m.writes(talk.Plain, text)
}

// pupilOf is a pupil of a phase, and what to type for the schooling.
func pupilOf(p talk.Phase) (who school.Pupil, kind string) {
	switch p {
	case talk.PO8:
		return school.Pupil{FirstName: "Zoë", Prefix: "van 't", LastName: "Hof", Class: "8 blauw", Type: talk.Primary, Year: 8}, "bas"
	case talk.VO23:
		return school.Pupil{FirstName: "Noor", Prefix: "de", LastName: "Wit", Class: "2B", Type: talk.VmboTL, Year: 2}, "vmbo tl"
	case talk.VO46:
		return school.Pupil{FirstName: "Çağla", LastName: "Şahin", Class: "4H2", Type: talk.Havo, Year: 4}, "havo"
	}
	return school.Pupil{FirstName: "Rayén", Prefix: "el", LastName: "Idrissi", Class: "BOL-2", Type: talk.Mbo, Year: 2}, "mbo"
}

// add fills in the form for a pupil, from the empty home.
func (s *sitting) add(p talk.Phase) school.Pupil {
	s.t.Helper()
	who, kind := pupilOf(p)
	s.sees(nl.HomeEmpty).typ("n").sees(nl.PupilNew)
	s.typ(who.FirstName).press("tab").typ(who.Prefix).press("tab").typ(who.LastName).press("tab").typ(who.Class)
	s.press("tab").typ(kind).press("tab").typ(fmt.Sprint(who.Year)).sees(nl.PupilPhase(p))
	s.press("ctrl+s").sees(who.ListName(), nl.HomePhaseWord(p)).lacks(nl.HomeEmpty)
	return who
}

// prepare fills in the plan of the first talk with the chosen pupil, and begins.
func (s *sitting) prepare(who school.Pupil, g talk.Guide) *mentor {
	s.t.Helper()
	s.press("enter").sees(nl.CardTitle(who.Name(), who.Class), nl.Capital(nl.CardBegin)).press("enter").sees(nl.PrepareTitle(who.Name(), who.Class), nl.PrepareFirstTalk(who.FirstName))
	people := ""
	if g.Kind == talk.WithParents {
		s.press("right")
		people = ", moeder Ans en tolk Yusuf"
	}
	if s.sees(g.Title); g.Kind == talk.WithParents && who.Phase() == talk.MBO {
		s.sees(nl.AdultLabel).press("tab") // may be 18: whether parents may be there
	}
	s.press("tab", "tab").typ(people).press("tab").typ("mevrouw Müller")
	s.press("tab").typ("men").press("tab").typ("lokaal 2.14").press("tab", "right", "left", "tab").typ("weten wat bij mij past")
	s.press("tab")
	m := &mentor{sitting: s, stage: talk.Opening, spent: map[talk.StageID]time.Duration{}}
	m.talks(true)
	s.press("enter").sees("00:00 van minimaal 20:00", g.Stages[0].Prompts[0].Text[:8])
	return m
}

// opening: literal words, a silence, another wording, the ladder, put aside.
func (m *mentor) opening() {
	m.t.Helper()
	m.note("kwam binnen met één oor vol muziek")
	m.typ(`"ik weet het écht nog niet`).sees("“ ik weet het écht").press("enter")
	m.writes(talk.Quote, "ik weet het écht nog niet")
	m.press("f9").wait(5*time.Second - keyTime)
	m.note("stil, en toen: tekenen") // the key that ends the silence is typed
	m.press("tab", "f2").wait(20 * time.Second)
	m.press("f3", "f3").sees(nl.LiveFollowUpNr(2, 3))
	m.note("tekent elke avond cafés na")
	m.press("tab", "f4", "f4").sees(nl.LiveRung(2, 3)).press("f5").sees(nl.LiveParked)
	m.note("hier ging het even over iets anders")
}

// experience: a window that changes in mid-word, a moment to come back to, klad.
func (m *mentor) experience() {
	m.t.Helper()
	m.to(talk.Experience, "pgdown")
	m.typ("bouwde met opa een kip").resize(60, 16).typ("penhok voor tien kíp").resize(160, 50).typ("pen")
	m.sees("bouwde met opa een kippenhok voor tien kíppen").resize(80, 24).press("enter")
	m.writes(talk.Plain, "bouwde met opa een kippenhok voor tien kíppen")
	m.press("tab", "ctrl+o").sees(nl.LiveMarked).press("tab")
	m.note("weet precies welke spijkers")
	m.press("tab", "shift+tab", "ctrl+o").sees(nl.LiveMarkedBack)
	m.note("terug: opa vroeg het háár, niet haar broer")
	m.typ("leek moe vandaag").press("f8", "enter")
	m.writes(talk.Draft, "leek moe vandaag")
}

// deepening: undo and redo, a long paste, a pause.
func (m *mentor) deepening() {
	m.t.Helper()
	m.to(talk.Deepening, "pgdown")
	m.typ("dit gaat wég en komt terug")
	presses := 0
	for strings.Contains(m.shown(), "dit gaat") && presses < 20 {
		m.press("ctrl+z")
		presses++
	}
	m.lacks("dit gaat", "wég")
	for range presses {
		m.press("ctrl+y")
	}
	m.sees("dit gaat wég en komt terug").press("enter")
	m.writes(talk.Plain, "dit gaat wég en komt terug")
	text := pasted()
	m.paste(text).press("enter")
	for part := range strings.SplitSeq(text, "\n") {
		m.writes(talk.Plain, part)
	}
	m.talks(false)
	m.press("ctrl+p").sees(nl.LivePauseTitle).press("enter").sees("(bel)").wait(4 * time.Minute)
	m.talks(true)
	m.press("ctrl+p").lacks("(bel)")
}

// pasted is a text of 2,000 characters in four lines.
func pasted() string {
	var lines []string
	for i := range 4 {
		line := fmt.Sprintf("geplakt %d: ", i+1) + strings.Repeat("één idee over later ", 25)
		length := 500
		if i > 0 {
			length-- // and a line end
		}
		lines = append(lines, string([]rune(line)[:length-1])+"x")
	}
	return strings.Join(lines, "\n")
}

// outlook: an agreement, and an end that is too early.
func (m *mentor) outlook() {
	m.t.Helper()
	m.to(talk.Outlook, "pgdown")
	m.typ("een dag meelopen bij tante Aïcha").press("f6", "enter")
	m.writes(talk.Agreement, "een dag meelopen bij tante Aïcha")
	m.until(12*time.Minute + 30*time.Second)
	m.press("esc").sees("Nog 8 minuten tot het minimum.")
	m.talks(false)
	m.press("up", "up", "up", "enter").sees("12 van 20 minuten", "een dag meelopen bij tante Aïcha")
	m.press("tab", "tab").typ("vrijdag").sees("vrijdag 27 november")
	m.press("ctrl+s").sees(nl.ErrorNoReason).wait(time.Minute)
	m.talks(true)
	m.press("esc").sees("12:3", "van minimaal 20:00")
	m.note("we gaan nog even door")
}

// act: the last stage, and a proper end.
func (m *mentor) act(who school.Pupil) {
	m.t.Helper()
	m.to(talk.NextStep, "pgdown")
	m.typ("open dag opzoeken").press("ctrl+a", "enter")
	m.writes(talk.Agreement, "open dag opzoeken")
	m.until(21*time.Minute + 10*time.Second)
	m.sees(nl.LiveEnough)
	m.press("esc")
	m.talks(false)
	m.press("enter").sees("21 minuten", "opgeslagen")
	m.press("ctrl+s").sees(nl.ClosingNeedsWhen).typ("volgende week dinsdag").press("tab").typ("mama")
	m.press("tab", "tab").sees("uit het gesprek").typ("houdt overzicht als het druk is")
	m.press("ctrl+f").sees("1 klad", "klad tot").press("enter").sees("2 klad").press("ctrl+z").sees("1 klad").press("esc")
	m.press("f11").sees("houdt overzicht", "een dag meelopen", "mama").lacks("klad", "ctrl+s").press("esc")
	m.press("ctrl+s").sees(nl.ClosingNoNextAsk).typ("eerst de open dag").press("tab").typ("o")
	m.press("ctrl+s").sees(nl.ReportScreenTitle(who.Name())).press("end").sees("open dag opzoeken", "mama")
	m.sees("Nog niet gepland: eerst de open dag.", "Ouders.").press("pgup").sees("houdt overzicht als het druk is").press("end")
}

// sample is a guide and a pupil who gets it.
type sample struct {
	guide talk.Guide
	phase talk.Phase
}

// samples are the guides that pupils of each phase get, of both kinds.
func samples(t *testing.T) []sample {
	t.Helper()
	var out []sample
	for _, phase := range talk.Phases() {
		for _, kind := range []talk.Kind{talk.Individual, talk.WithParents} {
			who, _ := pupilOf(phase)
			best, fits := talk.Suits(guides(t), talk.Criteria{Type: who.Type, Year: who.Year, Kind: kind, Role: talk.Mentor})
			if !fits {
				t.Fatalf("no guide fits %s, %s", phase, kind)
			}
			out = append(out, sample{best[0], phase})
		}
	}
	return out
}

func TestWholeTalk(t *testing.T) {
	for _, sample := range samples(t) {
		g := sample.guide
		t.Run(g.ID, func(t *testing.T) {
			t.Parallel()
			at := folder(t.TempDir())
			virtual(t, sunday(), func(t *testing.T) {
				s := sit(t, at, setup{})
				who := s.add(sample.phase)
				m := s.prepare(who, g)
				m.opening()
				m.experience()
				m.deepening()
				m.outlook()
				m.act(who)
				m.press("esc").sees(nl.CardTitle(who.Name(), who.Class), nl.CardDate(sunday())).press("esc")
				m.sees(who.ListName(), "22 nov").quit()
				m.check(at, who, g)
			})
		})
	}
}

// check reads everything back, as another process would.
func (m *mentor) check(at folder, who school.Pupil, g talk.Guide) {
	t := m.t
	t.Helper()
	s := at.theTalk(t)
	ok(t, s.Attach(&g))
	m.checkLines(s)
	m.checkClock(s)
	m.checkSteps(s, who)
	m.checkReport(s, who)
	if len(s.Silences) != 1 || (s.Silences[0].Length-5*time.Second).Abs() > 10*time.Millisecond {
		t.Errorf("silences are %v, want one of 5 s", s.Silences)
	}
	if len(s.Marks) != 1 || !s.Marks[0].Back {
		t.Errorf("marks are %v, want one that was gone back to", s.Marks)
	}
	if i := slices.IndexFunc(s.Notes, func(n talk.Note) bool { return strings.HasPrefix(n.Text, "terug:") }); s.Notes[i].Prompt != s.Marks[0].Prompt {
		t.Errorf("back at %q, and the line hangs on %q", s.Marks[0].Prompt, s.Notes[i].Prompt)
	}
	if p := s.Plan; p.GuideID != g.ID || p.Kind != g.Kind || p.Phase != who.Phase() || p.Goal != "weten wat bij mij past" ||
		p.Conductor != "mevrouw Müller" || p.Role != talk.Mentor || p.Place != "lokaal 2.14" || p.Length != 20*time.Minute {
		t.Errorf("plan is %+v", p)
	}
	people := []talk.Participant{{Name: who.FirstName, Who: "leerling"}}
	if g.Kind == talk.WithParents {
		people = append(people, talk.Participant{Name: "Ans", Who: "moeder"}, talk.Participant{Name: "Yusuf", Who: "tolk"})
	}
	if !slices.Equal(s.Plan.Participants, people) {
		t.Errorf("participants are %v, want %v", s.Plan.Participants, people)
	}
	m.checkAsked(s, g)
}

// checkLines wants every line, in order, with its stage and kind.
func (m *mentor) checkLines(s *talk.Session) {
	m.t.Helper()
	var got []said
	for _, n := range s.Notes {
		got = append(got, said{n.Stage, n.Kind, n.Words()})
	}
	if !slices.Equal(got, m.lines) {
		m.t.Errorf("the lines are\n%s\nwant\n%s", spoken(got), spoken(m.lines))
	}
}

func spoken(lines []said) string {
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "  %s %s %q\n", l.stage, l.kind, l.words)
	}
	return b.String()
}

// checkClock wants the time that was really talked, in all and per stage.
func (m *mentor) checkClock(s *talk.Session) {
	m.t.Helper()
	clock := s.Clock(talk.Instant{Wall: time.Now().Add(time.Hour), Run: 99})
	var sum time.Duration
	for i, spent := range clock.Spent {
		sum += spent
		stage := s.Guide().Stages[i].ID
		if want := m.spent[stage]; (spent - want).Abs() > time.Second {
			m.t.Errorf("%s took %v, want %v", stage, spent, want)
		}
	}
	if sum != clock.Total {
		m.t.Errorf("the parts add up to %v, the total is %v", sum, clock.Total)
	}
	if want := m.total(); (clock.Total - want).Abs() > time.Second {
		m.t.Errorf("the talk took %v, want %v", clock.Total, want)
	}
	if counts := s.Counts(talk.Instant{Wall: time.Now(), Run: 99}); counts != (clock.Total >= talk.Minimum) {
		m.t.Errorf("a talk of %v counts: %t", clock.Total, counts)
	}
}

// checkSteps wants who, what and when of what was agreed.
func (m *mentor) checkSteps(s *talk.Session, who school.Pupil) {
	m.t.Helper()
	var got []talk.Step
	for _, p := range s.Steps {
		n, ok := s.Line(p.Note)
		if !ok || n.Words() != p.What {
			m.t.Errorf("step %q hangs on line %q", p.What, n.Words())
		}
		p.ID, p.Note = 0, 0
		got = append(got, p)
	}
	day := func(month time.Month, day int) time.Time { return time.Date(2026, month, day, 0, 0, 0, 0, time.UTC) }
	want := []talk.Step{
		{What: "een dag meelopen bij tante Aïcha", Who: who.FirstName, When: "vrijdag", Due: day(11, 27), State: talk.StepOpen},
		{
			What: "open dag opzoeken", Who: who.FirstName, When: "volgende week dinsdag", Due: day(11, 24), Help: "mama",
			State: talk.StepOpen,
		},
	}
	if !slices.Equal(got, want) {
		m.t.Errorf("the steps are %+v, want %+v", got, want)
	}
	if n, _ := s.Line(s.Closing.Quote); n.Words() != "ik weet het écht nog niet" {
		m.t.Errorf("the next talk opens with %q", n.Words())
	}
}

// checkAsked wants the record of what stood on the screen in the opening.
func (m *mentor) checkAsked(s *talk.Session, g talk.Guide) {
	m.t.Helper()
	prompts := g.Stages[0].Prompts
	fill := func(texts ...string) []string {
		for i := range texts {
			texts[i] = s.Filled(texts[i])
		}
		return texts
	}
	for i, want := range []talk.Asked{
		{State: talk.Was, Texts: fill(prompts[0].Text)},
		{State: talk.Was, Texts: fill(prompts[1].Text, prompts[1].Alternatives[0], prompts[1].FollowUps[0], prompts[1].FollowUps[1])},
		{State: talk.Parked, Texts: fill(prompts[2].Text), Ladder: fill(prompts[2].Ladder[0], prompts[2].Ladder[1])},
	} {
		got := s.Asked[i]
		if got.Prompt != prompts[i].ID || got.State != want.State || !slices.Equal(got.Texts, want.Texts) || !slices.Equal(got.Ladder, want.Ladder) {
			m.t.Errorf("record %d is %+v, want %s %q %q", i, got, want.State, want.Texts, want.Ladder)
		}
	}
	for _, st := range g.Stages {
		if !slices.ContainsFunc(s.Asked, func(a talk.Asked) bool { return a.Stage == st.ID && a.State == talk.Was }) {
			m.t.Errorf("nothing was asked in %s", st.ID)
		}
	}
}

// checkReport wants every line that is no klad under its stage, in order of
// its question, and no klad.
func (m *mentor) checkReport(s *talk.Session, who school.Pupil) {
	t := m.t
	t.Helper()
	var b strings.Builder
	ok(t, reports.Markdown(&b, reports.Talk{
		Pupil: who, Session: s, Location: rotterdam(t), Now: talk.Instant{Wall: time.Now(), Run: 99},
	}))
	text := strings.ReplaceAll(b.String(), `\`, "")
	if strings.Contains(text, "leek moe") {
		t.Errorf("klad in the report:\n%s", text)
	}
	order := func(n talk.Note) int {
		return slices.IndexFunc(s.Asked, func(a talk.Asked) bool { return a.Stage == n.Stage && a.Prompt == n.Prompt })
	}
	notes := slices.Clone(s.Notes)
	slices.SortStableFunc(notes, func(a, b talk.Note) int { return order(a) - order(b) })
	for _, stage := range talk.Stages() {
		heading := "## " + nl.ReportStage(stage) + "\n"
		_, after, found := strings.Cut(text, heading)
		if !found {
			t.Fatalf("no %q in the report:\n%s", heading, text)
		}
		section, _, _ := strings.Cut(after, "\n## ")
		for _, n := range notes {
			if n.Stage != stage || n.Kind == talk.Draft {
				continue
			}
			if _, section, found = strings.Cut(section, n.Words()); !found {
				t.Fatalf("%q is not in its place under %s:\n%s", n.Words(), stage, text)
			}
		}
	}
}
