package dossier_test

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/dossier"
	"gesprek/internal/talk"
)

func TestCanonicalForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContent(t)
		data, err := c.Encode()
		if err != nil {
			t.Fatal(err)
		}
		read, err := dossier.DecodeContent(data)
		if err != nil {
			t.Fatalf("%v in %s", err, data)
		}
		again, err := read.Encode()
		if err != nil || !bytes.Equal(data, again) {
			t.Fatalf("once more: %s, %v\nwas %s", again, err, data)
		}
	})
}

func TestOnlyCanonical(t *testing.T) {
	data, err := noor().Encode()
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func([]byte) []byte{
		"white space": func(b []byte) []byte { return append(b, ' ') },
		"capitals":    func(b []byte) []byte { return bytes.Replace(b, []byte(`"school"`), []byte(`"School"`), 1) },
		"escapes":     func(b []byte) []byte { return bytes.Replace(b, []byte("Noor"), []byte(`\u004eoor`), 1) },
		"twice": func(b []byte) []byte {
			return bytes.Replace(b, []byte(`"to_school":`), []byte(`"to_school":"x","to_school":`), 1)
		},
		"no list":     func(b []byte) []byte { return bytes.Replace(b, []byte(`"no_step":""`), []byte(`"no_step":null`), 1) },
		"another key": func(b []byte) []byte { return bytes.Replace(b, []byte(`{"form"`), []byte(`{"bsn":"1","form"`), 1) },
	} {
		changed := change(bytes.Clone(data))
		if bytes.Equal(changed, data) {
			t.Errorf("%s: nothing changed", name)
		}
		if _, err := dossier.DecodeContent(changed); err == nil {
			t.Errorf("%s: read", name)
		}
	}
	if _, err := dossier.DecodeContent(append(data, "\n"...)); !errors.Is(err, dossier.ErrNotCanonical) {
		t.Errorf("a line end: %v", err)
	}
}

func TestComposeLeavesOut(t *testing.T) {
	d := dossier.Draft{LeftOut: []string{"g2"}}
	d.SetText(dossier.Questions(dossier.Coaching)[0], "Wat kan ik?", " bakken ")
	d.SetText(dossier.Question{Key: dossier.KeyChoice}, "Keuze?", "niet in het mbo")
	d.Put(dossier.Activity{ID: "leeg", Sort: dossier.Other, Title: "  "})
	d.Put(dossier.Activity{ID: "vol", Title: "Open dag"})
	c := dossier.Compose(d, dossier.Facts{Form: dossier.Coaching, Talks: []dossier.Talk{
		{ID: "g3", Date: "2026-02-01"}, {ID: "g2", Date: "2026-01-01"}, {ID: "g1", Date: "2025-01-01"},
	}})
	if len(c.Texts) != 1 || c.Texts[0].Question != "Wat kan ik?" {
		t.Errorf("texts: %+v", c.Texts)
	}
	if len(c.Activities) != 1 || c.Activities[0].ID != "vol" {
		t.Errorf("activities: %+v", c.Activities)
	}
	if len(c.Talks) != 2 || c.Talks[0].ID != "g1" || c.Talks[1].ID != "g3" {
		t.Errorf("talks: %+v", c.Talks)
	}
	c.Activities[0].Title = "anders"
	if d.Activities[1].Title != "Open dag" {
		t.Error("the draft changed with the content")
	}
}

// A question that the program puts otherwise later on leaves what was answered, and
// so what was approved, as it was.
func TestQuestionStaysAsItWasAsked(t *testing.T) {
	q := dossier.Questions(dossier.Career)[0]
	var d dossier.Draft
	d.SetText(q, "Wat kan ik?", "bakken")
	before := d.Clone()
	d.SetText(q, "Wat kun jij?", "bakken")
	if !reflect.DeepEqual(before.Texts, d.Texts) {
		t.Errorf("%+v became %+v", before.Texts, d.Texts)
	}
	d.SetText(q, "Wat kun jij?", "koken")
	if d.Texts[0].Question != "Wat kun jij?" || d.Text(q.Key) != "koken" {
		t.Errorf("a new answer: %+v", d.Texts)
	}
	d.SetText(q, "Wat kun jij?", "  ")
	if len(d.Texts) != 0 {
		t.Errorf("an empty one: %+v", d.Texts)
	}
}

func TestDraftIsReadAsItWasWritten(t *testing.T) {
	d := dossier.Draft{Age: dossier.From16, ParentsToo: true, Parents: []string{"ⵜⴰⵏⵉⵔⵜ"}, LeftOut: []string{"g"}}
	d.SetText(dossier.Questions(dossier.Career)[2], "Welk werk?", "\"bakker\" <&>")
	d.Put(dossier.Activity{ID: "a", Title: "Zoë's dag", Competences: []talk.Competence{talk.Work}, Evidence: []dossier.Evidence{{What: "foto"}}})
	data, err := d.Encode()
	if err != nil {
		t.Fatal(err)
	}
	read, err := dossier.DecodeDraft(data)
	if err != nil || !reflect.DeepEqual(d, read) {
		t.Errorf("%+v, %v\nwas %+v", read, err, d)
	}
	clone := d.Clone()
	clone.Drop("a")
	clone.Turn("g")
	clone.Parents[0] = "x"
	if !reflect.DeepEqual(d, read) {
		t.Error("a clone shares something")
	}
}

func TestForms(t *testing.T) {
	want := map[talk.SchoolType]dossier.Form{
		talk.Primary: dossier.RouteCard, talk.VmboTL: dossier.Career, talk.Vwo: dossier.Career,
		talk.Practice: dossier.Career, talk.Mbo: dossier.Coaching,
	}
	for typ, form := range want {
		if got := dossier.FormOf(typ); got != form {
			t.Errorf("%s: %s", typ, got)
		}
	}
}
