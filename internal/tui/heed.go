package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/guard"
)

// MemoStore keeps small lists that the program learned, by name. Memo gives nil
// for a list that was never stored; SaveMemo replaces it.
type MemoStore interface {
	Memo(ctx context.Context, name string) ([]string, error)
	SaveMemo(ctx context.Context, name string, lines []string) error
}

// sparedMemo names the list of the words that are not pointed out, and the job
// that stores it.
const sparedMemo = "spared words"

// watch is what all screens share of the word guard. Nothing in it is made
// before a screen asks for it.
type watch struct {
	guard  *guard.Guard
	spared guard.Spared
	loaded bool                   // the spared words were read
	seen   map[string][]guard.Hit // per text that was looked at: only what changed is looked at again
	left   map[string]bool        // what the mentor let stand, as long as the program runs
}

// sparedMsg brings the words that are not pointed out.
type sparedMsg struct{ words []string }

// readSpared reads the words that are not pointed out, once. When they cannot be
// read every word is pointed out, which harms nobody.
func (e *env) readSpared() tea.Cmd {
	if e.watch.loaded {
		return nil
	}
	return func() tea.Msg {
		words, _ := e.Settings.Memo(context.Background(), sparedMemo)
		return sparedMsg{words}
	}
}

// learnSpared takes the words that were read.
func (e *env) learnSpared(msg sparedMsg) {
	if !e.watch.loaded {
		e.watch.loaded = true
		e.respare(guard.Spare(append(msg.words, e.watch.spared.Words()...)...))
	}
}

func (e *env) respare(words guard.Spared) { e.watch.spared, e.watch.seen = words, nil }

// spare leaves a word alone from now on, or points it out again, and stores
// that. The stored list is read again for it: what could not be read at first
// must not be lost by it.
func (e *env) spare(word string, on bool) {
	change := guard.Spared.Without
	if on {
		change = guard.Spared.With
	}
	e.respare(change(e.watch.spared, word))
	memos := e.Settings
	e.saver.do(sparedMemo, func(ctx context.Context) error {
		words, err := memos.Memo(ctx, sparedMemo)
		if err != nil {
			return err
		}
		return memos.SaveMemo(ctx, sparedMemo, change(guard.Spare(words...), word).Words())
	})
}

// forgetSpared points all words out again, and stores that.
func (e *env) forgetSpared() {
	e.respare(nil)
	memos := e.Settings
	e.saver.do(sparedMemo, func(ctx context.Context) error { return memos.SaveMemo(ctx, sparedMemo, nil) })
}

// heed finds what is to be pointed out in a text before it goes into a report;
// nl.GuardMarked and nl.GuardWhy show it. Said tells that these are the pupil's
// own words, in which a judgement is nobody's. A text that was looked at before
// costs nothing.
func (e *env) heed(text string, said bool) []guard.Hit {
	if e.watch.guard == nil {
		e.watch.guard = guard.New()
	}
	hits, known := e.watch.seen[text]
	if !known {
		hits = e.watch.guard.Check(text, e.watch.spared)
		if e.watch.seen == nil || len(e.watch.seen) > mostSeen {
			e.watch.seen = map[string][]guard.Hit{}
		}
		e.watch.seen[text] = hits
	}
	if !said {
		return hits
	}
	var kept []guard.Hit
	for _, h := range hits {
		if h.Kind != guard.Judgement {
			kept = append(kept, h)
		}
	}
	return kept
}

// mostSeen is how many texts are remembered. A field that is typed in gives one
// with every key.
const mostSeen = 5000
