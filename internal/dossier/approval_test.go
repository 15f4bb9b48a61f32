package dossier_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/dossier"
)

func three(h dossier.Hash) ([]dossier.Party, []dossier.Approval) {
	parties := dossier.Draft{Age: dossier.Under16, Parents: []string{"Sanne de Wit"}}.Parties("Noor de Wit", "Anne Vos")
	var list []dossier.Approval
	for i, p := range parties {
		list = append(list, dossier.Approval{ID: string(rune('a' + i)), Version: h, Party: p, Verdict: dossier.Agrees, At: moment(i)})
	}
	return parties, list
}

// Whatever changes in a dossier, be it one letter: of three that agreed none do.
func TestAnyEditVoidsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, after := drawContent(t), drawContent(t)
		h, err := before.Hash()
		if err != nil {
			t.Fatal(err)
		}
		now, err := after.Hash()
		if err != nil {
			t.Fatal(err)
		}
		parties, approvals := three(h)
		agreed, all := dossier.Count(dossier.Stand(now, parties, approvals))
		changes := dossier.Compare(before, after)
		switch {
		case all != 3:
			t.Fatalf("%d parties", all)
		case now == h && (agreed != 3 || len(changes) != 0):
			t.Fatalf("the same: %d agree, changes %+v", agreed, changes)
		case now != h && (agreed != 0 || len(changes) == 0):
			t.Fatalf("not the same: %d agree, changes %+v", agreed, changes)
		}
	})
}

func TestOneLetter(t *testing.T) {
	c := noor()
	parties, approvals := three(hash(t, c))
	if !dossier.Whole(dossier.Stand(hash(t, c), parties, approvals)) {
		t.Fatal("not whole before")
	}
	edited := noor()
	edited.Activities[0].Parts.Result = "ik heb 41 broden gebakken"
	list := dossier.Stand(hash(t, edited), parties, approvals)
	if agreed, _ := dossier.Count(list); agreed != 0 {
		t.Errorf("%d still agree", agreed)
	}
	f := dossier.Folder{Approvals: approvals, Versions: []dossier.Version{{Hash: hash(t, c), Content: c}}}
	for _, s := range list {
		if s.State != dossier.Void {
			t.Errorf("%s is %s", s.Party.Role, s.State)
		}
		got := f.Since(s, edited)
		want := []dossier.Change{{
			Section: dossier.InActivity, Item: "Stage bij de bakker", Field: dossier.Field(dossier.Result),
			Before: "ik heb 40 broden gebakken", After: "ik heb 41 broden gebakken",
		}}
		if !slices.Equal(got, want) {
			t.Errorf("changes for %s: %+v", s.Party.Role, got)
		}
	}
	if v, ok := f.Approved(parties); !ok || v.Hash != hash(t, c) {
		t.Errorf("the approved version is lost: %v", ok)
	}
}

func TestParties(t *testing.T) {
	for name, c := range map[string]struct {
		draft dossier.Draft
		want  []dossier.Party
	}{
		"nothing known":      {dossier.Draft{}, []dossier.Party{{Role: dossier.Pupil, Name: "N"}, {Role: dossier.Parent}, {Role: dossier.Mentor, Name: "M"}}},
		"two parents":        {dossier.Draft{Age: dossier.Under16, Parents: []string{"A", "B"}}, []dossier.Party{{dossier.Pupil, "N"}, {dossier.Parent, "A"}, {dossier.Parent, "B"}, {dossier.Mentor, "M"}}},
		"sixteen, alone":     {dossier.Draft{Age: dossier.From16, Parents: []string{"A"}}, []dossier.Party{{dossier.Pupil, "N"}, {dossier.Mentor, "M"}}},
		"sixteen, with":      {dossier.Draft{Age: dossier.From16, ParentsToo: true}, []dossier.Party{{dossier.Pupil, "N"}, {Role: dossier.Parent}, {dossier.Mentor, "M"}}},
		"eighteen":           {dossier.Draft{Age: dossier.From18}, []dossier.Party{{dossier.Pupil, "N"}, {dossier.Mentor, "M"}}},
		"under 16, not both": {dossier.Draft{Age: dossier.Under16, Parents: []string{"A"}}, []dossier.Party{{dossier.Pupil, "N"}, {dossier.Parent, "A"}, {dossier.Mentor, "M"}}},
	} {
		if got := c.draft.Parties("N", "M"); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestStand(t *testing.T) {
	const now, old = dossier.Hash("nu"), dossier.Hash("toen")
	pupil := dossier.Party{Role: dossier.Pupil, Name: "Noor"}
	sanne, bas := dossier.Party{Role: dossier.Parent, Name: "Sanne de Wit"}, dossier.Party{Role: dossier.Parent, Name: "Bas de Wit"}
	someone := dossier.Party{Role: dossier.Parent}
	mentor := dossier.Party{Role: dossier.Mentor, Name: "Anne"}
	say := func(id string, p dossier.Party, h dossier.Hash, v dossier.Verdict, at int) dossier.Approval {
		return dossier.Approval{ID: id, Party: p, Version: h, Verdict: v, At: moment(at)}
	}
	for name, c := range map[string]struct {
		parties   []dossier.Party
		approvals []dossier.Approval
		want      []dossier.State
	}{
		"nobody":          {[]dossier.Party{pupil, mentor}, nil, []dossier.State{dossier.Waiting, dossier.Waiting}},
		"another mentor":  {[]dossier.Party{mentor}, []dossier.Approval{say("1", dossier.Party{Role: dossier.Mentor, Name: "Joost"}, now, dossier.Agrees, 1)}, []dossier.State{dossier.Agreed}},
		"refusal stands":  {[]dossier.Party{sanne}, []dossier.Approval{say("1", sanne, now, dossier.Agrees, 1), say("2", sanne, now, dossier.Disagrees, 2)}, []dossier.State{dossier.Refused}},
		"later agrees":    {[]dossier.Party{sanne}, []dossier.Approval{say("2", sanne, now, dossier.Agrees, 2), say("1", sanne, now, dossier.Disagrees, 1)}, []dossier.State{dossier.Agreed}},
		"withdrawn":       {[]dossier.Party{pupil}, []dossier.Approval{say("1", pupil, now, dossier.Agrees, 1), say("2", pupil, now, dossier.Withdrawn, 2)}, []dossier.State{dossier.Waiting}},
		"of before":       {[]dossier.Party{pupil, mentor}, []dossier.Approval{say("1", pupil, old, dossier.Agrees, 1), say("2", mentor, old, dossier.Disagrees, 2)}, []dossier.State{dossier.Void, dossier.Settled}},
		"one of two":      {[]dossier.Party{sanne, bas}, []dossier.Approval{say("1", sanne, now, dossier.Agrees, 1)}, []dossier.State{dossier.Agreed, dossier.Waiting}},
		"name in spaces":  {[]dossier.Party{sanne}, []dossier.Approval{say("1", dossier.Party{Role: dossier.Parent, Name: "sanne  de wit "}, now, dossier.Agrees, 1)}, []dossier.State{dossier.Agreed}},
		"not named yet":   {[]dossier.Party{someone}, []dossier.Approval{say("1", bas, now, dossier.Agrees, 1)}, []dossier.State{dossier.Agreed}},
		"named otherwise": {[]dossier.Party{sanne}, []dossier.Approval{say("1", bas, now, dossier.Agrees, 1)}, []dossier.State{dossier.Waiting}},
		"counted once":    {[]dossier.Party{sanne, someone}, []dossier.Approval{say("1", sanne, now, dossier.Agrees, 1)}, []dossier.State{dossier.Agreed, dossier.Waiting}},
	} {
		for _, order := range []string{"as given", "reversed"} {
			list := slices.Clone(c.approvals)
			if order == "reversed" {
				slices.Reverse(list)
			}
			var got []dossier.State
			for _, s := range dossier.Stand(now, c.parties, list) {
				got = append(got, s.State)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s, %s: %v, not %v", name, order, got, c.want)
			}
		}
	}
}

// Who says something else within the second is heard.
func TestWithinASecond(t *testing.T) {
	c := noor()
	parties, _ := three(hash(t, c))
	sheet := func(id string, v dossier.Verdict, after time.Duration) dossier.Sheet {
		s, err := dossier.Approval{ID: id, Version: hash(t, c), Party: parties[1], Verdict: v, At: moment(0).Add(after)}.Sheet("p")
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	f, err := dossier.Open("p", []dossier.Sheet{sheet("z", dossier.Disagrees, 100*time.Millisecond), sheet("a", dossier.Agrees, 900*time.Millisecond)})
	if err != nil {
		t.Fatal(err)
	}
	if s := dossier.Stand(hash(t, c), parties, f.Approvals)[1]; s.State != dossier.Agreed {
		t.Errorf("the parent is %s", s.State)
	}
}

func TestWhoseTurn(t *testing.T) {
	c := noor()
	parties, approvals := three(hash(t, c))
	for i := range approvals {
		s, ok := dossier.Asked(dossier.Stand(hash(t, c), parties, approvals[:i]))
		if !ok || s.Party != parties[i] {
			t.Errorf("after %d: %+v, %v", i, s.Party, ok)
		}
	}
	approvals[1].Verdict = dossier.Disagrees
	list := dossier.Stand(hash(t, c), parties, approvals)
	if _, ok := dossier.Asked(list); ok {
		t.Error("who does not agree was not asked again")
	}
	if got := dossier.Refusals(list); len(got) != 1 || got[0].Party != parties[1] {
		t.Errorf("refusals: %+v", got)
	}
}
