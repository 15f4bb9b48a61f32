package handbook_test

import (
	"slices"
	"testing"
	"testing/fstest"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/prompts"
)

// The built-in training is six meetings of an hour, minute by minute, in which
// everybody works together, in pairs and in threes, and every fact has who says so.
func TestTrainingIsThere(t *testing.T) {
	course := builtIn(t).Course
	if len(course) != 6 {
		t.Fatalf("%d meetings, want 6", len(course))
	}
	drills, groups := map[string]bool{}, map[rehearse.Grouping]bool{}
	facts := 0
	for i := range course {
		m := &course[i]
		if m.Minutes() != 60 {
			t.Errorf("%s takes %d minutes, want 60", m.ID, m.Minutes())
		}
		if m.Home == "" || len(m.Keep) < 3 || len(m.Pages) == 0 || len(m.Personas()) == 0 {
			t.Errorf("%s lacks something to take home, to read or to play: %+v", m.ID, m)
		}
		for _, d := range m.Drills() {
			drills[d] = true
		}
		for _, p := range m.Parts {
			groups[p.Group] = true
			if p.Fact.Text != "" {
				facts++
			}
			if (p.Fact.Text == "") != (p.Fact.Source == "") || p.Fact.Year != "" {
				t.Errorf("%s, %s: fact %+v", m.ID, p.Title, p.Fact)
			}
		}
		if !slices.ContainsFunc(m.Parts, func(p rehearse.Part) bool { return p.Group == rehearse.Threes || p.Group == rehearse.Fours }) {
			t.Errorf("%s has nothing in threes", m.ID)
		}
	}
	for _, d := range []string{"open", "een-tegelijk", "stilte", "samenvatten", "ervaring"} {
		if !drills[d] {
			t.Errorf("no meeting has the drill %s", d)
		}
	}
	if len(groups) != len(rehearse.Groupings()) || facts < 6 {
		t.Errorf("groups %v, %d facts", groups, facts)
	}
}

const ownMeeting = `[[meeting]]
id = "stil-zijn-en-samenvatten"
title = "Onze derde"
aim = "Je kunt luisteren."
minutes = 45
ready = ["Een bal."]
keep = ["Wacht."]
[[meeting.part]]
minutes = 45
title = "Alles"
group = "samen"
coach = "Vraag een leerling."
task = "Doe mee."
[[meeting]]
id = "zevende"
title = "Terugkomen"
aim = "Je weet het nog."
ready = ["Koffie."]
keep = ["Ga door."]
[[meeting.part]]
minutes = 60
title = "Alles"
group = "samen"
coach = "Luister."
task = "Vertel."
`

// A school replaces a meeting in its place, adds one behind it and switches one off;
// its own words are put in.
func TestTrainingOfASchool(t *testing.T) {
	own := fstest.MapFS{
		"training.toml": {Data: []byte(ownMeeting)},
		"school.toml": {Data: []byte(`off = ["training/ouders-aan-tafel"]
[[word]]
term = "leerling"
own = "kind"
plural = "kinderen"
article = "het"
`)},
	}
	book, err := handbook.Load(prompts.FS, own)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, m := range book.Course {
		ids = append(ids, m.ID)
	}
	want := []string{
		"begin-bij-een-ervaring", "open-en-een-tegelijk", "stil-zijn-en-samenvatten", "van-probleem-naar-ervaring", "een-heel-gesprek", "zevende",
	}
	if !slices.Equal(ids, want) {
		t.Errorf("meetings are %q, want %q", ids, want)
	}
	m, number := book.Course.Meeting("stil-zijn-en-samenvatten")
	if m == nil || number != 3 || m.Title != "Onze derde" || m.Minutes() != 45 || m.Parts[0].Coach != "Vraag een kind." {
		t.Errorf("number %d is %+v", number, m)
	}
	if m, number := book.Course.Meeting("nergens"); m != nil || number != 0 {
		t.Errorf("there is a meeting nergens: %+v", m)
	}
}
