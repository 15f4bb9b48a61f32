package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// cardMsg brings everything that stands on the card of a pupil.
type cardMsg struct {
	pupil   string
	now     school.Pupil // as they are stored now; without an id when they are not
	talks   []*talk.Session
	entries []school.Entry
	folder  dossier.Folder
	lost    error // why the dossier is not there; the rest may be
	err     error
}

// readCard reads what stands on the card of a pupil. A talk of which not
// everything is stored yet is still here.
func (e *env) readCard(pupil string) tea.Cmd {
	var here *talk.Session
	if s := e.saved.session; s != nil && s.Plan.PupilID == pupil && e.unstored(s.ID) != nil {
		here = s.Clone()
	}
	return func() tea.Msg {
		ctx := context.Background()
		e.Book() // its dates stand on the card
		talks, err := e.Talks.TalksOf(ctx, pupil)
		if err != nil {
			return cardMsg{pupil: pupil, err: err}
		}
		entries, err := e.Cards.Entries(ctx, pupil)
		if err != nil {
			return cardMsg{pupil: pupil, err: err}
		}
		pupils, err := e.Pupils.Pupils(ctx)
		msg := cardMsg{pupil: pupil, entries: entries, err: err}
		if err == nil && e.Dossiers != nil {
			msg.folder, msg.lost = e.Dossiers.Dossier(ctx, pupil)
		}
		if i := slices.IndexFunc(pupils, func(p school.Pupil) bool { return p.ID == pupil }); i >= 0 {
			msg.now = pupils[i]
		}
		if here != nil {
			talks = slices.DeleteFunc(talks, func(s *talk.Session) bool { return s.ID == here.ID })
			talks = append(talks, here)
		}
		msg.talks = talks
		return msg
	}
}

// derive takes out of what was read what the card says.
func (c *card) derive(msg cardMsg) *report.Facts {
	return report.PupilCard{
		Pupil: c.pupil, Talks: msg.talks, Entries: msg.entries, Settings: c.settings, Location: c.Location, Now: c.Now(), Words: c.words,
	}.Facts()
}

// filed says how it stands with the dossier that was read; empty while nothing is in it.
func (c *card) filed(msg cardMsg) string {
	if msg.lost != nil {
		return nl.DossierLineLost
	}
	f := c.folioOf(c.pupil, msg)
	if f.of.Folder.DraftAt.IsZero() && len(f.of.Folder.Versions) == 0 {
		return ""
	}
	return f.line()
}
