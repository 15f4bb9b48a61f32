package talk_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"gesprek/internal/talk"
)

func TestPhaseOf(t *testing.T) {
	tests := []struct {
		school talk.SchoolType
		year   int
		want   talk.Phase
	}{
		{talk.Primary, 8, talk.PO8},
		{talk.Primary, 7, talk.Other},
		{talk.Primary, 0, talk.Other},
		{talk.VmboBB, 1, talk.Other},
		{talk.VmboBB, 2, talk.VO23},
		{talk.VmboKB, 3, talk.VO23},
		{talk.VmboTL, 4, talk.VO46},
		{talk.VmboGL, 5, talk.Other},
		{talk.Havo, 5, talk.VO46},
		{talk.Havo, 6, talk.Other},
		{talk.Vwo, 6, talk.VO46},
		{talk.Vwo, 7, talk.Other},
		{talk.Vwo, -2, talk.Other},
		{talk.Mbo, 0, talk.MBO},
		{talk.Mbo, 4, talk.MBO},
		{talk.Practice, 3, talk.Other},
		{talk.Isk, 2, talk.Other},
		{talk.Vso, 4, talk.Other},
		{talk.Anders, 3, talk.Other},
		{"", 3, talk.Other},
	}
	for _, tt := range tests {
		if got := talk.PhaseOf(tt.school, tt.year); got != tt.want {
			t.Errorf("PhaseOf(%q, %d) = %q, want %q", tt.school, tt.year, got, tt.want)
		}
	}
}

func TestEveryPhaseIsReached(t *testing.T) {
	reached := map[talk.Phase]bool{}
	for _, school := range talk.SchoolTypes() {
		for year := 1; year <= school.LastYear(); year++ {
			reached[talk.PhaseOf(school, year)] = true
		}
	}
	for _, p := range talk.Phases() {
		same(t, "reached "+string(p), reached[p], true)
	}
}

func TestSuits(t *testing.T) {
	vo := []talk.SchoolType{talk.VmboBB, talk.VmboTL, talk.Havo, talk.Vwo}
	guides := []talk.Guide{
		{ID: "po", Fit: talk.Fit{Phase: talk.PO8}, Kind: talk.Individual},
		{ID: "jaar", Fit: talk.Fit{Schools: vo}, Kind: talk.Individual},
		{ID: "vo", Fit: talk.Fit{Phase: talk.VO23}, Kind: talk.Individual},
		{ID: "vo-ouders", Fit: talk.Fit{Phase: talk.VO23}, Kind: talk.WithParents},
		{ID: "havo-3", Fit: talk.Fit{Phase: talk.VO23, Schools: []talk.SchoolType{talk.Havo}, Years: []int{3}}, Kind: talk.Individual},
		{ID: "vo-decaan", Fit: talk.Fit{Phase: talk.VO23, Roles: []talk.Role{talk.Counsellor}}, Kind: talk.Individual},
		{ID: "mbo-1", Fit: talk.Fit{Phase: talk.MBO, Years: []int{1}, Roles: []talk.Role{talk.Slb}}, Kind: talk.Individual},
		{ID: "moeilijk", Kind: talk.Individual},
		{ID: "moment", Kind: talk.Reflection},
	}
	tests := []struct {
		name string
		c    talk.Criteria
		want string
		fits bool
	}{
		{"for all years and roles", talk.Criteria{Type: talk.VmboTL, Year: 2, Kind: talk.Individual, Role: talk.Mentor}, "vo", true},
		{"made for school and year", talk.Criteria{Type: talk.Havo, Year: 3, Kind: talk.Individual, Role: talk.Mentor}, "havo-3", true},
		{"another year", talk.Criteria{Type: talk.Havo, Year: 2, Kind: talk.Individual, Role: talk.Mentor}, "vo", true},
		{"made for the role", talk.Criteria{Type: talk.Vwo, Year: 2, Kind: talk.Individual, Role: talk.Counsellor}, "vo-decaan", true},
		{"kind", talk.Criteria{Type: talk.Havo, Year: 3, Kind: talk.WithParents, Role: talk.Mentor}, "vo-ouders", true},
		{"pupil before kind", talk.Criteria{Type: talk.Primary, Year: 8, Kind: talk.WithParents, Role: talk.Teacher}, "po", false},
		{"for another role only", talk.Criteria{Type: talk.Mbo, Year: 1, Kind: talk.Individual, Role: talk.Mentor}, "mbo-1", false},
		{"a year that is not known", talk.Criteria{Type: talk.Mbo, Kind: talk.Individual, Role: talk.Slb}, "mbo-1", true},
		{"no phase, but the school", talk.Criteria{Type: talk.Vwo, Year: 1, Kind: talk.Individual, Role: talk.Mentor}, "jaar", true},
		{"nothing fits", talk.Criteria{Type: talk.Isk, Year: 1, Kind: talk.Individual, Role: talk.Mentor}, "po", false},
		{"a moment is for everyone", talk.Criteria{Type: talk.Isk, Year: 1, Kind: talk.Reflection, Role: talk.Support}, "moment", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, fits := talk.Suits(guides, tt.c)
			same(t, "first", got[0].ID, tt.want)
			same(t, "fits", fits, tt.fits)
			same(t, "all of them", len(got), len(guides))
		})
	}
	same(t, "given order untouched", guides[0].ID, "po")
	_, fits := talk.Suits(nil, talk.Criteria{})
	same(t, "none fit", fits, false)
}

func TestServes(t *testing.T) {
	tests := []struct {
		fit   talk.Fit
		phase talk.Phase
		want  bool
	}{
		{talk.Fit{Phase: talk.PO8}, talk.PO8, true},
		{talk.Fit{Phase: talk.PO8}, talk.MBO, false},
		{talk.Fit{Schools: []talk.SchoolType{talk.Havo}}, talk.VO23, true},
		{talk.Fit{Schools: []talk.SchoolType{talk.Havo}}, talk.VO46, true},
		{talk.Fit{Schools: []talk.SchoolType{talk.Havo}, Years: []int{1}}, talk.VO23, false},
		{talk.Fit{Schools: []talk.SchoolType{talk.Havo}, Years: []int{1}}, talk.Other, true},
		{talk.Fit{}, talk.VO23, false},
	}
	for _, tt := range tests {
		if got := tt.fit.Serves(tt.phase); got != tt.want {
			t.Errorf("%+v serves %q: %t", tt.fit, tt.phase, got)
		}
	}
}

func TestOrderOfPrompts(t *testing.T) {
	p := testPlan()
	g := testGuide()
	g.Stages[1].Prompts[2].Competence = talk.NoneTouched
	// ervaring: werk, sturing, (none), kwaliteiten
	p.Touched = []talk.Competence{talk.Work, talk.NoneTouched}
	s, err := talk.New("s1", p, g)
	ok(t, err)
	ids := func(stage int) []string {
		var out []string
		for _, p := range s.Guide().Stages[stage].Prompts {
			out = append(out, p.ID[len(p.ID)-1:])
		}
		return out
	}
	want := [][]string{
		{"1", "2", "3", "4"}, // opening keeps its order
		{"1", "2", "3", "4"},
		{"1", "2", "3", "4"},
		{"1", "2", "3", "4"},
		{"1", "2", "3", "4"}, // vervolgstap too
	}
	for i := 1; i <= 3; i++ {
		prompts := g.Stages[i].Prompts
		want[i] = nil
		for _, touched := range []bool{false, true} {
			for _, q := range prompts {
				if (q.Competence == talk.Work) == touched {
					want[i] = append(want[i], q.ID[len(q.ID)-1:])
				}
			}
		}
	}
	for i := range want {
		if got := ids(i); !slices.Equal(got, want[i]) {
			t.Errorf("stage %d: got %v, want %v", i, got, want[i])
		}
	}
	if slices.Equal(ids(1), []string{"1", "2", "3", "4"}) && slices.Equal(ids(2), ids(1)) && slices.Equal(ids(3), ids(1)) {
		t.Error("no stage was put in another order: the test tests nothing")
	}
	same(t, "guide itself untouched", g.Stages[1].Prompts[0].ID, "ervaring-1")
}

func TestNew(t *testing.T) {
	tests := []struct {
		name   string
		kind   talk.Kind
		length time.Duration
		want   error
	}{
		{"minimum", talk.Individual, 20 * time.Minute, nil},
		{"maximum", talk.WithParents, 60 * time.Minute, nil},
		{"short", talk.Individual, 20*time.Minute - 1, talk.ErrLength},
		{"long", talk.Individual, 60*time.Minute + 1, talk.ErrLength},
		{"none", talk.WithParents, 0, talk.ErrLength},
		{"negative", talk.Individual, -time.Hour, talk.ErrLength},
		{"moment", talk.Reflection, 0, nil},
		{"moment with a length", talk.Reflection, 30 * time.Minute, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := testPlan()
			p.Kind, p.Length = tt.kind, tt.length
			s, err := talk.New("s1", p, testGuide())
			if !errors.Is(err, tt.want) {
				t.Fatalf("got %v, want %v", err, tt.want)
			}
			if err != nil {
				return
			}
			same(t, "guide", s.Plan.GuideID, "vo-2-3-individueel")
			if tt.kind == talk.Reflection {
				same(t, "planned length of a moment", s.Plan.Length, 0)
			}
		})
	}
}

func TestGuideWithoutPrompts(t *testing.T) {
	empty := testGuide()
	empty.Stages[2].Prompts = nil
	for _, g := range []*talk.Guide{{ID: "x"}, empty} {
		if _, err := talk.New("s1", testPlan(), g); !errors.Is(err, talk.ErrNoGuide) {
			t.Errorf("got %v, want ErrNoGuide", err)
		}
	}
}

func TestAttachToAChangedGuide(t *testing.T) {
	s, w := started(t)
	ok(t, s.Jump(talk.Deepening, "verdieping-3", w.pass(time.Minute)))
	g := testGuide()
	g.Stages[2].Prompts = g.Stages[2].Prompts[:2]
	c := s.Clone()
	ok(t, c.Attach(g))
	at(t, c, "verdieping-1")
	same(t, "stage", c.Question().Stage, talk.Deepening)
	ok(t, c.Next(w.pass(time.Minute)))
	at(t, c, "verdieping-2")
	if got := c.Asked[1].Texts; !slices.Equal(got, []string{"verdieping-3 Noor?"}) {
		t.Errorf("text as asked: %q", got)
	}
}

func TestWeights(t *testing.T) {
	g := testGuide()
	for _, length := range []time.Duration{20 * time.Minute, 25 * time.Minute, 45 * time.Minute} {
		var sum time.Duration
		for i := range g.Stages {
			sum += g.Weight(i, length)
		}
		same(t, "sum of weights", sum, length)
	}
	same(t, "without minutes", (&talk.Guide{Stages: make([]talk.Stage, 2)}).Weight(1, time.Hour), 0)
}
