package rehearse

import (
	"slices"

	"gesprek/internal/talk"
)

// Mark is something that an observer counts, and that a mirror shows.
type Mark string

// The marks. The first four are kinds of questions.
const (
	MarkOpen    Mark = "open"
	MarkClosed  Mark = "gesloten"
	MarkLeading Mark = "suggestief"
	MarkStacked Mark = "gestapeld"
	MarkSummary Mark = "samenvatting"
	MarkAskedOn Mark = "doorgevraagd"
	MarkSilence Mark = "stilte"
	MarkAdvice  Mark = "advies"
)

// Marks lists the marks, in the order in which they are shown.
func Marks() []Mark {
	return []Mark{MarkOpen, MarkClosed, MarkLeading, MarkStacked, MarkSummary, MarkAskedOn, MarkSilence, MarkAdvice}
}

// Question tells whether a mark is a kind of question.
func (m Mark) Question() bool { return slices.Index(Marks(), m) < 4 }

// What an entry of an observer tells, beside a mark, a stage ([InStage]) and the
// end.
const (
	Speaks  What = "spreekt"     // from now on Text speaks, a [Speaker]
	Touches What = "competentie" // Text was touched, a [talk.Competence]
	Turns   What = "gaat-over"   // from now on it is about Text, a [Subject]
	Noted   What = "citaat"      // Text was said
	Undone  What = "ongedaan"    // the entry before, that was not undone itself, does not count
)

func (e Entry) fitsObserved() (known, fits bool) {
	switch e.What {
	case Speaks:
		return true, slices.Contains(Speakers(), Speaker(e.Text))
	case Touches:
		return true, slices.Contains(talk.Competences(), talk.Competence(e.Text))
	case Turns:
		return true, slices.Contains(Subjects(), Subject(e.Text))
	case Noted:
		return true, e.Text != ""
	case Undone:
		return true, e.Text == ""
	}
	return slices.Contains(Marks(), Mark(e.What)), e.Text == ""
}

// What an entry of a drill tells.
const (
	Given    What = "zin"          // the task: Text
	Answered What = "antwoord"     // Text was written
	Told     What = "terugmelding" // what came back, by its id
)

func (e Entry) fitsDrill() (known, fits bool) {
	return slices.Contains([]What{Given, Answered, Told, Waited}, e.What), e.What == Waited || e.Text != ""
}

// Counted gives the entries of an observer that were not undone.
func (s Script) Counted() []Entry {
	var kept []Entry
	for _, e := range s.Entries {
		if e.What != Undone {
			kept = append(kept, e)
		} else if len(kept) > 0 {
			kept = kept[:len(kept)-1]
		}
	}
	return kept
}
