package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// pupilCard is a card with what there can be on one.
func pupilCard(t *testing.T) report.PupilCard {
	i, m := inspection(t), passingTalk(t)
	c := report.PupilCard{
		Pupil: i.Pupil, Talks: append(i.Talks, m.Session), Settings: i.Settings, Location: i.Location, Now: i.Now,
		Entries: append(i.Entries,
			school.Entry{ID: "kaart-3", Kind: school.Prepared, On: began().AddDate(0, 0, 1), At: began(), Text: "over de open dag"},
			school.Entry{ID: "kaart-4", Kind: school.Remark, At: began(), By: "Rob", Text: "hielp een brugklasser"},
			school.Entry{ID: "kaart-5", Kind: school.Planned, Talk: talk.Individual, On: began().AddDate(0, 0, 3), At: began().AddDate(0, 0, 2)}),
	}
	c.Pupil.Number = "0020417"
	return c
}

func TestPupilCard(t *testing.T) {
	c := pupilCard(t)
	empty := report.PupilCard{Pupil: school.Pupil{FirstName: "Noor"}, Now: c.Now, Location: c.Location}
	for name, c := range map[string]report.PupilCard{"card": c, "card-empty": empty} {
		var md, txt, js bytes.Buffer
		for _, err := range []error{report.CardMarkdown(&md, c), report.CardText(&txt, c, 60), report.CardJSON(&js, c)} {
			if err != nil {
				t.Fatal(err)
			}
		}
		golden(t, name+".md", md.Bytes())
		golden(t, name+".txt", txt.Bytes())
		golden(t, name+".json", js.Bytes())
		for _, out := range []string{md.String(), txt.String(), js.String()} {
			for _, klad := range []string{"ziet er moe uit", "moeder oogt moe", "klad"} {
				if strings.Contains(out, klad) {
					t.Errorf("%s: %q is on it:\n%s", name, klad, out)
				}
			}
		}
		var keys map[string]json.RawMessage
		if err := json.Unmarshal(js.Bytes(), &keys); err != nil {
			t.Fatal(err)
		}
		for _, list := range []string{"steps", "planned", "talks", "quotes", "competences", "card"} {
			if !strings.HasPrefix(string(keys[list]), "[") {
				t.Errorf("%s: %q is %s, want a list", name, list, keys[list])
			}
		}
	}
}

// What is newest goes first, whatever the order in which it is given, and nothing
// that is given is changed.
func TestFactsInAnyOrder(t *testing.T) {
	c := pupilCard(t)
	var want bytes.Buffer
	if err := report.CardJSON(&want, c); err != nil {
		t.Fatal(err)
	}
	for range len(c.Talks) {
		c.Talks = append(c.Talks[1:], c.Talks[0])
		c.Entries = append(c.Entries[1:], c.Entries[0])
		var got bytes.Buffer
		if err := report.CardJSON(&got, c); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("in another order\n%s\nwant\n%s", got.String(), want.String())
		}
	}
	f := c.Facts()
	var last time.Time
	for i, h := range f.Past {
		if i > 0 && h.At.After(last) {
			t.Errorf("%v stands after %v", h.At, last)
		}
		last = h.At
	}
}
