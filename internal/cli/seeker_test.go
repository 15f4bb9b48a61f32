package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/school"
	"gesprek/internal/search"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// seeking is a seeker on the demo's class.
func seeking(t *testing.T) (*seeker, *data) {
	t.Helper()
	d, err := openData(t.Context(), beside(filepath.Join(t.TempDir(), "school.db")))
	must(t, err)
	t.Cleanup(func() { must(t, d.db.Close()) })
	book, err := handbook.Load(prompts.FS, nil)
	must(t, err)
	a := &app{IO: IO{Location: time.UTC}}
	must(t, a.fillDemo(t.Context(), d, book.Guides, sown()))
	return newSeeker(d, func() *handbook.Book { return book }), d
}

// everything is all that a seeker finds, in an order of its own.
func everything(t *testing.T, s *seeker) []string {
	t.Helper()
	_, err := s.Refresh(t.Context(), func(int, int) {})
	must(t, err)
	q := search.Query{Kinds: search.Kinds(), Former: true}
	r, err := s.Find(t.Context(), q, 0)
	must(t, err)
	var all []string
	for _, h := range r.Hits {
		all = append(all, fmt.Sprint(h.Line, h.Of, h.TalkKind, h.Competence))
	}
	slices.Sort(all)
	return all
}

// Whatever is stored, changed and taken away, a seeker that was open finds what one
// finds that begins anew.
func TestSeekerReadsWhatChanged(t *testing.T) {
	s, d := seeking(t)
	ctx := t.Context()
	before := everything(t, s)
	check := func(what string, differs bool) {
		t.Helper()
		index := s.index
		got, want := everything(t, s), everything(t, newSeeker(d, s.book))
		if !slices.Equal(got, want) {
			t.Fatalf("%s: an open seeker finds %d lines, a new one %d", what, len(got), len(want))
		}
		if slices.Equal(got, before) == differs {
			t.Errorf("%s: differs = %t", what, !differs)
		}
		if s.index != index {
			t.Errorf("%s: everything was read again", what)
		}
		before = got
	}
	check("nothing", false)
	pupils, err := d.Pupils(ctx)
	must(t, err)
	p := pupils[3]
	p.FirstName, p.Class = "Reinier", "9z"
	must(t, d.SavePupil(ctx, p, sown().Wall))
	check("a pupil", true)
	talks, err := d.Summaries(ctx)
	must(t, err)
	live := slices.IndexFunc(talks, func(s talk.Summary) bool { return !s.Ended })
	session, err := d.Talk(ctx, talks[live].ID)
	must(t, err)
	guide, _ := s.book().Guide(session.Plan.GuideID)
	must(t, session.Attach(guide))
	now := sown()
	session.Reopen(now)
	must(t, session.Resume(now))
	id, err := session.Add(0, now)
	must(t, err)
	must(t, session.Write(id, "een regel met Şpëld", now))
	must(t, d.SaveTalk(ctx, session))
	check("a line", true)
	e := school.Entry{ID: "nieuw", Pupil: p.ID, Kind: school.Remark, At: now.Wall, Text: "op de gang"}
	must(t, d.SaveEntry(ctx, e))
	check("an entry", true)
	e.Text, e.At = "in de kantine", e.At.Add(time.Second)
	must(t, d.SaveEntry(ctx, e))
	check("a changed entry", true)
	must(t, d.db.DropEntry(ctx, e.ID, now.Wall))
	check("an entry that went", true)
	n, err := d.db.ForgetDrafts(ctx, now.Wall.AddDate(1, 0, 0))
	must(t, err)
	check("klad that went", n > 0)
	_, err = d.ErasePupil(ctx, p.ID, now.Wall)
	must(t, err)
	check("a pupil who was erased", true)
	must(t, d.DropTalk(ctx, session.ID))
	check("a talk that went", true)
}

// Two programs may have the same file: many changes at once are read too.
func TestSeekerReadsManyChanges(t *testing.T) {
	s, d := seeking(t)
	everything(t, s)
	pupils, err := d.Pupils(t.Context())
	must(t, err)
	for i := range mostChanged + 1 {
		must(t, d.SaveEntry(t.Context(), school.Entry{
			ID: fmt.Sprint("e", i), Pupil: pupils[0].ID, Kind: school.Remark, At: sown().Wall, Text: fmt.Sprint("opmerking zoveel ", i),
		}))
	}
	_, err = s.Refresh(t.Context(), func(int, int) {})
	must(t, err)
	r, err := s.Find(t.Context(), search.Parse("opmerking zoveel", sown().Wall), 20)
	must(t, err)
	if r.Count != mostChanged+1 || len(r.Hits) != 20 {
		t.Errorf("found %d, shown %d", r.Count, len(r.Hits))
	}
}

// Forgetting leaves nothing in memory, and the next search reads it again.
func TestSeekerForgets(t *testing.T) {
	s, _ := seeking(t)
	_, err := s.Refresh(t.Context(), func(int, int) {})
	must(t, err)
	index := s.index
	if index.Len() == 0 {
		t.Fatal("nothing was read")
	}
	if s.Forget(); s.index != nil || index.Len() != 0 || index.Bytes() != 0 {
		t.Error("what was read is still there")
	}
	r, err := s.Find(t.Context(), search.Parse("klassenfeest", sown().Wall), 5)
	if err != nil || r.Count == 0 {
		t.Errorf("found %d (%v)", r.Count, err)
	}
}

// Stopped while it reads, it has nothing, and can begin again.
func TestSeekerStops(t *testing.T) {
	s, _ := seeking(t)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := s.Refresh(ctx, func(int, int) {}); !errors.Is(err, context.Canceled) || s.index != nil {
		t.Errorf("stopped with %v", err)
	}
	if len(everything(t, s)) == 0 {
		t.Error("it cannot begin again")
	}
}

// A prompt that no guide has any more keeps the competence that it had.
func TestSeekerKnowsOldPrompts(t *testing.T) {
	s, d := seeking(t)
	full := everything(t, s)
	bare := everything(t, newSeeker(d, func() *handbook.Book { return &handbook.Book{} }))
	if !slices.Equal(full, bare) {
		t.Error("without a handbook other competences are found")
	}
	r, err := s.Find(t.Context(), search.Parse("competentie:netwerken", sown().Wall), 0)
	if err != nil || r.Count == 0 {
		t.Fatalf("found %d (%v)", r.Count, err)
	}
	for _, h := range r.Hits {
		if session, err := d.Talk(t.Context(), h.Talk); err != nil || !slices.ContainsFunc(session.Asked, func(a talk.Asked) bool {
			return a.Prompt == h.Prompt && a.Competence == talk.Networking
		}) {
			t.Errorf("%q hangs on %s, which is not about networking (%v)", h.Text, h.Prompt, err)
		}
	}
}

// The parts of a step are one line, and so are those who were there.
func TestSeekerJoins(t *testing.T) {
	s, _ := seeking(t)
	joined := 0
	for _, line := range everything(t, s) {
		if strings.Contains(line, " · ") {
			joined++
		}
	}
	r, err := s.Find(t.Context(), search.Parse("conciërge schoolfeest week", sown().Wall), 0)
	if err != nil || r.Count != 1 || r.Hits[0].Kind != search.Step || joined < 20 {
		t.Errorf("%+v (%v), %d joined", r, err, joined)
	}
}
