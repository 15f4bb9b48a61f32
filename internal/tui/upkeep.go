package tui

import (
	"time"

	"gesprek/internal/nl"
)

// upkeep is what is known about the storing of something that grows with typing.
// As with a talk nothing is claimed that is not so.
type upkeep struct {
	pupil  string    // id; empty: none was changed
	made   time.Time // UTC, when the newest state was made
	rev    int64     // of the newest state, from 1
	stored int64     // the newest one that is stored
	at     time.Time // local, until when everything is stored; zero: nothing is yet
	since  time.Time // wall time of the first state that is not stored; zero: there is none
	err    error     // of the last try
}

// waits tells whether something of it is not stored yet.
func (u upkeep) waits() bool { return u.stored != u.rev }

// grow counts a new state, made now.
func (u *upkeep) grow(now time.Time) {
	if u.since.IsZero() {
		u.since = now
	}
	u.rev++
	u.made = now.UTC()
}

// told takes the writer's word for what is stored.
func (u *upkeep) told(msg savedMsg, e *env) {
	if u.err = msg.err; msg.err != nil {
		return
	}
	if u.stored = msg.rev; u.waits() {
		u.since = e.Now().Wall
		return
	}
	u.at, u.since = e.local(u.made), time.Time{}
}

// line says what is stored of a pupil, in a few words.
func (u upkeep) line(e *env, pupil string) string {
	switch {
	case u.pupil != pupil:
		return ""
	case u.err != nil:
		return e.styles.alert.of(nl.NotSaved)
	case !u.since.IsZero() && e.Now().Wall.Sub(u.since) > patience*time.Duration(max(1, e.Tempo)):
		return e.styles.warn.of(nl.Saving)
	case !u.at.IsZero():
		return e.styles.dim.of(nl.SavedAt(u.at))
	}
	return ""
}

// drafts are what is worked on outside a talk.
type drafts struct {
	dossier drafted
	agenda  agendaDraft

	practice map[string]*practiceLog // by job: runs of which something is not stored yet
}

// told takes the writer's word for what is stored.
func (d *drafts) told(msg savedMsg, e *env) {
	if d.dossier.pupil != "" && msg.name == draftJob(d.dossier.pupil) {
		d.dossier.told(msg, e)
	}
	if d.agenda.pupil != "" && msg.name == agendaJob(d.agenda.pupil) {
		d.agenda.told(msg, e)
	}
}

// forget drops what is of a pupil.
func (d *drafts) forget(pupil string) {
	if d.dossier.pupil == pupil {
		d.dossier = drafted{}
	}
	if d.agenda.pupil == pupil {
		d.agenda = agendaDraft{}
	}
}

// waits tells whether something is not stored yet.
func (d *drafts) waits() bool {
	return d.dossier.waits() || d.agenda.waits() || len(d.practice) > 0
}

// failed tells whether the last try to store something failed.
func (d *drafts) failed() bool {
	for _, l := range d.practice {
		if l.err != nil {
			return true
		}
	}
	return d.dossier.err != nil || d.agenda.err != nil
}
