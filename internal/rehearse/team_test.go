package rehearse

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// threeMeetings is a course that is long enough to be half-way.
func threeMeetings() Course { return Course{{ID: "een"}, {ID: "twee"}, {ID: "drie"}} }

func TestTeamPut(t *testing.T) {
	var team Team
	for _, c := range []struct {
		id, label string
		as        Function
		want      error
	}{
		{"a", "  AB ", Caretaker, nil},
		{"b", "ab", Teacher, ErrSameLabel},
		{"b", "", Teacher, ErrNoLabel},
		{"b", "CD", " ", ErrNoFunction},
		{"b", strings.Repeat("x", LongestLabel+1), Teacher, ErrLongLabel},
		{"b", "CD", Function(strings.Repeat("x", LongestLabel+1)), ErrLongLabel},
		{"b", "C\x1b[31mD\u202e", "Bibliothecaris", nil},
		{"c", "é ü", "bibliothecaris", nil},
		{"a", "AB", Teacher, nil}, // the same one may keep the label
	} {
		if err := team.Put(c.id, c.label, c.as); !errors.Is(err, c.want) {
			t.Errorf("Put(%q, %q, %q) gives %v, want %v", c.id, c.label, c.as, err, c.want)
		}
	}
	want := []Member{
		{ID: "a", Label: "AB", Function: Teacher},
		{ID: "b", Label: "C [31mD", Function: "Bibliothecaris"},
		{ID: "c", Label: "é ü", Function: "Bibliothecaris"},
	}
	if !reflect.DeepEqual(team.Members, want) {
		t.Errorf("team is %+v, want %+v", team.Members, want)
	}
}

func TestTeamCount(t *testing.T) {
	var team Team
	for i, as := range []Function{"schoonmaker", Caretaker, Teacher, Teacher, Teacher} {
		if err := team.Put(fmt.Sprint(i), fmt.Sprint("wie ", i), as); err != nil {
			t.Fatal(err)
		}
	}
	for _, tick := range []string{"1een", "1twee", "1drie", "2een", "3een", "3een", "4een", "4twee", "4oud"} {
		if err := team.Tick(tick[:1], tick[1:]); err != nil {
			t.Fatal(err)
		}
	}
	by, all := team.Count(threeMeetings())
	want := []Trained{{Teacher, 0, 2, 3}, {Caretaker, 1, 0, 1}, {"schoonmaker", 0, 0, 1}}
	if !reflect.DeepEqual(by, want) || all != (Trained{"", 1, 2, 5}) {
		t.Errorf("counted %+v and %+v, want %+v", by, all, want)
	}
	if by, all := (Team{}).Count(threeMeetings()); len(by) > 0 || all != (Trained{}) {
		t.Errorf("nobody counts as %+v and %+v", by, all)
	}
	if _, all := team.Count(nil); all.Trained > 0 || all.Begun > 0 {
		t.Errorf("without a course somebody is trained: %+v", all)
	}
	if err := errors.Join(team.Tick("x", "een"), team.Drop("x")); !errors.Is(err, ErrNoMember) {
		t.Errorf("who is not there gives %v", err)
	}
}

// TestTeamAddsUp checks on any team that the functions add up to the whole, and that
// counting and sorting change nothing.
func TestTeamAddsUp(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var team Team
		for i := range rapid.IntRange(0, 30).Draw(r, "people") {
			as := rapid.SampledFrom(append(Functions(), "tuinman", "Tuinman", "kok")).Draw(r, "function")
			if err := team.Put(fmt.Sprint(i), fmt.Sprint("p", i), as); err != nil {
				r.Fatal(err)
			}
			for _, m := range threeMeetings() {
				if rapid.Bool().Draw(r, "was") {
					if err := team.Tick(fmt.Sprint(i), m.ID); err != nil {
						r.Fatal(err)
					}
				}
			}
		}
		before := team.Clone()
		by, all := team.Count(threeMeetings())
		var sum Trained
		seen := map[Function]bool{}
		for _, f := range by {
			sum.Trained, sum.Begun, sum.Total = sum.Trained+f.Trained, sum.Begun+f.Begun, sum.Total+f.Total
			if seen[f.Function] || f.Total == 0 || f.Trained+f.Begun > f.Total {
				r.Fatalf("counted %+v", by)
			}
			seen[f.Function] = true
		}
		if sum != all || all.Total != len(team.Members) {
			r.Fatalf("%+v add up to %+v, not %+v", by, sum, all)
		}
		if !reflect.DeepEqual(before, team) {
			r.Fatal("counting changed the team")
		}
		if len(team.Members) > 0 {
			smaller := team.Clone()
			if err := smaller.Drop(team.Members[0].ID); err != nil || !team.Lost(smaller) || smaller.Lost(team) {
				r.Fatalf("dropping one is not seen (%v)", err)
			}
			if !reflect.DeepEqual(before, team) {
				r.Fatal("a clone shares what it holds")
			}
		}
	})
}
