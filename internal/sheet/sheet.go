package sheet

import (
	"slices"
	"strings"

	"gesprek/internal/talk"
)

// Sheet is a page of questions with which somebody prepares for a talk. It must
// not be changed.
type Sheet struct {
	ID        string // the file's name without its ending
	Title     string
	For       talk.Addressee // ToPupil or ToParent
	Phases    []talk.Phase   // of the pupils it is made for; empty: of those whose phase has none
	Intro     string         // above the questions
	Step      string         // asked first where a step was agreed; may be empty
	Questions []string       // one by one; [NameMark] stands for the pupil's first name
	Closing   string         // below the questions; may be empty
}

// NameMark stands for the first name of the pupil.
const NameMark = "{naam}"

// How many questions a sheet has, so that there is room on one page to answer.
const (
	Fewest = 4
	Most   = 6
)

// Asked lists what the sheet asks. Stepped tells that there is a step to ask
// about.
func (s *Sheet) Asked(stepped bool) []string {
	if !stepped || s.Step == "" {
		return slices.Clone(s.Questions)
	}
	return append([]string{s.Step}, s.Questions...)
}

// Fill puts the first name of the pupil in a text; without a name it is the word
// that stands for one.
func Fill(text, name, nobody string) string {
	if strings.TrimSpace(name) == "" {
		name = nobody
	}
	return strings.ReplaceAll(text, NameMark, name)
}

// Find gives the sheet for a pupil of a phase and for a reader: the one that
// names the phase, else one that names none. It reports false when there is
// neither.
func Find(list []Sheet, phase talk.Phase, who talk.Addressee) (Sheet, bool) {
	for _, named := range []bool{true, false} {
		i := slices.IndexFunc(list, func(s Sheet) bool {
			return s.For == who && (named && slices.Contains(s.Phases, phase) || !named && len(s.Phases) == 0)
		})
		if i >= 0 {
			return list[i], true
		}
	}
	return Sheet{}, false
}

// Readers are whom there are sheets for.
func Readers() []talk.Addressee { return []talk.Addressee{talk.ToPupil, talk.ToParent} }
