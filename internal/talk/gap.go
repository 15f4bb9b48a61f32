package talk

import (
	"slices"
	"time"
)

// Observe tells the session that the program is awake. Called at every tick
// and before every change; when more than GapAfter has passed since the last
// call, the talk may have gone on without the program and a gap is noted. It
// reports whether one was. Without a gap nothing changes that is stored.
func (s *Session) Observe(now Instant) bool {
	if s.live() != nil || !s.Running() {
		s.Seen = now
		return false
	}
	if now.lapse(s.Seen) <= s.GapAfter {
		s.Seen = now
		return false
	}
	s.lapsed(now)
	return true
}

// Beat is how often a talk that runs is stored although nothing was done, so
// that after a power cut no more than that is in doubt.
const Beat = 30 * time.Second

// Awake counts a revision when the last one is a Beat old and the clock runs.
// It reports whether it did: the caller then stores the session. The time of
// the talk does not depend on it.
func (s *Session) Awake(now Instant) bool {
	if s.live() != nil || !s.Running() || now.Since(s.trail.beat) < Beat {
		return false
	}
	s.changed(now)
	return true
}

// Reopen tells a session that was read back that the program is there again.
// If the clock ran when the program stopped, the time between is a gap.
func (s *Session) Reopen(now Instant) {
	if s.live() == nil && s.Running() {
		s.lapsed(now)
	}
}

func (s *Session) lapsed(now Instant) {
	e := Event{Kind: Lapsed, At: now, From: s.Seen}
	if now.lapse(s.Seen) > longGap {
		e.Counts = WasAway
	}
	s.Events = append(s.Events, e)
	s.changed(now)
}

// Gap gives the oldest gap that the mentor has not answered for, if any.
func (s *Session) Gap() (Event, bool) {
	if i := s.gapIndex(); i >= 0 {
		return s.Events[i], true
	}
	return Event{}, false
}

func (s *Session) gapIndex() int {
	return slices.IndexFunc(s.Events, func(e Event) bool { return e.Kind == Lapsed && e.Counts == Unanswered })
}

// AnswerGap answers for the oldest open gap.
func (s *Session) AnswerGap(a Answer, now Instant) {
	i := s.gapIndex()
	if i < 0 {
		return
	}
	s.Events = slices.Clone(s.Events)
	s.Events[i].Counts = a
	s.changed(now)
}
