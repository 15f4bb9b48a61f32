package tui

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/rescue"
	"gesprek/internal/talk"
)

// keeper stores what it is handed, in order and without blocking, and tells
// about each with a savedMsg.
type keeper interface {
	put(session *talk.Session)
	keep(k draftSave)
	do(name string, store func(context.Context) error)
	drop(id string)
	erase(pupil string, erase func(context.Context) error)
	hold(held bool)
	close() bool
}

// saver is the one goroutine that stores. Jobs are done in the order in which
// they were handed over; of a talk only the newest state is kept. Handing over
// never blocks.
//
// It stores at once when it is idle, and then rests for a moment in which
// typing adds up; after that it asks for the next state. So text is stored at
// the latest half a second after its key.
type saver struct {
	talks TalkStore
	told  func(tea.Msg) // called on the saver's goroutine

	mu     sync.Mutex
	queue  []job
	wake   chan struct{}
	done   chan struct{}
	closed bool
	held   bool // what waits cannot be stored now, for want of keys

	astray map[string]job // talks that are stored elsewhere only; for the goroutine itself
}

// job is something to be stored. A job of a talk holds the session, so that a
// newer one can take its place.
type job struct {
	session *talk.Session
	do      func(context.Context) error
	name    string
	drops   string // id of the talk that the job removes
	erases  string // id of the pupil whom the job erases
	keeps   string // id of the pupil whose draft the job stores
	rev     int64  // of that draft
}

// concerns tells whether a job stores or removes a talk.
func (j job) concerns(s *talk.Session) bool {
	return j.session != nil && j.session.ID == s.ID || j.drops == s.ID || j.erases == s.Plan.PupilID && j.erases != ""
}

// replaced tells whether a job need not be tried again: a newer state waits, or what
// it is about is to go.
func (j job) replaced(by job) bool {
	if j.session != nil {
		return by.concerns(j.session)
	}
	return by.name == j.name || by.erases == j.keeps
}

// grows tells whether a job stores something that is typed in, of which only the
// newest state is wanted.
func (j job) grows() bool { return j.session != nil || j.keeps != "" }

// id is the talk that a job is about; empty when it is about none.
func (j job) id() string {
	if j.session != nil {
		return j.session.ID
	}
	return j.drops
}

// savedMsg tells that a job is done. For a talk or a draft it names the revision.
type savedMsg struct {
	name string
	rev  int64
	err  error
	away string // file that holds it, when it is not stored where it belongs
}

// placed takes out of the error that a talk is stored, but elsewhere.
func (m savedMsg) placed() savedMsg {
	var away *Elsewhere
	if errors.As(m.err, &away) {
		m.err, m.away = nil, away.File
	}
	return m
}

// restedMsg tells that the saver stored a talk, rested and is ready for the
// next state of it.
type restedMsg struct{}

// Between two saves the saver rests, so that a fluent typist costs three syncs
// a second and not ten. After an error it tries again more slowly.
const (
	restAfterSave  = 300 * time.Millisecond
	restAfterError = time.Second
	closeWithin    = 5 * time.Second
)

func newSaver(talks TalkStore, told func(tea.Msg)) *saver {
	s := &saver{talks: talks, told: told, wake: make(chan struct{}, 1), done: make(chan struct{}), astray: map[string]job{}}
	go s.serve()
	return s
}

// put hands a talk over. The session must be a clone.
func (s *saver) put(session *talk.Session) {
	s.add(job{session: session, name: session.ID})
}

// draftSave is a draft that grows with typing, and how it is stored.
type draftSave struct {
	name  string // of the job: of those with one name only the newest state is wanted
	pupil string
	rev   int64
	store func(context.Context) error
}

// draftJob names the job that stores the draft of a pupil's dossier.
func draftJob(pupil string) string { return "draft " + pupil }

// keep hands over a draft. As with a talk only the newest state is kept, and it is
// tried until it is stored.
func (s *saver) keep(k draftSave) {
	s.add(job{do: k.store, name: k.name, keeps: k.pupil, rev: k.rev})
}

// do hands over anything else that is to be stored.
func (s *saver) do(name string, store func(context.Context) error) {
	s.add(job{do: store, name: name})
}

// drop removes a talk, after the save of it that is going on. Its states that
// wait are not stored any more: one that cannot be stored would stand before
// this for ever.
func (s *saver) drop(id string) {
	s.mu.Lock()
	s.queue = slices.DeleteFunc(s.queue, func(j job) bool { return j.session != nil && j.session.ID == id })
	s.mu.Unlock()
	s.add(job{name: dropName(id), drops: id, do: func(ctx context.Context) error { return s.talks.DropTalk(ctx, id) }})
}

// erase erases a pupil, after the save that is going on. As with drop, states of
// the pupil's talks and dossier that wait are not stored any more.
func (s *saver) erase(pupil string, erase func(context.Context) error) {
	s.mu.Lock()
	s.queue = slices.DeleteFunc(s.queue, func(j job) bool {
		return j.session != nil && j.session.Plan.PupilID == pupil || j.keeps == pupil
	})
	s.mu.Unlock()
	s.add(job{name: eraseName(pupil), erases: pupil, do: erase})
}

// eraseName names the job that erases a pupil.
func eraseName(pupil string) string { return "erase " + pupil }

// dropName names the job that removes a talk.
func dropName(id string) string { return "drop " + id }

// hold keeps everything that is handed over waiting, in order, until it is let
// go. While the saver is held it stores nothing, at closing neither.
func (s *saver) hold(held bool) {
	s.mu.Lock()
	s.held = held
	s.mu.Unlock()
	s.nudge()
}

func (s *saver) add(j job) {
	s.mu.Lock()
	replaced := false
	for i := range s.queue {
		if j.grows() && s.queue[i].grows() && s.queue[i].name == j.name {
			s.queue[i], replaced = j, true
		}
	}
	if !replaced {
		s.queue = append(s.queue, j)
	}
	s.mu.Unlock()
	s.nudge()
}

func (s *saver) nudge() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// take gives the oldest job; closed tells that none will follow.
func (s *saver) take() (j job, ok, closed bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.queue) == 0 || s.held {
		return job{}, false, s.closed
	}
	j = s.queue[0]
	s.queue = s.queue[1:]
	return j, true, s.closed
}

// again puts a talk or a draft back that could not be stored, unless it is to be
// removed. A newer state of it that waits already takes its place: it may wait
// behind the forgetting of the keys, which must find the talk stored.
func (s *saver) again(j job) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if i := slices.IndexFunc(s.queue, j.replaced); i >= 0 {
		newer := s.queue[i]
		if !newer.grows() {
			return
		}
		s.queue, j = slices.Delete(s.queue, i, i+1), newer
	}
	s.queue = append([]job{j}, s.queue...)
}

// serve stores until it is closed. A panic of its own ends the program, and what
// waits is stored all the same; a job that panics is an error of that job.
func (s *saver) serve() {
	defer close(s.done)
	defer rescue.Caught(s.crash)
	s.work()
}

// crash stops the program, and stores what waits.
func (s *saver) crash(e *rescue.Error) {
	defer rescue.Caught(nil) // it did what it could
	s.tell(e)
	s.work()
}

// tell sends word, and stores on whatever becomes of it.
func (s *saver) tell(msg tea.Msg) {
	defer rescue.Caught(nil)
	s.told(msg)
}

func (s *saver) work() {
	for {
		j, ok, closed := s.take()
		switch {
		case ok:
			rest := s.save(j, closed)
			if !closed {
				s.rest(rest)
			}
			if j.session != nil {
				s.tell(restedMsg{})
			}
		case closed:
			s.last()
			return
		default:
			s.idle()
		}
	}
}

// last tries once more to store at home what is elsewhere only.
func (s *saver) last() {
	s.mu.Lock()
	held := s.held
	s.mu.Unlock()
	for _, j := range s.astray {
		if !held {
			s.save(j, true)
		}
	}
}

// idle waits for something to do. A talk that is stored elsewhere only is
// meanwhile tried again where it belongs.
func (s *saver) idle() {
	if len(s.astray) == 0 {
		<-s.wake
		return
	}
	timer := time.NewTimer(restAfterError)
	defer timer.Stop()
	select {
	case <-s.wake:
	case <-timer.C:
		for _, j := range s.astray {
			s.again(j)
		}
	}
}

// rest waits, or less long when the program ends.
func (s *saver) rest(d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	for {
		select {
		case <-timer.C:
			return
		case <-s.wake:
			s.mu.Lock()
			closed := s.closed
			s.mu.Unlock()
			if closed {
				return
			}
		}
	}
}

// save does one job and tells how it went. A talk that could not be stored
// waits for another try as long as the program runs; while closing it is tried
// once more and no longer.
func (s *saver) save(j job, closing bool) time.Duration {
	msg := savedMsg{name: j.name}
	msg.err = s.try(j)
	if msg.err != nil && closing && !errors.As(msg.err, new(*Elsewhere)) {
		msg.err = s.try(j)
	}
	msg = msg.placed()
	maps.DeleteFunc(s.astray, func(id string, old job) bool {
		return id == j.id() || j.erases != "" && old.session.Plan.PupilID == j.erases
	})
	if msg.rev = j.rev; j.session != nil {
		msg.rev = j.session.Rev
		if msg.away != "" {
			s.astray[j.id()] = j
		}
	}
	if j.grows() && msg.err != nil && !closing && !errors.Is(msg.err, ErrNobody) {
		s.again(j)
	}
	s.tell(msg)
	if msg.err != nil {
		return restAfterError
	}
	if !j.grows() {
		return 0
	}
	return restAfterSave
}

func (s *saver) try(j job) (err error) {
	defer rescue.Caught(func(e *rescue.Error) { err = e })
	if j.session != nil {
		return s.talks.SaveTalk(context.Background(), j.session)
	}
	return j.do(context.Background())
}

// close stores what waits and stops. It returns false when that took too long:
// the caller then must not close the store under it.
func (s *saver) close() bool {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.nudge()
	select {
	case <-s.done:
		return true
	case <-time.After(closeWithin):
		return false
	}
}
