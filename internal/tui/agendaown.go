package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// ownQuestion is an own question that is written, with what could be better about
// it. It goes on the agenda with every key that leads back; without words it goes
// off.
type ownQuestion struct {
	desk
	agenda *agendaView
	stage  talk.StageID
	was    talk.AgendaRow // without an id it is new
	judge  *handbook.Judge
	form   form
	text   field
	to     choice
}

// askedOfAll lists whom a question can be for.
func askedOfAll() []talk.Addressee {
	return []talk.Addressee{talk.ToPupil, talk.ToParent, talk.ToTogether}
}

func newOwnQuestion(v *agendaView, stage talk.StageID, was talk.AgendaRow) screen {
	q := &ownQuestion{
		desk: desk{env: v.env, stored: v.stored}, agenda: v, stage: stage, was: was, judge: handbook.NewJudge(v.Book()),
		text: field{line: newLine(was.Text), hint: nl.AgendaOwnHint},
	}
	for _, to := range askedOfAll() {
		q.to.options = append(q.to.options, q.say(nl.AgendaTo(to)))
	}
	q.to.at = max(0, slices.Index(askedOfAll(), was.To))
	q.lay()
	return q
}

func (q *ownQuestion) init() tea.Cmd { return nil }

func (q *ownQuestion) resize(int, int) {}

func (q *ownQuestion) asked() talk.Addressee { return askedOfAll()[q.to.at] }

// lay lays the row out, with what could be better under it.
func (q *ownQuestion) lay() {
	rows := []formRow{{id: "text", label: nl.AgendaOwnText, field: &q.text, changed: q.typing}}
	if q.agenda.agenda.Kind == talk.WithParents {
		rows = append(rows, formRow{id: "to", label: nl.AgendaAddTo, choice: &q.to, changed: q.typing})
	}
	switch remarks := q.remarks(); {
	case words(q.text) == "" && q.was.ID != "":
		rows = append(rows, formRow{apart: true, lead: nl.AgendaOwnGone, ink: q.styles.dim})
	case words(q.text) != "" && len(remarks) == 0:
		rows = append(rows, formRow{apart: true, lead: nl.AgendaOwnFine, ink: q.styles.step})
	default:
		for _, text := range remarks {
			rows = append(rows, formRow{lead: text, ink: q.styles.warn})
		}
	}
	q.form.set(rows)
}

// remarks are what could be better, as sentences.
func (q *ownQuestion) remarks() []string {
	if words(q.text) == "" {
		return nil
	}
	var out []string
	for _, p := range q.judge.Question(words(q.text), q.asked(), q.agenda.pupil.Phase()) {
		out = append(out, q.say(nl.AgendaRemark(string(p.Kind), p.Detail)))
	}
	return out
}

// typing puts the question on the agenda as it is typed, so that it is stored.
func (q *ownQuestion) typing() {
	v, text := q.agenda, words(q.text)
	before := v.undone
	v.change(func(a *talk.Agenda) (err error) {
		switch {
		case q.was.ID != "" && text != "":
			return a.Reword(q.stage, q.was.ID, text, q.asked())
		case q.was.ID == "" && text != "":
			q.was.ID, err = a.Add(q.stage, text, q.asked())
			return err
		}
		return nil
	})
	if n := len(before); q.was.Text != "" && n > 0 && len(v.undone) > n {
		v.undone = before // one question is one change to undo
	}
	if text != "" {
		q.was.Text = text
	}
	q.lay()
}

// leave goes back to the agenda, at the question.
func (q *ownQuestion) leave() (screen, tea.Cmd) {
	v := q.agenda
	if words(q.text) == "" && q.was.ID != "" {
		v.change(func(a *talk.Agenda) error { return a.Reword(q.stage, q.was.ID, "", q.asked()) })
	}
	if q.was.ID != "" {
		v.form.goTo(questionRow + string(q.stage) + "/" + q.was.ID)
	}
	return v, nil
}

func (q *ownQuestion) commands() []command {
	list := []command{
		{binding: bind(nl.AgendaOwnDone, "enter", "ctrl+s", "f5"), footer: true, run: q.leave},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: q.leave},
	}
	list = append(list, q.form.moves(q)...)
	return append(list, q.shared(q, nil)...)
}

func (q *ownQuestion) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := q.press(q, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		_, cmd := q.agenda.update(msg)
		return q, cmd
	}
	return q.form.update(q, msg)
}

func (q *ownQuestion) view() frame {
	return q.draw(q.say(nl.AgendaOwnTitle(q.stage)), q.commands(), func(width, height int) ([]string, *spot) {
		return q.form.view(q.env, width, height)
	})
}
