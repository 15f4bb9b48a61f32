package cli

import (
	"context"
	"runtime/debug"
	"sync"

	"gesprek/internal/handbook"
	"gesprek/internal/search"
	"gesprek/internal/store"
	"gesprek/internal/talk"
	"gesprek/internal/tui"
)

// seeker finds lines in everything that is stored. It reads and folds all of it
// once, and after that only what changed. It is safe for use by several goroutines.
type seeker struct {
	d    *data
	book func() *handbook.Book

	mu      sync.Mutex
	index   *search.Index         // nil: nothing was read
	marks   map[string]store.Mark // of every talk and entry that was read
	known   map[string]talk.Competence
	touched map[touch]talk.Competence // of prompts that the handbook does not know
}

// touch is a prompt in a talk.
type touch struct{ talk, prompt string }

var _ tui.Searcher = (*seeker)(nil)

func newSeeker(d *data, book func() *handbook.Book) *seeker { return &seeker{d: d, book: book} }

// mostChanged is how many talks and entries are read again one by one; with more,
// all are.
const mostChanged = 300

// Refresh reads what was written since the last time, and gives the classes that
// there are. Told hears how far it is, from time to time, where that takes long.
func (s *seeker) Refresh(ctx context.Context, told func(done, total int)) ([]string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.refresh(ctx, told); err != nil {
		s.forget() // half of it would be found
		return nil, s.d.explain(err)
	}
	return s.index.Classes(), nil
}

// Find finds lines. Where nothing was read yet, that is done first.
func (s *seeker) Find(ctx context.Context, q search.Query, limit int) (search.Result, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index == nil {
		if err := s.refresh(ctx, func(int, int) {}); err != nil {
			s.forget()
			return search.Result{}, s.d.explain(err)
		}
	}
	return s.index.Find(q, limit, s.competence), nil
}

// Forget takes everything out of memory. What reading left behind there goes back to
// the system, as far as that is possible.
func (s *seeker) Forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index != nil {
		s.forget()
		debug.FreeOSMemory()
	}
}

func (s *seeker) forget() {
	if s.index != nil {
		s.index.Wipe()
	}
	s.index, s.marks, s.touched = nil, nil, nil
}

func (s *seeker) refresh(ctx context.Context, told func(done, total int)) error {
	// Marks go first: what is written after them is read again the next time.
	talks, entries, err := s.d.db.Marks(ctx)
	if err != nil {
		return err
	}
	for id, m := range entries {
		talks[id] = m // ids are random
	}
	changed := s.changed(talks)
	if s.index == nil || s.index.Worn() || len(changed) > mostChanged {
		err = s.readAll(ctx, told)
	} else {
		err = s.readOnly(ctx, changed)
	}
	if err != nil {
		return err
	}
	s.marks = talks
	summaries, err := s.d.db.Summaries(ctx)
	if err != nil {
		return err
	}
	pupils, err := s.d.db.Pupils(ctx)
	if err != nil {
		return err
	}
	s.index.SetTalks(summaries)
	s.index.SetPupils(pupils)
	if len(changed) == 0 {
		return nil
	}
	return s.readTouched(ctx)
}

// changed lists the talks and entries that are new, written to or gone.
func (s *seeker) changed(now map[string]store.Mark) []string {
	var ids []string
	for id, m := range now {
		if was, there := s.marks[id]; !there || was != m {
			ids = append(ids, id)
		}
	}
	for id := range s.marks {
		if _, there := now[id]; !there {
			ids = append(ids, id)
		}
	}
	return ids
}

func (s *seeker) readAll(ctx context.Context, told func(done, total int)) error {
	s.forget()
	total, err := s.d.db.Lines(ctx)
	if err != nil {
		return err
	}
	s.index = search.New()
	done := 0
	j := joiner{index: s.index}
	err = s.d.db.EachLine(ctx, func(l store.Line) error {
		if done++; done%tellEvery == 0 {
			told(min(done, total), total)
		}
		j.add(l)
		return nil
	})
	j.end()
	return err
}

// tellEvery is after how many lines is told how far reading is.
const tellEvery = 2000

// readOnly reads some talks and entries again.
func (s *seeker) readOnly(ctx context.Context, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	gone := map[string]bool{}
	for _, id := range ids {
		gone[id] = true
	}
	s.index.Drop(gone)
	j := joiner{index: s.index}
	err := s.d.db.EachLineOf(ctx, ids, func(l store.Line) error {
		j.add(l)
		return nil
	})
	j.end()
	return err
}

// readTouched looks up the competences of prompts that the handbook does not know,
// or knows with more than one.
func (s *seeker) readTouched(ctx context.Context) error {
	if s.known == nil {
		s.known = touchedIn(s.book())
	}
	var strange []string
	for _, id := range s.index.Prompts() {
		if _, ok := s.known[id]; !ok {
			strange = append(strange, id)
		}
	}
	if len(strange) == 0 {
		return nil
	}
	list, err := s.d.db.TouchedBy(ctx, strange)
	s.touched = make(map[touch]talk.Competence, len(list))
	for _, t := range list {
		s.touched[touch{t.Talk, t.Prompt}] = t.Competence
	}
	return err
}

// competence is that of a prompt in a talk.
func (s *seeker) competence(id, prompt string) talk.Competence {
	if c, ok := s.known[prompt]; ok {
		return c
	}
	return s.touched[touch{id, prompt}]
}

// touchedIn gives the competences of the prompts and exercises of a handbook. What
// has one here and another there is left out.
func touchedIn(b *handbook.Book) map[string]talk.Competence {
	known, unsure := map[string]talk.Competence{}, map[string]bool{}
	put := func(id string, c talk.Competence) {
		if was, there := known[id]; there && was != c {
			unsure[id] = true
		}
		known[id] = c
	}
	for _, g := range b.Guides {
		for _, st := range g.Stages {
			for _, p := range st.Prompts {
				put(p.ID, p.Competence)
			}
		}
	}
	for _, e := range b.Exercises {
		put(talk.ExercisePrefix+e.ID, e.Competence)
	}
	for id := range unsure {
		delete(known, id)
	}
	return known
}

// joiner puts lines into an index. The parts of a step, and those who were there,
// come one after the other and become one line: somebody looks for them together.
type joiner struct {
	index *search.Index
	held  search.Line
}

func (j *joiner) add(l store.Line) {
	line := search.Line{
		Pupil: l.Pupil, Talk: l.Talk, Entry: l.Entry, Kind: kindOf(l), Klad: l.Klad, ID: l.ID, Prompt: l.Prompt, At: l.At, Text: l.Text,
	}
	joins := line.Kind == search.Step || line.Kind == search.Person
	if h := &j.held; joins && h.Kind == line.Kind && h.Talk == line.Talk && h.Entry == line.Entry && h.ID == line.ID {
		h.Text += " · " + line.Text
		return
	}
	j.end()
	if joins {
		j.held = line
		return
	}
	j.index.Add(line)
}

// end puts in what is still held.
func (j *joiner) end() {
	if j.held.Kind != "" {
		j.index.Add(j.held)
	}
	j.held = search.Line{}
}

// kindOf is what a stored line is to who searches.
func kindOf(l store.Line) search.Kind {
	switch l.Kind {
	case store.LineNote:
		return search.OfNote(l.Note)
	case store.LineEntry:
		return search.OfEntry(l.Card)
	case store.LineWas:
		return search.Former
	case store.LineStep:
		return search.Step
	case store.LineReview:
		return search.Review
	case store.LinePerson:
		return search.Person
	case store.LinePlace:
		return search.Place
	case store.LineGoal:
		return search.Goal
	case store.LineReason:
		return search.Reason
	case store.LineSharing:
		return search.Sharing
	case store.LineInsight:
		return search.Insight
	case store.LineNext:
		return search.Planned
	}
	return search.Note
}
