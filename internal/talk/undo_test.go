package talk_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

// keys types a text into a line, one character at a time.
func keys(t must, s *talk.Session, w *watch, id int, text string) {
	t.Helper()
	was := line(t, s, id).Text
	for i := range text {
		if i > 0 {
			ok(t, s.Write(id, was+text[:i], w.pass(200*time.Millisecond)))
		}
	}
	ok(t, s.Write(id, was+text, w.pass(200*time.Millisecond)))
}

func texts(s *talk.Session) string {
	var out []string
	for _, n := range s.Notes {
		out = append(out, n.Text)
	}
	return strings.Join(out, "|")
}

// Undo takes typing back by words, and a line with its first word.
func TestUndoByWords(t *testing.T) {
	s, w := started(t)
	id, err := s.Add(0, w.now())
	ok(t, err)
	keys(t, s, w, id, "ik ben er")
	s.Leave()
	keys(t, s, w, id, " nu")
	ok(t, s.Mark(id, talk.Quote, w.now()))
	ok(t, s.Write(id, "", w.now()))
	ok(t, s.Remove(id, w.now()))
	want := []string{"", "", "ik ben er nu", "ik ben er nu", "ik ben er ", "ik ben er", "ik ben ", "ik ", ""}
	var back []string
	for {
		back = append(back, texts(s))
		if _, some := s.Undo(w.pass(time.Second)); !some {
			break
		}
	}
	if !slices.Equal(back, want) {
		t.Errorf("back: %q, want %q", back, want)
	}
	same(t, "lines at the end", len(s.Notes), 0)
	forth := []string{texts(s)}
	for {
		if _, some := s.Redo(w.pass(time.Second)); !some {
			break
		}
		forth = append(forth, texts(s))
	}
	slices.Reverse(forth)
	if !slices.Equal(forth, want) {
		t.Errorf("forth: %q, want %q", forth, want)
	}
}

func TestUndoGivesTheLine(t *testing.T) {
	s, w := started(t)
	one := add(t, s, w, "een")
	two := add(t, s, w, "twee")
	ok(t, s.Mark(one, talk.Draft, w.now()))
	ok(t, s.NextStage(w.pass(time.Minute)))
	for _, want := range []int{one, two, 0} {
		id, some := s.Undo(w.now())
		if !some || id != want {
			t.Fatalf("undo: %d %v, want %d", id, some, want)
		}
	}
	at(t, s, "ervaring-1")
	id, _ := s.Redo(w.now())
	same(t, "redo", id, two)
	add(t, s, w, "drie")
	if _, some := s.Redo(w.now()); some {
		t.Error("redo after a new change")
	}
}

func TestSplit(t *testing.T) {
	tests := []struct {
		name        string
		at          int
		first, rest string
		err         error
	}{
		{"in the middle", 4, "één", " dag", nil}, // replaced below: é is two bytes
		{"at the start", 0, "", "één dag", nil},
		{"at the end", 9, "één dag", "", nil},
		{"inside a character", 1, "", "", talk.ErrSplit},
		{"before it", -1, "", "", talk.ErrSplit},
		{"behind it", 10, "", "", talk.ErrSplit},
	}
	tests[0].at = len("één")
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			id := add(t, s, w, `"één dag`)
			next := add(t, s, w, "volgende")
			ok(t, s.NextStage(w.pass(time.Minute)))
			rest, err := s.Split(id, tt.at, w.pass(time.Minute))
			if !errors.Is(err, tt.err) {
				t.Fatalf("got %v, want %v", err, tt.err)
			}
			if err != nil {
				same(t, "lines", texts(s), "één dag|volgende")
				return
			}
			same(t, "lines", texts(s), tt.first+"|"+tt.rest+"|volgende")
			n := line(t, s, rest)
			same(t, "kind", n.Kind, talk.Quote)
			same(t, "prompt", n.Prompt, "opening-1")
			same(t, "behind the line", s.Notes[1].ID, rest)
			same(t, "new id", rest != id && rest != next, true)
			back, _ := s.Undo(w.now())
			same(t, "line of undo", back, id)
			same(t, "undone in one step", texts(s), "één dag|volgende")
			forth, _ := s.Redo(w.now())
			same(t, "line of redo", forth, rest)
			same(t, "made again", texts(s), tt.first+"|"+tt.rest+"|volgende")
		})
	}
}

func TestSplitAndJoinKeepEverything(t *testing.T) {
	s, w := started(t)
	id := add(t, s, w, "ik wil bouwen")
	ok(t, s.Write(id, "ik wil bouwer", w.pass(time.Minute)))
	s.Leave()
	before := slices.Clone(s.Notes)
	rest, err := s.Split(id, 7, w.pass(time.Minute))
	ok(t, err)
	ok(t, s.Write(rest, "slopen", w.pass(time.Minute)))
	same(t, "words that were typed over", line(t, s, rest).History[0].Text, "bouwer")
	line1, seam, err := s.Join(rest, w.pass(time.Minute))
	ok(t, err)
	same(t, "joined to", line1, id)
	same(t, "seam", seam, 7)
	n := line(t, s, id)
	same(t, "text", n.Text, "ik wil slopen")
	var old []string
	for _, r := range n.History {
		old = append(old, r.Text)
	}
	if want := []string{"ik wil bouwen", "bouwer"}; !slices.Equal(old, want) {
		t.Errorf("history: %q, want %q", old, want)
	}
	for range 3 {
		_, _ = s.Undo(w.now())
	}
	if !slices.EqualFunc(s.Notes, before, equalNote) {
		t.Errorf("undone: %v, want %v", s.Notes, before)
	}
}

// What is typed over right behind a split or a join is kept as well.
func TestTypingOverASeam(t *testing.T) {
	s, w := started(t)
	id, err := s.Add(0, w.now())
	ok(t, err)
	keys(t, s, w, id, "een twee")
	rest, err := s.Split(id, 4, w.now())
	ok(t, err)
	ok(t, s.Write(id, "", w.pass(time.Second)))
	same(t, "first half", line(t, s, id).History[0].Text, "een ")
	_, _ = s.Undo(w.now())
	ok(t, s.Write(rest, "tweede", w.pass(time.Second)))
	same(t, "second half", line(t, s, rest).History[0].Text, "twee")
	_, _, err = s.Join(rest, w.now())
	ok(t, err)
	ok(t, s.Write(id, "een", w.pass(time.Second)))
	same(t, "joined", line(t, s, id).History[1].Text, "een tweede")
}

func TestJoin(t *testing.T) {
	const plain, quote, draft, deal = talk.Plain, talk.Quote, talk.Draft, talk.Agreement
	tests := []struct {
		name        string
		first, rest string
		kind, other talk.NoteKind
		want        talk.NoteKind
		history     int
	}{
		{"two plain ones", "a", "b", plain, plain, plain, 0},
		{"the first one's kind stays", "a", "b", quote, plain, quote, 1},
		{"klad behind a line stays klad", "a", "b", deal, draft, draft, 1},
		{"a line behind klad becomes klad", "a", "b", draft, plain, draft, 1},
		{"an empty line leaves its kind to the words", "", "b", plain, deal, deal, 0},
		{"also an empty line of klad", "", "b", draft, plain, plain, 0},
		{"nothing comes behind it", "a", "", plain, draft, plain, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			kinds := []talk.NoteKind{tt.kind, tt.other}
			ids := make([]int, 2)
			for i, text := range []string{tt.first, tt.rest} {
				id, err := s.Add(0, w.now())
				ok(t, err)
				if kinds[i] != plain {
					ok(t, s.Mark(id, kinds[i], w.now()))
				}
				ok(t, s.Write(id, text, w.pass(time.Second)))
				ids[i] = id
			}
			id, seam, err := s.Join(ids[1], w.now())
			ok(t, err)
			same(t, "line", id, ids[0])
			same(t, "seam", seam, len(tt.first))
			n := line(t, s, id)
			same(t, "text", n.Text, tt.first+tt.rest)
			same(t, "kind", n.Kind, tt.want)
			same(t, "revisions", len(n.History), tt.history)
			back, _ := s.Undo(w.now())
			same(t, "line of undo", back, ids[1])
			same(t, "lines again", len(s.Notes), 2)
			same(t, "kind again", line(t, s, ids[1]).Kind, tt.other)
		})
	}
}

func TestJoinStaysWithItsQuestion(t *testing.T) {
	s, w := started(t)
	one := add(t, s, w, "een")
	ok(t, s.Next(w.pass(time.Minute)))
	two := add(t, s, w, "twee")
	for _, id := range []int{one, two} {
		if _, _, err := s.Join(id, w.now()); !errors.Is(err, talk.ErrJoin) {
			t.Errorf("join line %d: %v", id, err)
		}
	}
	ok(t, s.Write(two, "", w.now()))
	id, seam, err := s.Join(two, w.now())
	ok(t, err)
	same(t, "an empty line may go", id == one && seam == 3 && texts(s) == "een", true)
	if _, _, err := s.Join(9, w.now()); !errors.Is(err, talk.ErrNoNote) {
		t.Errorf("join no line: %v", err)
	}
	if _, err := s.Split(9, 0, w.now()); !errors.Is(err, talk.ErrNoNote) {
		t.Errorf("split no line: %v", err)
	}
}

// write makes one random change of the notes.
func write(t *rapid.T, s *talk.Session, w *watch) {
	id := 0
	if len(s.Notes) > 0 {
		id = s.Notes[rapid.IntRange(0, len(s.Notes)-1).Draw(t, "line")].ID
	}
	n, _ := s.Line(id)
	now := w.pass(time.Duration(rapid.IntRange(0, 5000).Draw(t, "ms")) * time.Millisecond)
	switch rapid.IntRange(0, 10).Draw(t, "change") {
	case 0, 1:
		_, err := s.Add(rapid.SampledFrom([]int{0, id}).Draw(t, "after"), now)
		ok(t, err)
	case 2, 3, 4:
		_ = s.Write(id, n.Text+rapid.SampledFrom([]string{"a", " ", "é", `"`}).Draw(t, "key"), now)
	case 5:
		_ = s.Write(id, rapid.String().Draw(t, "text"), now)
	case 6:
		_ = s.Mark(id, rapid.SampledFrom([]talk.NoteKind{talk.Quote, talk.Draft, talk.Agreement}).Draw(t, "kind"), now)
	case 7:
		_, _ = s.Split(id, rapid.IntRange(0, len(n.Text)).Draw(t, "at"), now)
	case 8:
		_, _, _ = s.Join(id, now)
	case 10:
		_ = s.Discuss(rapid.SampledFrom([]talk.TopicID{"aandebak", "x"}).Draw(t, "topic"), "", now)
	case 9:
		if rapid.Bool().Draw(t, "remove") {
			_ = s.Remove(id, now)
		} else {
			s.Leave()
			_ = s.Next(now)
		}
	}
}

// Property: undo and redo are each other's opposite, and undoing everything
// leaves no line.
func TestUndoProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := started(t)
		for range rapid.IntRange(1, 60).Draw(t, "changes") {
			write(t, s, w)
		}
		end := slices.Clone(s.Notes)
		n := rapid.IntRange(0, 80).Draw(t, "undo")
		states := [][]talk.Note{end}
		for range n {
			if _, some := s.Undo(w.now()); !some {
				break
			}
			states = append(states, slices.Clone(s.Notes))
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, some := s.Redo(w.now()); !some {
				t.Fatalf("nothing to redo with %d to go", i)
			}
			if !slices.EqualFunc(s.Notes, states[i], equalNote) {
				t.Fatalf("redo: %v, want %v", s.Notes, states[i])
			}
		}
		for {
			if _, some := s.Undo(w.now()); !some {
				break
			}
		}
		if len(s.Notes) > 0 {
			t.Fatalf("left after undoing everything: %v", s.Notes)
		}
	})
}
