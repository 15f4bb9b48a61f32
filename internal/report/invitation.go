package report

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// Invites are the invitations to a row of talks: one for each pupil who has a place
// on that day. They follow from the row as it is, so that who was moved has the new
// time in theirs.
type Invites struct {
	Evening  school.Evening
	Pupils   []school.Pupil // in any order; a place of who is not among them has none
	Settings school.Settings
	Now      time.Time // in the user's time zone
	Words    school.Words
}

// Invite is one invitation.
type Invite struct {
	Slot  school.Slot
	Pupil school.Pupil
	Room  school.Room
	From  time.Time // in the user's time zone
	To    time.Time
}

// List gives them in the order of the row.
func (v Invites) List() []Invite {
	byID := map[string]school.Pupil{}
	for _, p := range v.Pupils {
		byID[p.ID] = p
	}
	var list []Invite
	for i, p := range v.Evening.Plan(v.Now.Location()) {
		s := v.Evening.Slots[i]
		pupil, known := byID[s.Pupil]
		if known && s.State != school.SlotLater {
			list = append(list, Invite{s, pupil, v.Evening.RoomOf(s), p.From, p.To})
		}
	}
	return list
}

// Only are the invitations of one pupil.
func (v Invites) Only(pupil string) Invites {
	var one []school.Pupil
	for _, p := range v.Pupils {
		if p.ID == pupil {
			one = append(one, p)
		}
	}
	v.Pupils = one
	return v
}

// Document is the invitations in every form, each on a page of its own: parents are
// addressed with u, a pupil with je.
func (v Invites) Document() Document {
	return Document{look: lookOf(clean(v.Evening.Name), v.Settings, v.Now), blocks: func(bool) []block {
		var b builder
		for _, i := range v.List() {
			b.page()
			v.invite(&b, i)
		}
		return b.blocks
	}}
}

func (v Invites) invite(b *builder, i Invite) {
	k, first := v.Evening.Kind, clean(i.Pupil.FirstName)
	said := func(text string) string { return v.Words.Say(text) }
	with := clean(i.Room.With)
	if with == "" {
		with = clean(v.Settings.Name)
	}
	b.add(title, said(nl.InviteTitle(k, first)))
	b.add(para, said(nl.InviteGreeting(k, first)))
	b.add(para, said(nl.InviteAsk(k, first)))
	b.labelled(fact, nl.InviteWhen, nl.InviteTime(i.From, i.To))
	b.labelled(fact, nl.InviteWhere, i.Room.Place)
	b.labelled(fact, nl.InviteWith, with)
	b.labelled(fact, nl.InviteLong, nl.TimeMinutes(v.Evening.Rhythm.Talk))
	if was := i.Slot.Was; was != school.NoClock && was != school.ClockOf(i.From) {
		b.add(para, nl.InviteMoved(i.Slot.Was))
	}
	b.add(para, said(nl.InviteBring(k, first)))
	b.add(para, said(nl.InviteLate(k)))
	for _, l := range nl.InviteFrom(with, clean(v.Settings.School)) {
		b.add(para, l)
	}
}

// Events are the talks in a calendar. Own is for who holds them: each by the first
// name of the pupil; else they are as whoever is invited calls them.
func (v Invites) Events(own bool) []Event {
	var list []Event
	for _, i := range v.List() {
		first := clean(i.Pupil.FirstName)
		named := nl.InviteEvent(v.Evening.Kind, first)
		if own {
			named = nl.CalendarTalk(v.Evening.Kind, first)
		}
		list = append(list, Event{
			UID: "rij-" + i.Slot.ID + "@gesprek", Day: v.Evening.Day, Title: v.Words.Say(named), Made: v.Now,
			From: i.From, To: i.To, Where: i.Room.Place,
		})
	}
	return list
}

// Acts are the acts of giving the invitations away, one for each pupil.
func (v Invites) Acts(at time.Time, to string) []school.Act {
	var acts []school.Act
	for _, i := range v.List() {
		acts = append(acts, school.Act{At: at.UTC(), Kind: school.ActInvite, Pupil: i.Pupil.ID, Count: 1, Name: i.Pupil.Name(), Note: to})
	}
	return acts
}

// jsonRow is a row of talks as [EveningJSON] writes it.
type jsonRow struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Day   string     `json:"day"`
	Kind  string     `json:"kind"` // individueel, met-ouders or reflectiemoment
	Slots []jsonSlot `json:"slots"`
}

// jsonSlot is a place in a row.
type jsonSlot struct {
	PupilID string  `json:"pupil_id"` // "" for a pause and a place that came free
	Pupil   string  `json:"pupil"`    // full name
	Class   string  `json:"class"`
	Place   string  `json:"place"`
	With    string  `json:"with"`
	State   string  `json:"state"`        // waiting, busy, done, interrupted, absent, other-day, not-held, free or pause
	From    string  `json:"planned_from"` // moments
	To      string  `json:"planned_until"`
	Start   *string `json:"start"`        // when it began or is expected to; null where there is none
	End     *string `json:"end"`          // likewise; of a talk that goes on when it is expected to end
	Late    int     `json:"late_minutes"` // that it begins after its time
	Pinned  string  `json:"pinned"`       // HH:MM in local time, "" when it is not
	Was     string  `json:"moved_from"`   // likewise, when it stood before it was moved
	TalkID  string  `json:"talk_id"`      // "" while it has not begun
}

// Row is a row of talks with how it stands.
type Row struct {
	Invites
	Expected []school.Expected // by the order of the places; see [school.Evening.Expect]
}

// jsonTurn is how far a place is.
func jsonTurn(t school.Turn, pause bool) string {
	switch {
	case pause:
		return "pause"
	case t == school.Nobody:
		return "free"
	case t == school.Unheld:
		return "not-held"
	}
	return [...]string{"waiting", "busy", "done", "interrupted", "absent", "other-day"}[t]
}

// EveningJSON writes rows as one JSON array, in UTF-8 and indented; [] when there
// are none. Its keys are those of jsonRow and jsonSlot: a day is YYYY-MM-DD, a
// moment RFC 3339 in UTC.
func EveningJSON(w io.Writer, rows []Row) error {
	out := make([]jsonRow, len(rows))
	for i, r := range rows {
		e := r.Evening
		out[i] = jsonRow{e.ID, e.Name, e.Day.Format(time.DateOnly), string(e.Kind), []jsonSlot{}}
		byID := map[string]school.Pupil{}
		for _, p := range r.Pupils {
			byID[p.ID] = p
		}
		for n, x := range r.Expected {
			out[i].Slots = append(out[i].Slots, jsonSlotOf(e, e.Slots[n], x, byID[e.Slots[n].Pupil]))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(out); err != nil {
		return fmt.Errorf("write rows of talks: %w", err)
	}
	return nil
}

func jsonSlotOf(e school.Evening, s school.Slot, x school.Expected, p school.Pupil) jsonSlot {
	moment := func(t time.Time) *string {
		text := t.UTC().Format(time.RFC3339)
		return &text
	}
	out := jsonSlot{
		PupilID: s.Pupil, Pupil: p.Name(), Class: p.Class, Place: e.RoomOf(s).Place, With: e.RoomOf(s).With,
		State: jsonTurn(x.Turn, s.Pause > 0), From: *moment(x.From), To: *moment(x.To),
		Late: int(x.Late / time.Minute), Pinned: s.Pin.String(), Was: s.Was.String(), TalkID: x.Held.Talk,
	}
	if x.Turn <= school.Broken {
		out.Start, out.End = moment(x.Start), moment(x.End)
	}
	return out
}
