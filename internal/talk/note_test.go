package talk_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"gesprek/internal/talk"
)

func TestQuoteMark(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"", 0},
		{"tekst", 0},
		{`"`, 1},
		{`"ja`, 1},
		{`"   ja`, 4},
		{"“ja”", 3},
		{"„ja”", 3},
		{"”ja", 3},
		{"« ja »", 3},
		{"''ja", 2},
		{"'ja", 0},
		{"'t was leuk", 0},
		{"'s ochtends", 0},
		{"‘ja’", 0},
		{` "ja`, 0},
		{`ja "nee"`, 0},
		{"\xe2\x80ja", 0},
	}
	for _, tt := range tests {
		if got := talk.QuoteMark(tt.text); got != tt.want {
			t.Errorf("QuoteMark(%q) = %d, want %d", tt.text, got, tt.want)
		}
	}
}

func TestWords(t *testing.T) {
	tests := []struct {
		kind       talk.NoteKind
		text, want string
	}{
		{talk.Plain, "  ja  ", "ja"},
		{talk.Plain, `zei "ja"`, `zei "ja"`},
		{talk.Quote, `ja" `, "ja"},
		{talk.Quote, "ja”", "ja"},
		{talk.Quote, "ja.''", "ja."},
		{talk.Quote, "ja »", "ja"},
		{talk.Quote, `"`, ""},
		{talk.Draft, "   ", ""},
	}
	for _, tt := range tests {
		same(t, tt.text, talk.Note{Kind: tt.kind, Text: tt.text}.Words(), tt.want)
	}
}

func TestWrite(t *testing.T) {
	tests := []struct {
		name   string
		writes []string
		kind   talk.NoteKind
		text   string
	}{
		{"plain", []string{"ja"}, talk.Plain, "ja"},
		{"a mark by itself", []string{`"`}, talk.Quote, ""},
		{"typed on behind the mark", []string{`"`, "i", "ik"}, talk.Quote, "ik"},
		{"pasted", []string{"“ik wil bouwen”"}, talk.Quote, "ik wil bouwen”"},
		{"a mark put before words", []string{"ik wil", `"ik wil`}, talk.Quote, "ik wil"},
		{"a second mark is text", []string{`"`, `"`}, talk.Quote, `"`},
		{"two single ones", []string{"'", "''"}, talk.Quote, ""},
		{"emptied", []string{"ja", ""}, talk.Plain, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			id, err := s.Add(0, w.now())
			ok(t, err)
			for _, text := range tt.writes {
				ok(t, s.Write(id, text, w.pass(time.Second)))
			}
			n := line(t, s, id)
			same(t, "kind", n.Kind, tt.kind)
			same(t, "text", n.Text, tt.text)
			same(t, "begun", n.At, time.Date(2026, time.November, 24, 13, 0, 0, 0, time.UTC))
			same(t, "edited", n.Edited, w.wall)
		})
	}
}

func TestMarkGoesThereAndBack(t *testing.T) {
	for _, kind := range []talk.NoteKind{talk.Quote, talk.Draft, talk.Agreement} {
		s, w := started(t)
		id := add(t, s, w, "mailt de bakker")
		ok(t, s.Mark(id, kind, w.now()))
		same(t, "marked", line(t, s, id).Kind, kind)
		ok(t, s.Mark(id, kind, w.now()))
		same(t, "marked again", line(t, s, id).Kind, talk.Plain)
		ok(t, s.Mark(id, talk.Draft, w.now()))
		ok(t, s.Mark(id, talk.Agreement, w.now()))
		same(t, "one for the other", line(t, s, id).Kind, talk.Agreement)
	}
}

// A mark keeps its kind when a quotation mark is typed.
func TestQuotationMarkLeavesKindAlone(t *testing.T) {
	s, w := started(t)
	id := add(t, s, w, "x")
	ok(t, s.Mark(id, talk.Draft, w.now()))
	ok(t, s.Write(id, `"ik`, w.now()))
	n := line(t, s, id)
	same(t, "kind", n.Kind, talk.Draft)
	same(t, "text", n.Text, `"ik`)
}

func TestHistory(t *testing.T) {
	s, w := started(t)
	id, err := s.Add(0, w.now())
	ok(t, err)
	for _, text := range []string{"i", "ik", "ik w"} {
		ok(t, s.Write(id, text, w.pass(time.Second)))
	}
	same(t, "typed in one go", len(line(t, s, id).History), 0)
	first := w.wall
	s.Leave()
	ok(t, s.Write(id, "ik", w.pass(time.Minute)))
	ok(t, s.Write(id, "i", w.pass(time.Second)))
	second := w.wall
	ok(t, s.Mark(id, talk.Draft, w.pass(time.Second)))
	want := []talk.Revision{{Kind: talk.Plain, Text: "ik w", At: first}, {Kind: talk.Plain, Text: "i", At: second}}
	if got := line(t, s, id).History; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	ok(t, s.Write(id, "i", w.pass(time.Second)))
	same(t, "the same text is no change", len(line(t, s, id).History), 2)
}

func TestAddBehindALine(t *testing.T) {
	s, w := started(t)
	one := add(t, s, w, "een")
	ok(t, s.NextStage(w.pass(time.Minute)))
	two := add(t, s, w, "twee")
	between, err := s.Add(one, w.now())
	ok(t, err)
	n := line(t, s, between)
	same(t, "prompt", n.Prompt, "opening-1")
	same(t, "stage", n.Stage, talk.Opening)
	var order []int
	for _, n := range s.Notes {
		order = append(order, n.ID)
	}
	if want := []int{one, between, two}; !slices.Equal(order, want) {
		t.Errorf("order: %v, want %v", order, want)
	}
}

// An id that a step or the quote still names never comes to mean another line,
// also after a restart.
func TestIDsAreNotUsedAgain(t *testing.T) {
	s, w := started(t)
	add(t, s, w, "een")
	two := add(t, s, w, "twee")
	ok(t, s.Mark(two, talk.Agreement, w.now()))
	ok(t, s.Gather(w.now()))
	p := s.Steps[0]
	p.Who, p.When = "Noor", "vrijdag"
	_, err := s.PutStep(p, w.now())
	ok(t, err)
	three := add(t, s, w, "drie")
	ok(t, s.SetQuote(three, w.now()))
	ok(t, s.Remove(three, w.now()))
	ok(t, s.Remove(two, w.now()))
	again := s.Clone()
	ok(t, again.Attach(testGuide()))
	for _, s := range []*talk.Session{s, again} {
		if id := add(t, s, w, "nieuw"); id <= three {
			t.Errorf("id %d was used before", id)
		}
	}
}

func TestStepKeepsItsLine(t *testing.T) {
	s, w := started(t)
	id := add(t, s, w, "mailt de bakker")
	_, err := s.PutStep(talk.Step{Note: id, What: "mailt", Who: "Noor", When: "nu"}, w.now())
	ok(t, err)
	ok(t, s.Remove(id, w.now()))
	again := s.Clone()
	ok(t, again.Attach(testGuide()))
	same(t, "id used again", add(t, again, w, "nieuw") == id, false)
}

func TestNoSuchLine(t *testing.T) {
	s, w := started(t)
	add(t, s, w, "een")
	rev := s.Rev
	for what, err := range map[string]error{
		"write": s.Write(9, "x", w.now()), "mark": s.Mark(9, talk.Draft, w.now()), "remove": s.Remove(9, w.now()),
	} {
		if !errors.Is(err, talk.ErrNoNote) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, found := s.Line(0); found {
		t.Error("line 0 is there")
	}
	same(t, "revision", s.Rev, rev)
}

func FuzzQuoteMark(f *testing.F) {
	for _, s := range []string{"", `"`, "“ ja", "„ja", "''", "'", "«", "\xe2\x80", "”  ", "ja"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cut := talk.QuoteMark(text)
		if cut < 0 || cut > len(text) {
			t.Fatalf("QuoteMark(%q) = %d", text, cut)
		}
		if cut > 0 && cut < len(text) && text[cut] == ' ' {
			t.Fatalf("QuoteMark(%q) = %d leaves a space", text, cut)
		}
		if talk.QuoteMark("x"+text) != 0 {
			t.Fatalf("a mark inside %q", text)
		}
	})
}

// FuzzWrite checks that no text loses more than its quotation mark, breaks the
// session, or comes back different after undo and redo.
func FuzzWrite(f *testing.F) {
	f.Add("ik", `"ik wil`, 1)
	f.Add("", "\xff\xfe", 0)
	f.Add("„a", "regel\nregel", 7)
	f.Add("e\u0301", "🙂", 2)
	f.Fuzz(func(t *testing.T, one, two string, at int) {
		s, w := started(t)
		id, err := s.Add(0, w.now())
		ok(t, err)
		for _, text := range []string{one, two} {
			was := line(t, s, id).Kind
			ok(t, s.Write(id, text, w.now()))
			n := line(t, s, id)
			if want := text[cutOf(was, text):]; n.Text != want {
				t.Fatalf("wrote %q, kept %q", text, n.Text)
			}
		}
		before := slices.Clone(s.Notes)
		text := line(t, s, id).Text
		if rest, err := s.Split(id, at, w.now()); err == nil {
			if got := line(t, s, id).Text + line(t, s, rest).Text; got != text {
				t.Fatalf("split %q into %q", text, got)
			}
			_, _ = s.Undo(w.now())
		}
		if !slices.EqualFunc(before, s.Notes, equalNote) {
			t.Fatalf("undo of a split: %v, want %v", s.Notes, before)
		}
		s.HasExperience()
		_ = before[0].Words()
	})
}

func cutOf(kind talk.NoteKind, text string) int {
	if kind != talk.Plain {
		return 0
	}
	return talk.QuoteMark(text)
}

func equalNote(a, b talk.Note) bool {
	return a.ID == b.ID && a.Stage == b.Stage && a.Prompt == b.Prompt && a.Kind == b.Kind && a.Text == b.Text &&
		a.At.Equal(b.At) && a.Edited.Equal(b.Edited) && slices.Equal(a.History, b.History)
}
