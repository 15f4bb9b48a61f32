package report

import (
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// agenda gives what the conductor settled before a talk; name stands in the
// questions.
func (b *builder) agenda(a *talk.Agenda, name string, words school.Words) {
	if a.Empty() {
		return
	}
	b.labelled(fact, nl.ReportGoal, a.Goal)
	b.labelled(fact, nl.ReportKind, words.Say(nl.TermKind(a.Kind)))
	b.labelled(fact, nl.InspectGuide, a.GuideID)
	for i := range a.Stages {
		s := &a.Stages[i]
		b.add(aside, words.Say(nl.AgendaPart(s, a.Length > 0)))
		for _, r := range s.Rows {
			switch {
			case !r.Out:
				b.add(line, r.Said(name))
			case r.Own: // the others were never on it
				b.labelled(line, nl.AgendaLeftOut, r.Said(name))
			}
		}
	}
}

// jsonAgenda is what the conductor settled before a talk, with all questions in
// their order.
type jsonAgenda struct {
	Guide  string            `json:"guide"`
	Kind   talk.Kind         `json:"kind"`
	Length float64           `json:"planned_seconds"` // 0: none
	Goal   string            `json:"goal"`
	Stages []jsonAgendaStage `json:"stages"`
}

type jsonAgendaStage struct {
	Stage     talk.StageID         `json:"stage"`
	Minutes   int                  `json:"minutes"`
	Questions []jsonAgendaQuestion `json:"questions"`
}

type jsonAgendaQuestion struct {
	Prompt string         `json:"prompt"` // id
	Text   string         `json:"text"`
	Own    bool           `json:"own"` // the conductor's own
	To     talk.Addressee `json:"to"`
	Asked  bool           `json:"asked"` // else it is left out of the talk
}

// jsonAgendaOf is nil where there is no agenda.
func jsonAgendaOf(a *talk.Agenda) *jsonAgenda {
	if a.Empty() {
		return nil
	}
	return &jsonAgenda{
		a.GuideID, a.Kind, a.Length.Seconds(), a.Goal,
		jsonList(a.Stages, func(s talk.AgendaStage) jsonAgendaStage {
			return jsonAgendaStage{s.ID, s.Minutes, jsonList(s.Rows, func(r talk.AgendaRow) jsonAgendaQuestion {
				return jsonAgendaQuestion{r.ID, r.Text, r.Own, r.To, !r.Out}
			})}
		}),
	}
}
