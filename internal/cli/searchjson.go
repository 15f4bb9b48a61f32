package cli

import (
	"time"

	"gesprek/internal/search"
	"gesprek/internal/talk"
)

// foundLine is a line that was found, as JSON. Ids are random; talk_id is empty for
// what stands on a card, entry_id for what does not, and both are for the pupil's own
// data. Line is the number of the line or the step within its talk, 0 for anything
// else. At is RFC 3339 in UTC, null for own data. Kind and talk_kind are the words
// that --soort and --gesprek take; competence is empty where none belongs to it. Of
// what stands on a card with a date, at is that date at midnight.
type foundLine struct {
	PupilID    string          `json:"pupil_id"`
	Pupil      string          `json:"pupil"`
	Class      string          `json:"class"`
	TalkID     string          `json:"talk_id"`
	TalkKind   talk.Kind       `json:"talk_kind"`
	EntryID    string          `json:"entry_id"`
	Line       int             `json:"line"`
	Kind       search.Kind     `json:"kind"`
	At         *time.Time      `json:"at"`
	Competence talk.Competence `json:"competence"`
	Text       string          `json:"text"`
}

func jsonHits(hits []search.Hit) []foundLine {
	out := make([]foundLine, len(hits))
	for i, h := range hits {
		out[i] = foundLine{
			PupilID: h.Pupil, Pupil: h.Of.Name(), Class: h.Of.Class, TalkID: h.Talk, TalkKind: h.TalkKind, EntryID: h.Entry,
			Line: h.ID, Kind: h.Kind, Competence: h.Competence, Text: h.Text,
		}
		if !h.At.IsZero() {
			at := h.At.UTC()
			out[i].At = &at
		}
	}
	return out
}
