package tui

import (
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// fetchedMsg brings a stored talk, with what is remembered of the pupil's
// earlier ones.
type fetchedMsg struct {
	session *talk.Session
	pupil   school.Pupil
	recall  talk.Recall
	err     error
}

// fetch reads a talk. One of which not everything is stored yet is still here:
// on a full disk it goes on all the same.
func (e *env) fetch(id string, p school.Pupil) tea.Cmd {
	here := e.unstored(id)
	return func() tea.Msg {
		ctx := context.Background()
		e.Book() // its guide will be wanted
		s, err := here, error(nil)
		if s == nil {
			s, err = e.Talks.Talk(ctx, id)
		}
		if err != nil {
			return fetchedMsg{err: err}
		}
		earlier, err := e.Talks.TalksOf(ctx, p.ID)
		if err != nil {
			return fetchedMsg{err: err}
		}
		recall, _ := talk.Remember(earlier)
		entries, err := e.Cards.Entries(ctx, p.ID)
		if err != nil {
			return fetchedMsg{err: err}
		}
		recall.Wrote, recall.Parents = prepared(entries, slices.DeleteFunc(earlier, func(o *talk.Session) bool { return o.ID == id }))
		return fetchedMsg{session: s, pupil: p, recall: recall}
	}
}

// prepared is what a pupil, and parents, wrote last for the next talk: after the
// last one that was finished.
func prepared(entries []school.Entry, talks []*talk.Session) (pupil, parents string) {
	var at [2]time.Time
	for _, e := range entries {
		passed := slices.ContainsFunc(talks, func(s *talk.Session) bool {
			return s.Finished() && !s.InPassing() && s.Began().After(e.At)
		})
		who, text := 0, &pupil
		if e.Sort == school.ByParents {
			who, text = 1, &parents
		}
		if e.Kind == school.Prepared && !e.IsAgenda() && !passed && !e.At.Before(at[who]) {
			*text, at[who] = e.Text, e.At
		}
	}
	return pupil, parents
}

// unstored gives a talk of which the newest state is not stored, if it has this
// id.
func (e *env) unstored(id string) *talk.Session {
	s := e.saved.session
	if s == nil || s.ID != id || s.Rev == e.saved.rev {
		return nil
	}
	return s
}

// opened is the screen for a talk that was read: the talk itself, or its report
// when it is finished. Without one it says why.
func (e *env) opened(msg fetchedMsg, back screen) (next screen, why string) {
	switch {
	case msg.err != nil:
		return nil, nl.HomeTalkNotRead + " " + e.why(msg.err)
	case msg.session.Finished():
		return newReport(e, msg.session, msg.pupil, back), ""
	}
	next, ok := e.goOn(msg.session, msg.pupil, msg.recall, back)
	if !ok {
		return nil, nl.HomeNoGuide
	}
	return next, ""
}

// goOn opens a talk that was read back; it reports false when there is no
// guide to follow.
func (e *env) goOn(s *talk.Session, p school.Pupil, r talk.Recall, back screen) (screen, bool) {
	g, ok := e.guideFor(s, p)
	if !ok {
		return nil, false
	}
	s.GapAfter = e.gapAfter()
	if err := s.Attach(&g); err != nil {
		return nil, false
	}
	now := e.Now()
	s.Reopen(now)
	if err := s.Resume(now); err != nil {
		return nil, false
	}
	e.save(s)
	return newLive(e, s, p, r, back), true
}

// gapAfter is how long the program may be away, in the time of the talk.
func (e *env) gapAfter() time.Duration { return talk.GapAfter * time.Duration(max(1, e.Tempo)) }

// guideFor is the guide that a talk follows, or, when it is not there any
// more, the one that fits best.
func (e *env) guideFor(s *talk.Session, p school.Pupil) (talk.Guide, bool) {
	book := e.Book()
	if g, ok := book.Guide(s.Plan.GuideID); ok {
		return *g, true
	}
	best, _ := talk.Suits(book.Guides, talk.Criteria{Type: p.Type, Year: p.Year, Kind: s.Plan.Kind, Role: s.Plan.Role})
	if len(best) == 0 {
		return talk.Guide{}, false
	}
	return best[0], true
}
