package talk_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

// proposed is the agenda that is proposed for a talk with the guide of the tests.
func proposed(length time.Duration) talk.Agenda {
	return talk.NewAgenda(testGuide(), talk.Individual, length, nil)
}

// minutesOf are the minutes of the stages, and what they come to.
func minutesOf(a *talk.Agenda) (list []int, sum int) {
	for _, s := range a.Stages {
		list = append(list, s.Minutes)
		sum += s.Minutes
	}
	return list, sum
}

// asked are the ids of the questions of a stage that are in the talk.
func asked(s *talk.AgendaStage) []string {
	var out []string
	for _, r := range s.Rows {
		if !r.Out {
			out = append(out, r.ID)
		}
	}
	return out
}

// inOrder fails when two lists differ.
func inOrder[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func idsOf(list []talk.Prompt) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.ID)
	}
	return out
}

func TestProposedAgendaFits(t *testing.T) {
	for length := talk.Minimum; length <= talk.MaxPlanned; length += time.Minute {
		a := proposed(length)
		list, sum := minutesOf(&a)
		if sum != int(length.Minutes()) || a.Tight() {
			t.Errorf("%v: minutes %v, %d questions", length, list, a.Count())
		}
	}
	a := proposed(20 * time.Minute)
	list, _ := minutesOf(&a)
	inOrder(t, "minutes", list, []int{2, 5, 5, 5, 3})
	same(t, "count", a.Count(), 1+2+2+2+1)
	same(t, "each", a.Each(), 150*time.Second)
}

func TestProposedAgendaBeginsWithWhatWasNotTouched(t *testing.T) {
	g := testGuide()
	touched := talk.Competences()[:3]
	a := talk.NewAgenda(g, talk.Individual, 20*time.Minute, touched)
	for _, s := range a.Stages[1:4] {
		for _, id := range asked(&s) {
			i := slices.IndexFunc(g.Stages, func(st talk.Stage) bool { return st.ID == s.ID })
			n := slices.IndexFunc(g.Stages[i].Prompts, func(p talk.Prompt) bool { return p.ID == id })
			fresh := 0
			for _, p := range g.Stages[i].Prompts {
				if !slices.Contains(touched, p.Competence) {
					fresh++
				}
			}
			if slices.Contains(touched, g.Stages[i].Prompts[n].Competence) && fresh >= s.Count() {
				t.Errorf("%s is proposed before a competence that was not touched", id)
			}
		}
	}
}

func TestProposedAgendaLetsEverybodySpeak(t *testing.T) {
	g := testGuide()
	g.Kind = talk.WithParents
	for i := range g.Stages {
		g.Stages[i].Prompts[2].To = talk.ToParent
	}
	a := talk.NewAgenda(g, talk.WithParents, 20*time.Minute, nil)
	inOrder(t, "asked", asked(&a.Stages[1]), []string{"ervaring-1", "ervaring-3"})
}

func TestAgendaOfAMoment(t *testing.T) {
	a := talk.NewAgenda(testGuide(), talk.Reflection, 20*time.Minute, nil)
	a.SetLength(30 * time.Minute)
	a.SetMinutes(talk.Opening, 9)
	list, _ := minutesOf(&a)
	same(t, "length", a.Length, 0)
	inOrder(t, "minutes", list, []int{2, 5, 5, 5, 3})
	same(t, "tight", a.Tight() || a.Each() != 0, false)
}

// edited draws an agenda that was worked on.
func edited(t *rapid.T, g *talk.Guide) talk.Agenda {
	length := time.Duration(rapid.IntRange(20, 60).Draw(t, "length")) * time.Minute
	touched := rapid.SliceOfN(rapid.SampledFrom(talk.Competences()), 0, 5).Draw(t, "touched")
	a := talk.NewAgenda(g, talk.Individual, length, touched)
	for range rapid.IntRange(0, 30).Draw(t, "edits") {
		s := a.Stages[rapid.IntRange(0, 4).Draw(t, "stage")]
		row := s.Rows[rapid.IntRange(0, len(s.Rows)-1).Draw(t, "row")].ID
		switch rapid.IntRange(0, 5).Draw(t, "edit") {
		case 0:
			_ = a.Switch(s.ID, row)
		case 1:
			_, _ = a.Move(s.ID, row, rapid.SampledFrom([]int{-1, 1}).Draw(t, "by"))
		case 2:
			a.SetMinutes(s.ID, rapid.IntRange(-5, 70).Draw(t, "minutes"))
		case 3:
			a.SetLength(time.Duration(rapid.IntRange(0, 4000).Draw(t, "seconds")) * time.Second)
		case 4:
			_, _ = a.Add(s.ID, rapid.String().Draw(t, "own"), talk.ToPupil)
		case 5:
			_ = a.Reword(s.ID, row, rapid.String().Draw(t, "words"), talk.ToParent)
		}
	}
	return a
}

// TestAgendaProperty: whatever is done, the minutes are the length, the last stage
// keeps three of them, each stage asks something, nothing stands there twice, and
// what is stored is what was made.
func TestAgendaProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := edited(t, testGuide())
		list, sum := minutesOf(&a)
		if sum != int(a.Length.Minutes()) || slices.Min(list) < 1 || list[4] < 3 {
			t.Fatalf("minutes %v in %v", list, a.Length)
		}
		for _, s := range a.Stages {
			ids := map[string]bool{}
			for _, r := range s.Rows {
				if ids[r.ID] || r.Text == "" {
					t.Fatalf("%q stands there twice or is empty", r.ID)
				}
				ids[r.ID] = true
			}
			if s.Count() == 0 {
				t.Fatalf("%s asks nothing", s.ID)
			}
		}
		back, err := talk.ReadAgenda(a.Text())
		if err != nil || !reflect.DeepEqual(back, a) || back.Text() != a.Text() {
			t.Fatalf("read back %+v, %v", back, err)
		}
	})
}

// TestApplyProperty: a talk asks what is on the agenda, in its order, and has all
// other prompts of the guide at hand; the guide itself stays as it is.
func TestApplyProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := testGuide()
		a := edited(t, g)
		chosen := a.Chosen()
		for _, agenda := range []talk.Agenda{a, chosen} { // as it is worked on, and as a talk keeps it
			out, lost := agenda.Apply(g)
			if len(lost) > 0 || !reflect.DeepEqual(g, testGuide()) {
				t.Fatalf("lost %v, or the guide changed", lost)
			}
			for i, st := range out.Stages {
				want := asked(&a.Stages[i])
				if got := idsOf(st.Prompts); !slices.Equal(got, want) {
					t.Fatalf("%s asks %v, want %v", st.ID, got, want)
				}
				if all := len(st.Prompts) + len(st.Spare); all != len(g.Stages[i].Prompts)+owns(st.Prompts) {
					t.Fatalf("%s has %d prompts", st.ID, all)
				}
				if w, want := out.Weight(i, a.Length), time.Duration(a.Stages[i].Minutes)*time.Minute; w != want {
					t.Fatalf("%s takes %v, want %v", st.ID, w, want)
				}
			}
		}
	})
}

// owns counts the prompts that the guide of the tests does not have.
func owns(list []talk.Prompt) int {
	n := 0
	for _, p := range list {
		if len(p.Ladder) == 0 {
			n++
		}
	}
	return n
}

func TestApplyNothing(t *testing.T) {
	g, none := testGuide(), talk.Agenda{}
	out, lost := none.Apply(g)
	if !reflect.DeepEqual(&out, g) || lost != nil || none.Text() != "" || none.Count() != 0 {
		t.Errorf("an empty agenda makes %+v, lost %v", out, lost)
	}
}

func TestApplyToAGuideThatChanged(t *testing.T) {
	a := proposed(20 * time.Minute)
	_, err := a.Add(talk.Experience, " Hoe ging  het op zaterdag? ", talk.ToPupil)
	ok(t, err)
	g := testGuide()
	g.Stages[0].Prompts = g.Stages[0].Prompts[1:] // the only one that was asked is gone
	g.Stages[1].Prompts = g.Stages[1].Prompts[1:]
	out, lost := a.Apply(g)
	inOrder(t, "opening", idsOf(out.Stages[0].Prompts), idsOf(g.Stages[0].Prompts))
	inOrder(t, "ervaring", idsOf(out.Stages[1].Prompts), []string{"ervaring-2", "eigen.1"})
	same(t, "words", out.Stages[1].Prompts[1].Text, "Hoe ging het op zaterdag?")
	inOrder(t, "lost", []string{lost[0].ID, lost[1].ID}, []string{"opening-1", "ervaring-1"})
	same(t, "number lost", len(lost), 2)

	again, lost := a.Renew(g, nil)
	same(t, "lost when renewed", len(lost), 2)
	inOrder(t, "renewed opening", asked(&again.Stages[0]), []string{"opening-2"})
	inOrder(t, "renewed ervaring", asked(&again.Stages[1]), []string{"ervaring-2", "eigen.1"})
	same(t, "rows", len(again.Stages[1].Rows), 4)
}

func TestApplyToAnotherGuide(t *testing.T) {
	a := proposed(20 * time.Minute)
	_, err := a.Add(talk.Outlook, "Welke dag kijk je mee?", talk.ToPupil)
	ok(t, err)
	g := testGuide()
	g.ID = "vmbo-4-individueel"
	for i := range g.Stages {
		for j := range g.Stages[i].Prompts {
			g.Stages[i].Prompts[j].ID += "-anders"
		}
	}
	out, _ := a.Apply(g)
	inOrder(t, "vooruitblik", idsOf(out.Stages[3].Prompts), append([]string{"eigen.1"}, idsOf(g.Stages[3].Prompts)...))
	same(t, "spare", len(out.Stages[3].Spare), 0)
	a.Goal = "een keuze"
	other, _ := a.Renew(g, nil)
	same(t, "goal", other.Goal, "een keuze")
	same(t, "guide", other.GuideID, g.ID)
	same(t, "own", asked(&other.Stages[3])[0], "eigen.1")
}

func TestAgendaRefuses(t *testing.T) {
	a := proposed(20 * time.Minute)
	_, nowhere := a.Add("slot", "Hoe dan?", talk.ToPupil)
	_, wordless := a.Add(talk.Opening, " \n", talk.ToPupil)
	_, moved := a.Move(talk.Opening, "x", 1)
	tests := []struct {
		name      string
		got, want error
	}{
		{"the last question", a.Switch(talk.Opening, "opening-1"), talk.ErrLastPrompt},
		{"an unknown question", a.Switch(talk.Opening, "x"), talk.ErrNoRow},
		{"to move one", moved, talk.ErrNoRow},
		{"another's words", a.Reword(talk.Opening, "opening-1", "Hoe?", talk.ToPupil), talk.ErrNotOwn},
		{"an unknown stage", nowhere, talk.ErrNoRow},
		{"no words", wordless, talk.ErrNoWords},
	}
	for _, tt := range tests {
		if !errors.Is(tt.got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, tt.got, tt.want)
		}
	}
	id, err := a.Add(talk.Opening, "Hoe?", talk.ToPupil)
	ok(t, err)
	ok(t, a.Switch(talk.Opening, "opening-1"))
	same(t, "the last own one", errors.Is(a.Reword(talk.Opening, id, "", talk.ToPupil), talk.ErrLastPrompt), true)
	ok(t, a.Switch(talk.Opening, "opening-2"))
	ok(t, a.Reword(talk.Opening, id, "", talk.ToPupil))
	inOrder(t, "opening", asked(&a.Stages[0]), []string{"opening-2"})
	went, err := a.Move(talk.Opening, "opening-1", -1)
	ok(t, err)
	same(t, "moved past the first", went, false)
}

func TestMinutesComeFromTheOthers(t *testing.T) {
	a := proposed(20 * time.Minute)
	tests := []struct {
		stage   talk.StageID
		minutes int
		want    []int
	}{
		{talk.Opening, 4, []int{4, 4, 4, 5, 3}},
		{talk.Opening, 2, []int{2, 5, 5, 5, 3}}, // and back
		{talk.Deepening, 8, []int{2, 3, 8, 4, 3}},
		{talk.NextStep, 1, []int{2, 3, 8, 4, 3}},
		{talk.Opening, 60, []int{14, 1, 1, 1, 3}},
	}
	for _, tt := range tests {
		a.SetMinutes(tt.stage, tt.minutes)
		list, _ := minutesOf(&a)
		inOrder(t, string(tt.stage), list, tt.want)
	}
}

func FuzzReadAgenda(f *testing.F) {
	a := proposed(20 * time.Minute)
	for _, text := range []string{a.Text(), "", "{}", `{"stages":[{"id":"opening","rows":[{"id":"a"},{"id":"a"}]}]}`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := talk.ReadAgenda(text)
		if err != nil {
			return
		}
		out, _ := a.Apply(testGuide())
		for _, st := range out.Stages {
			if len(st.Prompts) == 0 || st.Minutes < 1 {
				t.Fatalf("%s has %d prompts in %d minutes", st.ID, len(st.Prompts), st.Minutes)
			}
		}
		if again, err := talk.ReadAgenda(a.Text()); err != nil || again.Text() != a.Text() {
			t.Fatalf("%q is read as %q, %v", a.Text(), again.Text(), err)
		}
	})
}
