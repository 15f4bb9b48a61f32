package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/talk"
)

// discuss records that the AanDeBak-garantie was discussed, with the school year of
// what is known of it. Undo takes it back.
func (l *live) discuss() (screen, tea.Cmd) {
	return l.do(func(now talk.Instant) {
		if err := l.session.Discuss(route.GuaranteeTopic, l.Book().Atlas.Guarantee.Year(), now); err == nil {
			l.notice = l.discussed()
		}
	})
}

// discussed says when the guarantee was discussed in this talk, or with which key that
// is recorded.
func (l *live) discussed() string {
	if t, ok := l.session.Discussed(route.GuaranteeTopic); ok {
		return nl.TopicDiscussed(t, l.local(t.At))
	}
	return nl.LiveDiscussKey
}

// discussedOrNot says what undo made of it.
func (l *live) discussedOrNot() string {
	if _, ok := l.session.Discussed(route.GuaranteeTopic); ok {
		return l.discussed()
	}
	return nl.LiveDiscussUndone
}
