package talk_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/talk"
)

// walk does what a string of keys asks, one minute after the other in capitals
// and one second after the other in small letters: n(ext), b(ack), s(tage),
// p(revious stage), k (park).
func walk(t *testing.T, s *talk.Session, w *watch, keys string) error {
	t.Helper()
	var err error
	for _, key := range strings.Split(keys, "") {
		now := w.pass(time.Second)
		if key != strings.ToLower(key) {
			now = w.pass(59 * time.Second)
		}
		switch strings.ToLower(key) {
		case "n":
			err = s.Next(now)
		case "b":
			err = s.Back(now)
		case "s":
			err = s.NextStage(now)
		case "p":
			err = s.PrevStage(now)
		case "k":
			err = s.Park(now)
		default:
			t.Fatalf("key %q", key)
		}
	}
	return err
}

func TestWays(t *testing.T) {
	tests := []struct {
		name, keys, want string
		err              error
	}{
		{"start", "", "opening-1", nil},
		{"next", "N", "opening-2", nil},
		{"next over the stage", "NNNN", "ervaring-1", nil},
		{"back at the very start", "b", "opening-1", talk.ErrNoPrompts},
		{"stage before the first", "p", "opening-1", talk.ErrNoPrompts},
		{"stage behind the last", "SSSSs", "vervolgstap-1", talk.ErrNoPrompts},
		{"next at the very end", "SSSSNNNN", "vervolgstap-4", talk.ErrNoPrompts},
		{"back over the stage", "NSb", "opening-2", nil},
		{"stage where it was left", "NNSNps", "ervaring-2", nil},
		{"next undoes back", "Nbn", "opening-2", nil},
		{"next undoes a glance back", "NNNbn", "opening-4", nil},
		{"next undoes two glances back", "NNNbbn", "opening-3", nil},
		{"and the other one", "NNNbbnn", "opening-4", nil},
		{"next undoes back over the stage", "NNNNbn", "ervaring-1", nil},
		{"next undoes back over a stage left early", "NSbbnn", "ervaring-1", nil},
		{"skipped ones too", "nnnbbnn", "opening-4", nil},
		{"parked comes back", "NKNN", "opening-2", nil},
		{"parked goes on to the stage", "NKNNN", "ervaring-1", nil},
		{"parked is settled by passing it", "NKNNnPn", "ervaring-1", nil},
		{"two parked in order", "KKNN", "opening-1", nil},
		{"two parked, the second", "KKNNn", "opening-2", nil},
		{"two parked, done", "KKNNnn", "ervaring-1", nil},
		{"parked again", "KNNNK", "ervaring-1", nil},
		{"a glance at a parked one leaves it parked", "NKbnNN", "opening-2", nil},
		{"a long look at a parked one does not", "NKbNNN", "ervaring-1", nil},
		{"park the last of the stage", "NNNK", "ervaring-1", nil},
		{"park the last of all", "SSSSNNNk", "vervolgstap-4", talk.ErrNoPrompts},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			err := walk(t, s, w, tt.keys)
			if !errors.Is(err, tt.err) {
				t.Errorf("error: got %v, want %v", err, tt.err)
			}
			at(t, s, tt.want)
			same(t, "stage of the prompt", string(s.Question().Stage), strings.Split(tt.want, "-")[0])
		})
	}
}

// A talk that was marked and went back does not go over everything again.
func TestNextAfterAJumpBack(t *testing.T) {
	s, w := started(t)
	ok(t, walk(t, s, w, "SNN"))
	ok(t, s.Jump(talk.Experience, "ervaring-1", w.pass(time.Minute)))
	ok(t, s.Next(w.pass(time.Minute)))
	at(t, s, "ervaring-4")
	if err := s.Jump(talk.Opening, "ervaring-1", w.now()); !errors.Is(err, talk.ErrNoSuch) {
		t.Errorf("jump nowhere: %v", err)
	}
}

func TestStates(t *testing.T) {
	const first = "opening-1"
	tests := []struct {
		name string
		do   func(*testing.T, *talk.Session, *watch)
		want talk.PromptState
	}{
		{"on the screen", func(*testing.T, *talk.Session, *watch) {}, talk.Showing},
		{"passed at once", func(t *testing.T, s *talk.Session, w *watch) { ok(t, s.Next(w.pass(7*time.Second))) }, talk.Skipped},
		{"read", func(t *testing.T, s *talk.Session, w *watch) { ok(t, s.Next(w.pass(8*time.Second))) }, talk.Was},
		{"with a note", func(t *testing.T, s *talk.Session, w *watch) {
			add(t, s, w, "ja")
			ok(t, s.Next(w.now()))
		}, talk.Was},
		{"with an empty line", func(t *testing.T, s *talk.Session, w *watch) {
			_, err := s.Add(0, w.now())
			ok(t, err)
			ok(t, s.Next(w.now()))
		}, talk.Skipped},
		{"with a silence", func(t *testing.T, s *talk.Session, w *watch) {
			s.Waited(w.now(), w.pass(3*time.Second))
			ok(t, s.Next(w.now()))
		}, talk.Was},
		{"with a follow-up", func(t *testing.T, s *talk.Session, w *watch) {
			ok(t, s.FollowUp(w.now()))
			ok(t, s.Next(w.now()))
		}, talk.Was},
		{"with an alternative", func(t *testing.T, s *talk.Session, w *watch) {
			ok(t, s.Alternative(w.now()))
			ok(t, s.Next(w.now()))
		}, talk.Was},
		{"parked", func(t *testing.T, s *talk.Session, w *watch) { ok(t, s.Park(w.pass(time.Minute))) }, talk.Parked},
		{"asked, then a glance", func(t *testing.T, s *talk.Session, w *watch) { ok(t, walk(t, s, w, "Nbn")) }, talk.Was},
		{"skipped, then asked", func(t *testing.T, s *talk.Session, w *watch) { ok(t, walk(t, s, w, "nbN")) }, talk.Was},
		{"a note, parked, then a glance", func(t *testing.T, s *talk.Session, w *watch) {
			add(t, s, w, "daar kom ik op terug")
			ok(t, walk(t, s, w, "Kbn"))
		}, talk.Parked},
		{"parked, then a follow-up at a glance", func(t *testing.T, s *talk.Session, w *watch) {
			ok(t, walk(t, s, w, "kb"))
			ok(t, s.FollowUp(w.now()))
			ok(t, s.Next(w.now()))
		}, talk.Was},
		{"parked, then a note at a glance", func(t *testing.T, s *talk.Session, w *watch) {
			ok(t, walk(t, s, w, "kb"))
			add(t, s, w, "toch nog")
			ok(t, s.Next(w.now()))
		}, talk.Was},
		{"the talk ended on it", func(t *testing.T, s *talk.Session, w *watch) {
			ok(t, s.SetNoStep("x", w.now()))
			ok(t, s.SetShort("x", w.now()))
			ok(t, s.Finish(w.pass(time.Minute)))
		}, talk.Was},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			tt.do(t, s, w)
			same(t, "state", s.State(talk.Opening, first), tt.want)
			same(t, "not shown", s.State(talk.Outlook, "vooruitblik-2"), "")
		})
	}
}

// Prompts are told apart by stage and id.
func TestSameIDInTwoStages(t *testing.T) {
	g := testGuide()
	g.Stages[1].Prompts[0].ID = "opening-1"
	s, err := talk.New("s1", testPlan(), g)
	ok(t, err)
	w := newWatch()
	s.Start(w.now())
	add(t, s, w, "iets")
	s.Waited(w.now(), w.pass(time.Second))
	ok(t, s.NextStage(w.now()))
	ok(t, s.Next(w.pass(time.Second)))
	same(t, "the one with the note", s.State(talk.Opening, "opening-1"), talk.Was)
	same(t, "the other one", s.State(talk.Experience, "opening-1"), talk.Skipped)
}

func TestTextsOfOnePrompt(t *testing.T) {
	alt, up, dont := (*talk.Session).Alternative, (*talk.Session).FollowUp, (*talk.Session).DontKnow
	type turn = func(*talk.Session, talk.Instant) error
	tests := []struct {
		name           string
		turns          []turn
		text, base     string
		followUp, rung int
		letGo          bool
	}{
		{name: "itself", text: "opening-1 Noor?"},
		{name: "alternative", turns: []turn{alt}, text: "opening-1 a1 Noor"},
		{name: "second alternative", turns: []turn{alt, alt}, text: "opening-1 a2"},
		{name: "alternatives go round", turns: []turn{alt, alt, alt}, text: "opening-1 Noor?"},
		{name: "follow-up", turns: []turn{up}, text: "opening-1 f1 Noor", base: "opening-1 Noor?", followUp: 1},
		{name: "last follow-up", turns: []turn{up, up, up}, text: "opening-1 f3", base: "opening-1 Noor?", followUp: 3},
		{name: "follow-ups go round", turns: []turn{up, up, up, up}, text: "opening-1 Noor?"},
		{name: "follow-up of an alternative", turns: []turn{alt, up}, text: "opening-1 f1 Noor", base: "opening-1 a1 Noor", followUp: 1},
		{name: "and back", turns: []turn{alt, up, up, up, up}, text: "opening-1 a1 Noor"},
		{name: "alternative behind a follow-up", turns: []turn{up, alt}, text: "opening-1 a1 Noor"},
		{name: "ladder", turns: []turn{dont}, text: "opening-1 l1 Noor", base: "opening-1 Noor?", rung: 1},
		{name: "top", turns: []turn{dont, dont, dont}, text: "opening-1 l3", base: "opening-1 Noor?", rung: 3},
		{name: "let go", turns: []turn{dont, dont, dont, dont}, text: "", base: "opening-1 Noor?", rung: 4, letGo: true},
		{name: "ladder goes round", turns: []turn{dont, dont, dont, dont, dont}, text: "opening-1 Noor?"},
		{name: "follow-up on a rung", turns: []turn{dont, up}, text: "opening-1 f1 Noor", base: "opening-1 Noor?", followUp: 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			for _, turn := range tt.turns {
				ok(t, turn(s, w.pass(time.Second)))
			}
			q := s.Question()
			same(t, "text", q.Text, tt.text)
			same(t, "base", q.Base, tt.base)
			same(t, "follow-up", q.FollowUp, tt.followUp)
			same(t, "rung", q.Rung, tt.rung)
			same(t, "let go", q.LetGo, tt.letGo)
			same(t, "name in a follow-up", q.FollowUps[0], "opening-1 f1 Noor")
		})
	}
}

func TestPromptWithNothingBehindIt(t *testing.T) {
	g := testGuide()
	g.Stages[0].Prompts[0] = talk.Prompt{ID: "bare", Text: "bare?"}
	s, err := talk.New("s1", testPlan(), g)
	ok(t, err)
	w := newWatch()
	s.Start(w.now())
	ok(t, s.Alternative(w.now()))
	ok(t, s.FollowUp(w.now()))
	same(t, "text", s.Question().Text, "bare?")
	ok(t, s.DontKnow(w.now()))
	same(t, "let go at once", s.Question().LetGo, true)
	ok(t, s.DontKnow(w.now()))
	same(t, "text again", s.Question().Text, "bare?")
}

// Every text that stood on the screen is kept as it did, once, in order; the
// rungs of the ladder apart.
func TestTextsAreRecorded(t *testing.T) {
	s, w := started(t)
	for _, turn := range []func(talk.Instant) error{
		s.FollowUp, s.Alternative, s.DontKnow, s.DontKnow, s.DontKnow, s.DontKnow, s.DontKnow, s.DontKnow,
		s.Alternative, s.Alternative, s.FollowUp,
	} {
		ok(t, turn(w.pass(time.Second)))
	}
	want := []string{"opening-1 Noor?", "opening-1 f1 Noor", "opening-1 a1 Noor", "opening-1 a2"}
	if got := s.Asked[0].Texts; !slices.Equal(got, want) {
		t.Errorf("texts %q, want %q", got, want)
	}
	want = []string{"opening-1 l1 Noor", "opening-1 l2", "opening-1 l3"}
	if got := s.Asked[0].Ladder; !slices.Equal(got, want) {
		t.Errorf("rungs %q, want %q", got, want)
	}
	same(t, "records", len(s.Asked), 1)
}

// Going down the ladder is doing something with a prompt.
func TestLadderMakesAPromptAsked(t *testing.T) {
	s, w := started(t)
	for range 5 { // once round, to the prompt itself
		ok(t, s.DontKnow(w.pass(time.Second)))
	}
	same(t, "rung", s.At.Rung, 0)
	ok(t, s.Next(w.now()))
	same(t, "state", s.State(talk.Opening, "opening-1"), talk.Was)
}

func TestDirectionWaits(t *testing.T) {
	const four = "ik heb de kantine gedaan"
	tests := []struct {
		name  string
		stage talk.StageID
		text  string
		kind  talk.NoteKind
		dim   bool
	}{
		{"nothing noted", talk.Experience, "", talk.Plain, true},
		{"three words", talk.Experience, "de kantine gedaan", talk.Plain, true},
		{"three words and spaces", talk.Experience, "  de   kantine gedaan  ", talk.Plain, true},
		{"four words", talk.Experience, "de kantine was druk", talk.Plain, false},
		{"four words with tabs", talk.Experience, "de\tkantine\twas\tdruk", talk.Plain, false},
		{"in another stage", talk.Deepening, four, talk.Plain, true},
		{"klad", talk.Experience, four, talk.Draft, true},
		{"literal words", talk.Experience, four, talk.Quote, false},
		{"an agreement", talk.Experience, four, talk.Agreement, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			ok(t, s.Jump(tt.stage, string(tt.stage)+"-1", w.now()))
			if tt.text != "" {
				id := add(t, s, w, tt.text)
				if tt.kind != talk.Plain {
					ok(t, s.Mark(id, tt.kind, w.now()))
				}
			}
			ok(t, s.Jump(talk.Outlook, "vooruitblik-4", w.now()))
			same(t, "dim", s.Question().Dim, tt.dim)
			ok(t, s.Jump(talk.Outlook, "vooruitblik-3", w.now()))
			same(t, "dim without direction", s.Question().Dim, false)
		})
	}
}

func TestAnyway(t *testing.T) {
	s, w := started(t)
	rev := s.Rev
	s.Anyway(w.now())
	same(t, "nothing to override: revision", s.Rev, rev)
	ok(t, s.Jump(talk.Outlook, "vooruitblik-4", w.now()))
	same(t, "dim", s.Question().Dim, true)
	s.Anyway(w.now())
	same(t, "dim after all the same", s.Question().Dim, false)
	same(t, "remembered with the prompt", s.Asked[len(s.Asked)-1].Anyway, true)
	c := s.Clone()
	ok(t, c.Attach(testGuide()))
	same(t, "dim in what is stored", c.Question().Dim, false)
}

func TestTouched(t *testing.T) {
	s, w := started(t)
	if got := s.Touched(); got != nil {
		t.Errorf("nothing yet: %v", got)
	}
	add(t, s, w, "iets") // opening-1: motieven
	ok(t, s.Jump(talk.Deepening, "verdieping-3", w.pass(time.Minute)))
	_, err := s.Add(0, w.now())
	ok(t, err)
	ok(t, s.Jump(talk.Experience, "ervaring-4", w.pass(time.Minute)))
	add(t, s, w, "iets")
	want := []talk.Competence{talk.Qualities, talk.Motives}
	if got := s.Touched(); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
