package talk

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// errAgenda is the error of a text that is no agenda.
var errAgenda = errors.New("text is no agenda")

// Text is the agenda as it is stored: JSON, empty for none. The same agenda
// gives the same text.
func (a *Agenda) Text() string {
	if a.Empty() {
		return ""
	}
	text, err := json.Marshal(a)
	if err != nil {
		return "" // it holds texts and numbers only: cannot be
	}
	return string(text)
}

// ReadAgenda reads what Text gave. It refuses what cannot be followed: a stage or
// a question twice, a stage without questions, or a length that cannot be planned.
func ReadAgenda(text string) (Agenda, error) {
	var a Agenda
	if text == "" {
		return a, nil
	}
	if err := json.Unmarshal([]byte(text), &a); err != nil {
		return Agenda{}, fmt.Errorf("read agenda: %w", err)
	}
	if !a.sound() {
		return Agenda{}, fmt.Errorf("read agenda: %w", errAgenda)
	}
	return a, nil
}

// sound tells whether an agenda is one that can be made.
func (a *Agenda) sound() bool {
	if a.Empty() || a.Length < 0 || a.Length > MaxPlanned || a.Length > 0 && a.Length < Minimum ||
		(a.Length == 0) != (a.Kind == Reflection) {
		return false
	}
	seen := map[string]bool{}
	for i, s := range a.Stages {
		if !slices.Contains(Stages(), s.ID) || a.index(s.ID) != i || len(s.Rows) == 0 || s.Minutes < 0 || s.Minutes > int(MaxPlanned.Minutes()) {
			return false
		}
		for _, r := range s.Rows {
			id := string(s.ID) + "/" + r.ID
			if r.ID == "" || seen[id] {
				return false
			}
			seen[id] = true
		}
	}
	return true
}
