package store

import (
	"maps"
	"slices"
	"testing"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// Reading some talks and entries gives what reading all gives of them.
func TestEachLineOf(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupils(t.Context(), classOf(3), time.Time{}))
	for i, id := range []string{"a", "b", "c"} {
		s := begun(t, db, id, classOf(3)[i].ID)
		n := line(t, s, talk.Plain, "regel van "+id)
		ok(t, s.Write(n, "regel van "+id+", anders", after(s.Seen, time.Minute)))
		line(t, s, talk.Draft, "klad van "+id)
		ok(t, db.SaveTalk(t.Context(), s))
	}
	for _, id := range []string{"e1", "e2"} {
		ok(t, db.SaveEntry(t.Context(), school.Entry{
			ID: id, Pupil: classOf(3)[0].ID, Kind: school.Experienced, Sort: school.Placement, On: time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC),
			At: start().Wall, Text: "stage " + id,
		}))
	}
	of := func(ids ...string) []Line {
		var list []Line
		ok(t, db.EachLineOf(t.Context(), ids, func(l Line) error {
			list = append(list, l)
			return nil
		}))
		return list
	}
	all := lines(t, db)
	for _, ids := range [][]string{{"b"}, {"a", "e2"}, {"e1", "nergens", "c", "b"}, {}} {
		var want []Line
		for _, l := range all {
			if slices.Contains(ids, l.Talk) || l.Entry != "" && slices.Contains(ids, l.Entry) {
				want = append(want, l)
			}
		}
		got := of(ids...)
		if len(got) != len(want) || slices.ContainsFunc(want, func(l Line) bool { return !slices.Contains(got, l) }) {
			t.Errorf("%v: %v\nwant %v", ids, got, want)
		}
	}
	n := slices.IndexFunc(all, func(l Line) bool { return l.Kind == LineNote && l.Talk == "b" })
	if all[n].Prompt == "" || all[n].Card != "" {
		t.Errorf("a line of notes: %+v", all[n])
	}
	e := of("e1")[0]
	if e.Card != school.Experienced || !e.At.Equal(time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)) || e.Note != "" {
		t.Errorf("an entry: %+v", e)
	}
	if n, err := db.Lines(t.Context()); err != nil || n < len(all)/3 || n > len(all) {
		t.Errorf("about %d lines, there are %d (%v)", n, len(all), err)
	}
}

// A mark changes when texts do, also where klad goes by itself.
func TestMarks(t *testing.T) {
	db := newFiles(t).open(t)
	ok(t, db.SavePupils(t.Context(), classOf(2), time.Time{}))
	s := begun(t, db, "a", classOf(2)[0].ID)
	ok(t, db.SaveTalk(t.Context(), s))
	entry := school.Entry{ID: "e", Pupil: classOf(2)[1].ID, Kind: school.Remark, At: start().Wall, Text: "nota"}
	ok(t, db.SaveEntry(t.Context(), entry))
	talks, entries := marksOf(t, db)
	changed := func(what string, talk, card bool) {
		t.Helper()
		nowTalks, nowEntries := marksOf(t, db)
		if maps.Equal(talks, nowTalks) == talk || maps.Equal(entries, nowEntries) == card {
			t.Errorf("%s: %v %v, was %v %v", what, nowTalks, nowEntries, talks, entries)
		}
		talks, entries = nowTalks, nowEntries
	}
	changed("nothing", false, false)
	line(t, s, talk.Draft, "klad")
	ok(t, db.SaveTalk(t.Context(), s))
	changed("a line", true, false)
	finish(t, s, 25*time.Minute)
	ok(t, db.SaveTalk(t.Context(), s))
	changed("the end", true, false)
	_, err := db.ForgetDrafts(t.Context(), s.Seen.Wall.Add(talk.DraftKept+time.Hour))
	ok(t, err)
	changed("klad that went", true, false)
	entry.At = entry.At.Add(time.Second)
	ok(t, db.SaveEntry(t.Context(), entry))
	changed("an entry", false, true)
	ok(t, db.DropEntry(t.Context(), "e", start().Wall))
	changed("an entry that went", false, true)
}

func marksOf(t *testing.T, db *DB) (talks, entries map[string]Mark) {
	t.Helper()
	talks, entries, err := db.Marks(t.Context())
	ok(t, err)
	return talks, entries
}

// The competences of prompts are those of the talk, whatever the guide says now.
func TestTouchedBy(t *testing.T) {
	db := newFiles(t).open(t)
	s := whole(t, db, "heel", "p")
	for _, a := range s.Asked {
		got, err := db.TouchedBy(t.Context(), []string{"nergens", a.Prompt})
		ok(t, err)
		if !slices.Contains(got, Touched{"heel", a.Prompt, a.Competence}) {
			t.Errorf("%s: %v, want %q", a.Prompt, got, a.Competence)
		}
	}
	if len(s.Asked) == 0 {
		t.Error("nothing was asked")
	}
}
