package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/seal"
	"gesprek/internal/talk"
)

// lines reads all lines, in an order of their own.
func lines(t *testing.T, db *DB) []Line {
	t.Helper()
	var list []Line
	ok(t, db.EachLine(t.Context(), func(l Line) error {
		list = append(list, l)
		return nil
	}))
	slices.SortFunc(list, func(a, b Line) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return list
}

func TestEachLineGivesEveryText(t *testing.T) {
	db := newFiles(t).open(t)
	s := whole(t, db, "heel", "p")
	texts := map[string]bool{} // whether it came
	for _, who := range s.Plan.Participants {
		texts[who.Name], texts[who.Who] = false, false
	}
	for _, text := range []string{
		s.Plan.Conductor, s.Plan.Place, s.Plan.Goal, s.Closing.Short, s.Closing.NoStep, s.Closing.Sharing,
		s.Closing.Readers, s.Closing.Next, s.Closing.NoNext,
	} {
		texts[text] = false
	}
	for _, i := range s.Closing.Insights {
		texts[i.Text] = false
	}
	for _, r := range s.Plan.Reviewed {
		texts[r.What] = false
	}
	for _, n := range s.Notes {
		texts[n.Text] = false
		for _, was := range n.History {
			texts[was.Text] = false
		}
	}
	for _, p := range s.Steps {
		for _, text := range []string{p.What, p.Who, p.When, p.Help} {
			texts[text] = false
		}
	}
	for _, c := range s.Corrections {
		texts[c.Was], texts[c.By], texts[c.Why] = false, false, false
	}
	delete(texts, "")
	for _, l := range lines(t, db) {
		if came, known := texts[l.Text]; came || !known {
			t.Errorf("line %+v is not one of the talk, or came twice", l)
		}
		texts[l.Text] = true
		if l.Pupil != "p" || l.Talk != "heel" || l.At.IsZero() {
			t.Errorf("line %+v is of another talk", l)
		}
		n, of := s.Line(l.ID)
		switch {
		case l.Kind == LineNote && (!of || n.Text != l.Text || n.Kind != l.Note || !n.At.Equal(l.At)):
			t.Errorf("line %+v, want %+v", l, n)
		case l.Kind == LineWas && l.ID > 0 && (!of || !slices.Contains(n.History, talk.Revision{Kind: l.Note, Text: l.Text, At: l.At})):
			t.Errorf("line %+v, want the history of %+v", l, n)
		}
		if klad := of && n.Kind == talk.Draft && (l.Kind == LineNote || l.Kind == LineWas); klad != l.Klad {
			t.Errorf("line %+v is klad: %v", l, klad)
		}
	}
	if missing := slices.DeleteFunc(slices.Collect(maps.Keys(texts)), func(s string) bool { return texts[s] }); len(missing) > 0 {
		t.Errorf("no lines for %q", missing)
	}
}

// Klad lines with an empty text and thousands of others, over many batches.
func TestEachLineOfManyTalks(t *testing.T) {
	db := newFiles(t).open(t)
	want := map[string]int{}
	for i := range 5 {
		s := begun(t, db, fmt.Sprint(i), fmt.Sprintf("p%d", i))
		for j := range 3 * batchRows / 2 {
			text := fmt.Sprintf("regel %d van %d", j, i)
			if j == 7 {
				text = strings.Repeat("lang ", batchBytes/5)
			}
			kind := talk.Plain
			if j%3 == 0 {
				kind = talk.Draft
			}
			want[fmt.Sprint(i, kind, text)]++
			line(t, s, kind, text)
		}
		line(t, s, talk.Draft, "")
		ok(t, db.SaveTalk(t.Context(), s))
	}
	got := map[string]int{}
	for _, l := range lines(t, db) {
		if l.Kind == LineNote {
			got[fmt.Sprint(l.Talk, l.Note, l.Text)]++
		}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%d different lines, want %d", len(got), len(want))
	}
}

func TestEachLineOfNothing(t *testing.T) {
	if got := lines(t, newFiles(t).open(t)); len(got) != 0 {
		t.Errorf("lines %+v, want none", got)
	}
}

func TestEachLineEndsEarly(t *testing.T) {
	db := newFiles(t).open(t)
	s := begun(t, db, "g", "p")
	for range 10 * batchRows {
		line(t, s, talk.Plain, "regel")
	}
	ok(t, db.SaveTalk(t.Context(), s))
	enough := errors.New("enough")
	seen := 0
	err := db.EachLine(t.Context(), func(Line) error {
		seen++
		return enough
	})
	if err != enough || seen != 1 { //nolint:errorlint // as it is
		t.Errorf("after %d lines: %v, want %v after one", seen, err, enough)
	}
	ctx, cancel := context.WithCancel(t.Context())
	seen = 0
	err = db.EachLine(ctx, func(Line) error {
		cancel()
		seen++
		return nil
	})
	if !errors.Is(err, context.Canceled) || seen >= 10*batchRows {
		t.Errorf("after %d lines: %v, want %v", seen, err, context.Canceled)
	}
	_, err = db.writer.Exec("update note set sealed = (select sealed from note where id = 1) where id = 2000")
	ok(t, err)
	err = db.EachLine(t.Context(), func(Line) error { return nil })
	if !errors.Is(err, seal.ErrTampered) {
		t.Errorf("lines of which one was moved: %v, want %v", err, seal.ErrTampered)
	}
	ok(t, s.Write(1, "gaat door", after(s.Seen, time.Second))) // nothing is left locked
	ok(t, db.SaveTalk(t.Context(), s))
}
