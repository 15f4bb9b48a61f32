package tui

import (
	"context"

	"gesprek/internal/talk"
)

// inline stores at once.
type inline struct{ d *driver }

func (k inline) put(s *talk.Session) {
	if k.d.held {
		k.d.later = append(k.d.later, func() { k.put(s) })
		return
	}
	err := k.d.talks.SaveTalk(context.Background(), s)
	k.d.queue = append(k.d.queue, savedMsg{name: s.ID, rev: s.Rev, err: err}.placed(), restedMsg{})
}

func (k inline) keep(of draftSave) {
	if k.d.held {
		k.d.later = append(k.d.later, func() { k.keep(of) })
		return
	}
	k.d.queue = append(k.d.queue, savedMsg{name: of.name, rev: of.rev, err: of.store(context.Background())})
}

func (k inline) do(name string, store func(context.Context) error) {
	if k.d.held {
		k.d.later = append(k.d.later, func() { k.do(name, store) })
		return
	}
	k.d.queue = append(k.d.queue, savedMsg{name: name, err: store(context.Background())})
}

func (k inline) drop(id string) {
	k.do(dropName(id), func(ctx context.Context) error { return k.d.talks.DropTalk(ctx, id) })
}

func (k inline) hold(held bool) {
	k.d.held = held
	for later := k.d.later; !k.d.held && len(later) > 0; later = later[1:] {
		later[0]()
		k.d.later = nil
	}
}

func (k inline) erase(pupil string, erase func(context.Context) error) { k.do(eraseName(pupil), erase) }

func (k inline) close() bool { return true }
