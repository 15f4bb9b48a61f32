package talk_test

import (
	"fmt"
	"testing"
	"time"

	"gesprek/internal/talk"
)

// watch is the clock of a test: a wall clock that can be set and a monotonic
// one that cannot.
type watch struct {
	wall time.Time
	mono time.Duration
	run  int64
}

func newWatch() *watch {
	return &watch{wall: time.Date(2026, time.November, 24, 13, 0, 0, 0, time.UTC), run: 1}
}

func (w *watch) now() talk.Instant { return talk.Instant{Wall: w.wall, Mono: w.mono, Run: w.run} }

// pass lets time go by for a program that is awake.
func (w *watch) pass(d time.Duration) talk.Instant {
	w.wall, w.mono = w.wall.Add(d), w.mono+d
	return w.now()
}

// jump moves the wall clock only: it is set, or the machine sleeps.
func (w *watch) jump(d time.Duration) talk.Instant {
	w.wall = w.wall.Add(d)
	return w.now()
}

// restart is another process, some time later.
func (w *watch) restart(d time.Duration) talk.Instant {
	w.wall, w.mono, w.run = w.wall.Add(d), 40*time.Millisecond, w.run+1
	return w.now()
}

// awake lets time go by as in a running program, which looks at the clock.
func (w *watch) awake(s *talk.Session, d time.Duration) {
	for d > 0 {
		step := min(d, time.Minute)
		s.Observe(w.pass(step))
		d -= step
	}
}

// testGuide has five stages of four prompts. The last prompt of vooruitblik
// asks for a direction.
func testGuide() *talk.Guide {
	g := &talk.Guide{ID: "vo-2-3-individueel", Fit: talk.Fit{Phase: talk.VO23}, Kind: talk.Individual}
	minutes := []int{2, 5, 5, 5, 3}
	for i, id := range talk.Stages() {
		st := talk.Stage{ID: id, Minutes: minutes[i]}
		for n := 1; n <= 4; n++ {
			name := fmt.Sprintf("%s-%d", id, n)
			st.Prompts = append(st.Prompts, talk.Prompt{
				ID: name, Text: name + " {naam}?", To: talk.ToPupil,
				Competence:   talk.Competences()[(i+n)%5],
				Direction:    id == talk.Outlook && n == 4,
				FollowUps:    []string{name + " f1 {naam}", name + " f2", name + " f3"},
				Ladder:       []string{name + " l1 {naam}", name + " l2", name + " l3"},
				Alternatives: []string{name + " a1 {naam}", name + " a2"},
			})
		}
		g.Stages = append(g.Stages, st)
	}
	return g
}

func testPlan() talk.Plan {
	return talk.Plan{
		PupilID: "p1", FirstName: "Noor", Phase: talk.VO23, Kind: talk.Individual,
		Participants: []talk.Participant{{Name: "Noor", Who: "leerling"}},
		Role:         talk.Mentor, Length: 20 * time.Minute,
	}
}

// must is what the tests of testing and rapid have in common.
type must interface {
	Helper()
	Fatalf(format string, args ...any)
}

// newTalk is a session that has not started.
func newTalk(t must, p talk.Plan) *talk.Session {
	t.Helper()
	s, err := talk.New("s1", p, testGuide())
	if err != nil {
		t.Fatalf("make a talk: %v", err)
	}
	return s
}

// started is a talk that just began.
func started(t must) (*talk.Session, *watch) {
	t.Helper()
	s, w := newTalk(t, testPlan()), newWatch()
	s.Start(w.now())
	return s, w
}

// ok fails the test on an error.
func ok(t must, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("unexpected error: %v", err)
	}
}

// add puts a line with a text at the end, as if typed in one go and left.
func add(t must, s *talk.Session, w *watch, text string) int {
	t.Helper()
	id, err := s.Add(0, w.now())
	ok(t, err)
	ok(t, s.Write(id, text, w.now()))
	s.Leave()
	return id
}

// line is a line that must be there.
func line(t must, s *talk.Session, id int) talk.Note {
	t.Helper()
	n, found := s.Line(id)
	if !found {
		t.Fatalf("line %d is not there", id)
	}
	return n
}

// at is the id of the prompt on the screen.
func at(t must, s *talk.Session, want string) {
	t.Helper()
	if got := s.Question().Prompt; got != want {
		t.Fatalf("prompt on the screen: %q, want %q", got, want)
	}
}

// same compares two values that can be compared.
func same[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
