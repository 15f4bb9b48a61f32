package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// inspection is a pupil with two talks, of whom everything there can be is kept.
func inspection(t *testing.T) report.Inspection {
	first := normalTalk(t)
	b := sit(t, talk.Plan{
		FirstName: "Noor", Kind: talk.WithParents, Conductor: "S. Jansen", Role: talk.Mentor, Phase: talk.VO23,
		Touched: []talk.Competence{talk.Qualities, talk.Work}, GuideID: "proef",
		Participants: []talk.Participant{{Name: "Noor", Who: "leerling"}, {Name: "Yağmur", Who: "moeder"}},
	})
	b.now.Wall = b.now.Wall.Add(30 * 24 * time.Hour)
	b.start()
	b.s.ID = "gesprek-2"
	b.write(talk.Plain, "vertelt over de geit")
	_, err := b.s.MarkMoment(b.now)
	b.must(err)
	b.s.Waited(b.now, talk.Instant{Wall: b.now.Wall.Add(4 * time.Second), Mono: b.now.Mono + 4*time.Second, Run: b.now.Run})
	id := b.write(talk.Plain, "eerst zo")
	b.wait(time.Minute).must(b.s.Write(id, "en toen zo", b.now))
	b.must(b.s.DontKnow(b.now))
	b.write(talk.Draft, "moeder oogt moe")
	b.wait(7 * time.Minute).must(b.s.Pause(talk.Bell, b.now))
	b.wait(19 * time.Hour).must(b.s.Resume(b.now))
	b.write(talk.Plain, "een dag later")
	b.wait(15 * time.Minute).must(b.s.SetNoStep("eerst de open dag", b.now))
	b.must(b.s.SetReaders("ouders", b.now)).must(b.s.SetNoNext("eerst de open dag", b.now))
	b.must(b.s.SetInsight(talk.Work, "zij keek bij een dierenarts", b.now))
	b.must(b.s.SetSharing("niet met het mbo", b.now)).finish()
	later := b.now
	later.Wall = later.Wall.AddDate(0, 0, 3)
	b.must(b.s.Correct(talk.Amendment{
		Spot: talk.Spot{Part: talk.PartSharing}, Text: "met niemand", By: "S. Jansen", Why: "op verzoek van Noor",
	}, later))
	b.must(b.s.Correct(talk.Amendment{
		Spot: talk.Spot{Part: talk.PartInsight, N: 2}, Text: "Noor keek een dag bij een dierenarts", By: "S. Jansen",
	}, later))
	now, then := first.Pupil, first.Pupil
	now.Type, now.Year, then.Class = talk.Havo, 2, "2A"
	now.Aims = school.Aims{Profile: "havo-nt", Second: "weggehaald", Goal: "hbo-bachelor", South: school.Yes}
	return report.Inspection{
		Atlas: route.Atlas{
			Choices: route.Choices{Profiles: []route.Profile{{ID: "havo-nt", Code: "N&T", Name: "Natuur en techniek", Schools: []talk.SchoolType{talk.Havo}}}},
			Map:     route.NewMap([]route.Station{{ID: "hbo-bachelor", Name: "hbo bachelor"}}, nil),
		},
		Pupil: now, Former: []report.Former{{Until: began(), Pupil: then}},
		Entries: []school.Entry{
			{ID: "kaart-1", Pupil: "p", Kind: school.Experienced, Sort: school.Placement, On: began(), At: began(), By: "S. Jansen", Text: "drie dagen in de dierenwinkel"},
			{ID: "kaart-2", Pupil: "p", Kind: school.Planned, Talk: talk.WithParents, On: began().AddDate(0, 3, 0), At: began()},
		},
		Talks: []*talk.Session{first.Session, b.readBack()},
		Acts: []school.Act{
			{At: began().Add(time.Hour), Kind: school.ActExport, Pupil: "p", Talk: "gesprek-1", Count: 1, Name: "Noor de Wit", Note: "noor.md"},
			{At: began().Add(40 * 24 * time.Hour), Kind: school.ActCorrect, Pupil: "p", Count: 2},
		},
		Settings: first.Settings, Location: first.Location, Now: b.now,
	}
}

func TestInspection(t *testing.T) {
	i := inspection(t)
	left := i
	left.Pupil.LeftOn = time.Date(2028, 2, 29, 0, 0, 0, 0, time.UTC)
	left.Talks, left.Former, left.Entries, left.Acts, left.Settings.School = nil, nil, nil, nil, ""
	for name, i := range map[string]report.Inspection{"inspect": i, "inspect-left": left} {
		var md, txt, js bytes.Buffer
		for _, err := range []error{report.InspectMarkdown(&md, i), report.InspectText(&txt, i, 72), report.InspectJSON(&js, i)} {
			if err != nil {
				t.Fatal(err)
			}
		}
		golden(t, name+".md", md.Bytes())
		golden(t, name+".txt", txt.Bytes())
		golden(t, name+".json", js.Bytes())
	}
}

// kept is what a store keeps of a pupil.
type kept struct {
	Pupil   school.Pupil
	Former  []report.Former
	Entries []school.Entry
	Seats   []school.Seat
	Dossier dossier.Folder
	Talks   []*talk.Session
	Acts    []school.Act
}

// unsaid are the fields that tell nothing about anybody: how the program keeps a
// talk and where its screen stood.
func unsaid() []string {
	return []string{
		"Talks.Rev", "Talks.At.", "Talks.Seen.", "Talks.GapAfter",
		"Dossier.Pupil", "Talks.Plan.PupilID", "Acts.Pupil", "Entries.Pupil", // the pupil that it is all about
		"Entries.Row",                                     // what a row has planned is among the seats
		"Talks.Events.From.Mono", "Talks.Events.From.Run", // in a gap the wall clock counts
		"Talks.Events.At.Mono", "Talks.Events.At.Run", // what they tell is the length
	}
}

// inJSON are the texts that only the JSON has: ids of the program's own.
func inJSON() []string {
	return []string{
		"Pupil.ID", "Former.Pupil.ID", "Entries.ID", "Talks.ID", "Talks.Asked.Prompt", "Talks.Notes.Prompt", "Talks.Moments.Silences.Prompt",
		"Dossier.Draft.Texts.Key", "Dossier.Draft.Activities.ID", "Dossier.Draft.Activities.Talk", "Dossier.Versions.ID",
		"Dossier.Versions.Content.Texts.Key", "Dossier.Versions.Content.Activities.ID", "Dossier.Versions.Content.Activities.Talk",
		"Dossier.Versions.Content.Talks.ID", "Dossier.Approvals.ID", "Dossier.Transfers.ID", "Dossier.Received.ID",
		"Talks.Moments.Marks.Prompt", "Talks.Plan.Agenda.Stages.Rows.ID", "Talks.Plan.Reviewed.Talk", "Acts.Talk", "Acts.Name", "Talks.Notes.Edited",
	}
}

// TestInspectionIsComplete changes each thing that is kept, one at a time, and
// wants to see it: a field that the domain gets later must not be forgotten.
func TestInspectionIsComplete(t *testing.T) {
	written := func(k kept) (js, md string) {
		i := report.Inspection{Pupil: k.Pupil, Former: k.Former, Entries: k.Entries, Seats: k.Seats, Dossier: k.Dossier, Talks: k.Talks, Acts: k.Acts, Now: talk.Instant{Wall: began()}}
		var a, b bytes.Buffer
		if err := report.InspectJSON(&a, i); err != nil {
			t.Fatal(err)
		}
		if err := report.InspectMarkdown(&b, i); err != nil {
			t.Fatal(err)
		}
		return a.String(), b.String()
	}
	js, md := written(full(-1, nil))
	leaves, seen := 0, map[string]bool{}
	for n := 0; ; n++ {
		var path string
		k := full(n, &path)
		if path == "" {
			break
		}
		leaves++
		if slices.ContainsFunc(unsaid(), func(p string) bool { return path == p || strings.HasSuffix(p, ".") && strings.HasPrefix(path, p) }) {
			continue
		}
		seen[path] = true
		js2, md2 := written(k)
		if js == js2 {
			t.Errorf("%s is not in the JSON", path)
		}
		if md == md2 && textual(path) && !slices.Contains(inJSON(), path) {
			t.Errorf("%s is not in the document", path)
		}
	}
	if leaves < 100 || !seen["Talks.Notes.History.Text"] || !seen["Former.Pupil.LastName"] {
		t.Errorf("only %d fields were changed: %v", leaves, seen)
	}
}

// textual tells whether a path leads to a text or a moment.
func textual(path string) bool {
	at := reflect.TypeFor[kept]()
	for _, name := range strings.Split(path, ".") {
		if at.Kind() == reflect.Pointer {
			at = at.Elem()
		}
		f, _ := at.FieldByName(name)
		at = f.Type
		for at.Kind() == reflect.Slice || at.Kind() == reflect.Pointer {
			at = at.Elem()
		}
	}
	return at == reflect.TypeFor[string]() || at == reflect.TypeFor[time.Time]()
}

// full is kept with something in every field, the leaf of that number changed;
// path becomes its name.
func full(changed int, path *string) kept {
	var k kept
	f := filler{changed: changed, path: path}
	f.fill(reflect.ValueOf(&k).Elem(), "")
	return k
}

type filler struct {
	n       int // of the next leaf
	changed int
	path    *string
}

func (f *filler) fill(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		f.fill(v.Elem(), path)
		return
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		f.fill(v.Index(0), path)
		return
	case reflect.Struct:
		if v.Type() != reflect.TypeFor[time.Time]() {
			for i := range v.NumField() {
				if field := v.Type().Field(i); field.IsExported() {
					f.fill(v.Field(i), strings.TrimPrefix(path+"."+field.Name, "."))
				}
			}
			return
		}
	}
	change := f.n == f.changed
	if change {
		*f.path = path
	}
	f.n++
	f.leaf(v, change)
}

func (f *filler) leaf(v reflect.Value, change bool) {
	by := 0
	if change {
		by = 1
	}
	switch v.Interface().(type) {
	case time.Time:
		v.Set(reflect.ValueOf(began().AddDate(0, 0, f.n).Add(time.Duration(49*by) * time.Hour)))
		return
	case talk.EventKind: // in which all parts of an event count
		v.SetString([]string{string(talk.Lapsed), string(talk.Started)}[by])
		return
	case talk.Answer:
		v.SetString([]string{string(talk.WentOn), string(talk.WasAway)}[by])
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("x", f.n, strings.Repeat("y", by)))
	case reflect.Bool:
		v.SetBool(by == 1)
	case reflect.Uint8:
		v.SetUint(uint64(by + 1))
	default:
		v.SetInt(int64(f.n + 1000*by))
	}
}

// Klad that exists is in an inspection, with the day on which it goes.
func TestInspectionShowsKlad(t *testing.T) {
	i := inspection(t)
	var js, md bytes.Buffer
	if err := report.InspectJSON(&js, i); err != nil {
		t.Fatal(err)
	}
	if err := report.InspectMarkdown(&md, i); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"klad, verdwijnt op woensdag 6 januari 2027:** moeder oogt moe", ":** ziet er moe uit"} {
		if !strings.Contains(md.String(), want) {
			t.Errorf("document has no %q", want)
		}
	}
	var out struct {
		Format string
		Talks  []struct {
			Notes []struct {
				Kind, Text string
				Destroyed  *time.Time `json:"destroyed_at"`
			}
		}
	}
	if err := json.Unmarshal(js.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	klad := 0
	for n, tk := range out.Talks {
		events := i.Talks[n].Events
		for _, note := range tk.Notes {
			if (note.Kind == "klad") != (note.Destroyed != nil) {
				t.Errorf("line %+v", note)
			}
			if note.Destroyed != nil {
				klad++
				if want := events[len(events)-1].At.Wall.AddDate(0, 0, 14); !note.Destroyed.Equal(want) {
					t.Errorf("klad %q goes at %v, want %v", note.Text, note.Destroyed, want)
				}
			}
		}
	}
	if klad != 2 || out.Format != report.InspectFormat {
		t.Errorf("%d lines of klad in %q", klad, out.Format)
	}
}
