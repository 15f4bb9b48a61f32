package report

import (
	"io"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// InspectFormat is the value of "format" in the inspection as JSON. A key that
// is added later keeps it; a key that comes to mean something else does not.
const InspectFormat = "gesprek-inzage-1"

// InspectJSON writes the inspection as one JSON object, in UTF-8 and indented.
// Its keys are those of the types in this file. A moment is RFC 3339 in UTC, a
// date YYYY-MM-DD, a length a number of seconds; a moment or date that is not
// known is null, a list without items [], a text that is not there "". Kinds and
// states have the values that the constants of packages talk and school have.
func InspectJSON(w io.Writer, i Inspection) error {
	out := jsonInspection{
		Format: InspectFormat, Made: jsonTime(i.Now.Wall), School: i.Settings.School,
		Pupil: jsonPupilOf(i.Pupil), Corrections: []jsonFormer{}, Entries: []jsonEntry{}, Seats: []jsonSeat{}, Dossier: jsonFolderOf(i.Dossier), Talks: []jsonTalk{}, Acts: []jsonAct{},
		Kept:    jsonKept{Years: i.Settings.KeepYears(), DraftDays: int(talk.DraftKept / (24 * time.Hour))},
		NotHeld: nl.InspectNotHeldAre(), Copies: nl.InspectCopiesAre(),
	}
	if until, left := i.Pupil.KeptUntil(i.Settings.KeepYears()); left {
		out.Kept.Until = jsonDate(until)
	}
	for _, f := range i.Former {
		out.Corrections = append(out.Corrections, jsonFormer{jsonTime(f.Until), jsonPupilOf(f.Pupil)})
	}
	for _, e := range i.Entries {
		out.Entries = append(out.Entries, jsonEntryOf(e))
	}
	for _, s := range i.Seats {
		out.Seats = append(out.Seats, jsonSeat{s.Row, s.Day.Format(time.DateOnly), s.At.String(), s.Where, s.State, s.Pin.String(), s.Was.String()})
	}
	for _, s := range i.Talks {
		out.Talks = append(out.Talks, jsonTalkOf(s, i.Now))
	}
	for _, a := range i.Acts {
		out.Acts = append(out.Acts, jsonAct{jsonTime(a.At), a.Kind, a.Talk, a.Count, a.Name, a.Note})
	}
	return indented(w, out)
}

type jsonInspection struct {
	Format      string       `json:"format"` // InspectFormat
	Made        *string      `json:"made_at"`
	School      string       `json:"school"`
	Pupil       jsonPupil    `json:"pupil"`
	Corrections []jsonFormer `json:"corrections"` // the oldest first
	Entries     []jsonEntry  `json:"card"`        // beside the talks, the oldest first
	Seats       []jsonSeat   `json:"rows"`        // places in rows of talks
	Dossier     jsonFolder   `json:"dossier"`
	Talks       []jsonTalk   `json:"talks"` // the oldest first
	Acts        []jsonAct    `json:"log"`   // what was done with the data, the oldest first
	Kept        jsonKept     `json:"kept"`
	NotHeld     []string     `json:"not_held"` // sentences for people
	Copies      []string     `json:"copies"`   // sentences for people
}

type jsonPupil struct {
	ID         string          `json:"id"` // random
	Number     string          `json:"number"`
	FirstName  string          `json:"first_name"`
	Prefix     string          `json:"prefix"`
	LastName   string          `json:"last_name"`
	Class      string          `json:"class"`
	SchoolType talk.SchoolType `json:"school_type"`
	Year       int             `json:"year"` // 0: not known
	Left       *string         `json:"left_on"`
	Adult      school.Adult    `json:"adult"` // 18 or older: whether parents may sit along; empty: not asked

	Aims jsonAims `json:"aims"`
}

// jsonAims is where the pupil may be heading.
type jsonAims struct {
	Profile string       `json:"profile"` // id, or empty
	Second  string       `json:"second"`  // id, or empty
	Goal    string       `json:"goal"`    // slug, or empty
	South   school.Known `json:"south"`   // lives on Rotterdam-Zuid; empty: not asked
}

// jsonFormer is what was known of the pupil until a correction.
type jsonFormer struct {
	Until *string   `json:"until"`
	Pupil jsonPupil `json:"pupil"`
}

type jsonEntry struct {
	ID   string           `json:"id"` // random
	Kind school.EntryKind `json:"kind"`
	Sort school.Sort      `json:"sort"`      // of an experience, else empty
	Talk talk.Kind        `json:"talk_kind"` // of a planned talk, else empty
	On   *string          `json:"on"`
	At   *string          `json:"written_at"`
	By   string           `json:"by"`
	Text string           `json:"text"` // of an agenda: what was typed in it

	Agenda *jsonAgenda `json:"agenda"` // of the next talk, where the entry is one; else null
}

type jsonSeat struct {
	Row    string           `json:"name"`
	Day    string           `json:"day"`
	At     string           `json:"time"` // HH:MM, local
	Where  string           `json:"place"`
	State  school.SlotState `json:"state"`      // empty, niet-gekomen or andere-dag
	Pinned string           `json:"pinned"`     // HH:MM, or empty
	Was    string           `json:"moved_from"` // likewise
}

type jsonAct struct {
	At    *string        `json:"at"`
	Kind  school.ActKind `json:"act"`
	Talk  string         `json:"talk"` // id, or empty
	Count int            `json:"count"`
	Name  string         `json:"name"`
	Note  string         `json:"note"` // where something went, for instance
}

type jsonKept struct {
	Years     int     `json:"years"` // after leaving
	Until     *string `json:"until"` // null while at school
	DraftDays int     `json:"klad_days"`
}

func jsonEntryOf(e school.Entry) jsonEntry {
	out := jsonEntry{e.ID, e.Kind, e.Sort, e.Talk, jsonDate(e.On), jsonTime(e.At), e.By, strings.Join(e.Typed(), "\n"), nil}
	a := e.Agenda()
	out.Agenda = jsonAgendaOf(&a)
	return out
}

func jsonPupilOf(p school.Pupil) jsonPupil {
	return jsonPupil{
		p.ID, p.Number, p.FirstName, p.Prefix, p.LastName, p.Class, p.Type, p.Year, jsonDate(p.LeftOn), p.Adult,
		jsonAims(p.Aims),
	}
}

// jsonTime writes a moment; nil for the zero time.
func jsonTime(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.UTC().Format(time.RFC3339Nano)
	return &s
}

// jsonDate writes a date that is stored as midnight UTC; nil for the zero time.
func jsonDate(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.UTC().Format(time.DateOnly)
	return &s
}
