package schooltest_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/schooltest"
	"gesprek/internal/talk"
)

func today() time.Time { return time.Date(2026, time.November, 22, 16, 0, 0, 0, time.UTC) }

// guides fit everybody.
func guides() []talk.Guide {
	var out []talk.Guide
	for _, kind := range talk.Kinds() {
		for _, fit := range []talk.Fit{
			{Phase: talk.PO8},
			{Phase: talk.VO23},
			{Phase: talk.VO46},
			{Phase: talk.MBO},
			{Schools: talk.SchoolTypes(), Years: []int{1}},
		} {
			g := talk.Guide{ID: fmt.Sprint(kind, len(out)), Kind: kind, Fit: fit}
			for i, id := range talk.Stages() {
				st := talk.Stage{ID: id, Minutes: 4}
				for n := range 3 {
					st.Prompts = append(st.Prompts, talk.Prompt{
						ID: fmt.Sprint(id, n), Text: "q", To: talk.ToPupil, Competence: talk.Competences()[(i+n)%5],
						FollowUps: []string{"f"}, Ladder: []string{"l"}, Alternatives: []string{"a"},
					})
				}
				g.Stages = append(g.Stages, st)
			}
			out = append(out, g)
		}
	}
	return out
}

func made(t *testing.T, size schooltest.Size, seed uint64) *schooltest.School {
	t.Helper()
	s, err := schooltest.New(size, guides(), today(), seed)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSameSeedSameSchool(t *testing.T) {
	a, b := made(t, schooltest.Small(), 1), made(t, schooltest.Small(), 1)
	if !reflect.DeepEqual(a, b) {
		t.Error("the same seed made another school")
	}
	if c := made(t, schooltest.Small(), 2); reflect.DeepEqual(a.Pupils, c.Pupils) {
		t.Error("another seed made the same pupils")
	}
}

func TestSizeIsAsAsked(t *testing.T) {
	sizes := []schooltest.Size{schooltest.Small(), {Pupils: 3}, {Pupils: 9, Left: 2, Talks: 20, Notes: 60}, {Pupils: 1, Talks: 4, Notes: 2}, {}}
	if !testing.Short() {
		sizes = append(sizes, schooltest.Full())
	}
	for _, size := range sizes {
		s := made(t, size, 3)
		notes, left := 0, 0
		for _, held := range s.Talks {
			notes += len(held.Notes)
		}
		for _, p := range s.Pupils {
			if !p.AtSchool(today()) {
				left++
			}
		}
		got := schooltest.Size{
			Pupils: len(s.Pupils) - left, Left: left, Years: size.Years, Talks: len(s.Talks), Notes: notes, Entries: len(s.Entries),
		}
		if got != size {
			t.Errorf("made %+v, want %+v", got, size)
		}
	}
}

// TestIsWhatTheProgramMakes holds what package talk and the store ask of what is
// stored: an order in time, one unfinished talk of a pupil, a whole ending.
func TestIsWhatTheProgramMakes(t *testing.T) {
	s := made(t, schooltest.Small(), 4)
	pupils, ids := map[string]school.Pupil{}, map[string]bool{}
	for _, p := range s.Pupils {
		pupils[p.ID] = p
		ids[p.ID] = true
	}
	last, live := map[string]*talk.Session{}, map[string]bool{}
	for _, held := range s.Talks {
		p, known := pupils[held.Plan.PupilID]
		if !known || ids[held.ID] {
			t.Fatalf("talk %s: pupil %q, known %t", held.ID, p.Name(), known)
		}
		ids[held.ID] = true
		if before := last[p.ID]; before != nil && held.Began().Before(before.Seen.Wall) {
			t.Errorf("talk of %s began at %v, before the one that was on until %v", p.Name(), held.Began(), before.Seen.Wall)
		}
		last[p.ID] = held
		if live[p.ID] || !held.Finished() && !p.AtSchool(today()) {
			t.Errorf("%s has a talk that cannot be", p.Name())
		}
		live[p.ID] = !held.Finished()
		if held.Seen.Wall.After(today()) || held.Began().Year() < 2024 {
			t.Errorf("talk from %v to %v", held.Began(), held.Seen.Wall)
		}
		if held.Finished() && len(held.Steps) == 0 && held.Closing.NoStep == "" && held.Plan.Kind != talk.Reflection {
			t.Errorf("talk %s ends in nothing", held.ID)
		}
		for _, n := range held.Notes {
			if n.Kind == talk.Draft && today().Sub(held.Began()) > talk.DraftKept {
				t.Errorf("klad from %v", held.Began())
			}
		}
	}
	for _, e := range s.Entries {
		if _, known := pupils[e.Pupil]; !known || ids[e.ID] || e.Text == "" && e.Kind != school.Planned || (e.Kind == school.Planned) != e.On.After(today()) {
			t.Errorf("entry %+v", e)
		}
		ids[e.ID] = true
	}
}

// TestHasSomeOfEverything looks for what a benchmark would be too easy without.
func TestHasSomeOfEverything(t *testing.T) {
	seen := map[string]int{}
	s := made(t, schooltest.Small(), 5)
	for _, p := range s.Pupils {
		seen["phase "+string(p.Phase())]++
		seen["adult "+string(p.Adult)]++
		if p.Prefix != "" {
			seen["tussenvoegsel"]++
		}
		if len(p.Number) > 1 && p.Number[0] == '0' {
			seen["zero in front"]++
		}
		if len(p.Name()) != len([]rune(p.Name())) {
			seen["accent"]++
		}
	}
	for _, held := range s.Talks {
		seen[string(held.Plan.Kind)]++
		seen[fmt.Sprint("finished ", held.Finished())]++
		total := held.Total(held.Seen)
		switch {
		case held.Plan.Kind == talk.Reflection:
		case total < talk.Minimum:
			seen["short"]++
		case total > 40*time.Minute:
			seen["long"]++
		}
		if held.Finished() && held.Seen.Run != held.Events[0].At.Run {
			seen["resumed"]++
		}
		for _, n := range held.Notes {
			seen["line "+string(n.Kind)]++
		}
		for _, step := range held.Steps {
			seen["step "+string(step.State)]++
			seen[fmt.Sprint("due ", !step.Due.IsZero())]++
		}
		for _, a := range held.Asked {
			seen["competence "+string(a.Competence)]++
		}
	}
	for _, e := range s.Entries {
		seen["entry "+string(e.Kind)+string(e.Sort)]++
	}
	for _, want := range wanted() {
		if seen[want] == 0 {
			t.Errorf("there is no %q", want)
		}
	}
}

func wanted() []string {
	list := []string{
		"adult ja", "adult nee", "tussenvoegsel", "zero in front", "accent", "finished true", "finished false", "short", "long", "resumed",
		"line notitie", "line uitspraak", "line klad", "line afspraak", "due true", "due false",
		"entry voorbereiding", "entry notitie", "entry gepland", "entry ervaringstage", "entry ervaringopen-dag",
	}
	for _, p := range talk.Phases() {
		list = append(list, "phase "+string(p))
	}
	for _, k := range talk.Kinds() {
		list = append(list, string(k))
	}
	for _, st := range talk.StepStates() {
		list = append(list, "step "+string(st))
	}
	for _, c := range talk.Competences() {
		list = append(list, "competence "+string(c))
	}
	return list
}

func TestWithoutAGuide(t *testing.T) {
	if _, err := schooltest.New(schooltest.Size{Pupils: 2, Talks: 2}, nil, today(), 1); err == nil {
		t.Error("talks were held without a guide")
	}
}

func TestSummaries(t *testing.T) {
	s := made(t, schooltest.Small(), 6)
	list := s.Summaries()
	if len(list) != len(s.Talks) {
		t.Fatalf("%d of %d talks", len(list), len(s.Talks))
	}
	drafts := 0
	for i, one := range list {
		if i > 0 && one.Began.After(list[i-1].Began) {
			t.Errorf("talk %d began later than the one before it", i)
		}
		if one.Drafts {
			drafts++
		}
		if held := s.Talks[len(s.Talks)-1-i]; one.ID != held.ID || one.Ended != held.Finished() || one.Counted != held.Total(held.Seen) {
			t.Errorf("talk %s is summed up as %+v", held.ID, one)
		}
	}
	if drafts == 0 || drafts == len(list) {
		t.Errorf("%d of %d have klad", drafts, len(list))
	}
}

// BenchmarkCover is the year plan of a large school, from what is stored of it.
func BenchmarkCover(b *testing.B) {
	s, err := schooltest.New(schooltest.Full(), guides(), today(), 1)
	if err != nil {
		b.Fatal(err)
	}
	survey := school.Survey{Pupils: s.Pupils, Talks: s.Summaries(), Planned: s.Entries, Year: school.YearOf(today()), Now: today()}
	b.ReportAllocs()
	for b.Loop() {
		if c := school.Cover(survey); c.Gaps() == 0 || len(c.Classes) < 50 {
			b.Fatal(c.Gaps(), len(c.Classes))
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := schooltest.New(schooltest.Full(), guides(), today(), 1); err != nil {
			b.Fatal(err)
		}
	}
}
