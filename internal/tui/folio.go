package tui

import (
	"slices"
	"time"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// folio is the dossier of a pupil as the screens hold it: what was read, with what is
// typed in it since. The screens of one dossier share it.
type folio struct {
	env     *env
	of      report.Dossier
	entries []school.Entry // of the card
	facts   dossier.Facts
	state   report.Standing
	stale   bool // the state is of before the last change
}

// folioOf makes a folio of what was read.
func (e *env) folioOf(p school.Pupil, msg cardMsg) *folio {
	f := &folio{env: e, entries: msg.entries, stale: true}
	f.of = report.Dossier{
		Folder: e.newest(msg.folder), Pupil: p, Talks: msg.talks, Settings: e.settings,
		Location: e.Location, Now: e.Now().Wall, Words: e.words,
	}
	f.facts = f.of.Facts()
	return f
}

// draft is what is worked on.
func (f *folio) draft() dossier.Draft { return f.of.Folder.Draft }

// change changes the draft, and has it stored.
func (f *folio) change(do func(*dossier.Draft)) {
	do(&f.of.Folder.Draft)
	f.stale = true
	f.env.keepDraft(f.of.Pupil.ID, f.of.Folder.Draft)
}

// standing is how it stands with what the dossier says now.
func (f *folio) standing() report.Standing {
	if !f.stale {
		return f.state
	}
	f.stale = false
	state, err := f.of.StandingOf(dossier.Compose(f.of.Folder.Draft, f.facts))
	if err != nil { // no text makes JSON fail
		f.env.drafts.dossier.err = err
		return f.state
	}
	f.state = state
	return f.state
}

// asksParents tells whether parents are among those who are asked to approve.
func (f *folio) asksParents() bool {
	return slices.ContainsFunc(f.of.Parties(), func(p dossier.Party) bool { return p.Role == dossier.Parent })
}

// nextParty is whose turn it is to approve; when nobody is left, the first one.
func (f *folio) nextParty() dossier.Standing {
	list := f.standing().Parties
	if next, open := dossier.Asked(list); open {
		return next
	}
	return list[0] // the pupil is always asked
}

// now is what the dossier says now, as a version.
func (f *folio) now() dossier.Version {
	s := f.standing()
	if v, ok := f.of.Folder.Version(s.Hash); ok {
		return v
	}
	return dossier.Version{Hash: s.Hash, Content: s.Content}
}

// versionLine is a version in one line: when it was laid down, its words, and where
// everybody stands with it.
func (f *folio) versionLine(v dossier.Version) string {
	agreed, all := dossier.Count(dossier.Stand(v.Hash, f.of.Parties(), f.of.Folder.Approvals))
	gone := slices.ContainsFunc(f.of.Folder.Transfers, func(t dossier.Transfer) bool { return t.Version == v.Hash })
	return nl.DossierVersionRow(f.env.local(v.At), nl.DossierWords(v.Hash), agreed, all, gone, v.Hash == f.standing().Hash)
}

// activity finds an activity in the draft.
func (f *folio) activity(id string) (dossier.Activity, bool) {
	list := f.draft().Activities
	i := slices.IndexFunc(list, func(a dossier.Activity) bool { return a.ID == id })
	if i < 0 {
		return dossier.Activity{}, false
	}
	return list[i], true
}

// held are the talks that can stand in the dossier, the newest first.
func (f *folio) held() []dossier.Talk {
	list := slices.Clone(f.facts.Talks)
	slices.Reverse(list)
	return list
}

// session finds the talk behind one that stands in the dossier.
func (f *folio) session(id string) *talk.Session {
	for _, s := range f.of.Talks {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// line is the dossier in one line, for the card.
func (f *folio) line() string {
	s := f.standing()
	done, all := dossier.Meter(s.Criteria)
	agreed, of := dossier.Count(s.Parties)
	return nl.DossierLine(done, all, agreed, of)
}

// title heads the screens of a dossier.
func (f *folio) title(of string) string {
	return f.env.say(nl.DossierScreenTitle(f.of.Form(), f.of.Pupil.Name(), f.of.Pupil.Class, of))
}

// stored says what is stored of it.
func (f *folio) stored() string { return f.env.draftLine(f.of.Pupil.ID) }

// desk is what its screens share with the others around the talk.
func (f *folio) desk() desk { return desk{env: f.env, stored: f.stored} }

// given is when something was said of the dossier, by the clock of the school.
func (f *folio) given(at time.Time) time.Time { return f.env.local(at) }

// fromEntry is the activity that an experience on the card comes down to. It keeps its
// id, so that it is not taken over twice.
func (f *folio) fromEntry(e school.Entry) dossier.Activity {
	a := dossier.Activity{ID: e.ID, Title: nl.Capital(e.Text), Sort: sortOf(e.Sort)}
	if !e.On.IsZero() {
		a.When, a.On = nl.TimeDayYear(e.On), e.On.Format(time.DateOnly)
	}
	return a
}

// sortOf is the sort of an activity that fits an experience.
func sortOf(s school.Sort) dossier.Sort {
	switch s {
	case school.Placement:
		return dossier.Placement
	case school.Job:
		return dossier.Job
	case school.Project:
		return dossier.Project
	case school.OpenDay:
		return dossier.OpenDay
	}
	return dossier.Other
}

// taken tells whether an experience is an activity already.
func (f *folio) taken(e school.Entry) bool {
	_, there := f.activity(e.ID)
	return there
}
