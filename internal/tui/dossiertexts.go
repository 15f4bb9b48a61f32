package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

// textsForm are the questions of a dossier and the answers. Every change is handed to
// the writer at once.
type textsForm struct {
	desk
	folio     *folio
	back      screen
	lapse     lapse
	form      form
	questions []dossier.Question
	answers   []*field
}

// newDossierTexts opens the questions at the one with a key; "" is the first.
func newDossierTexts(f *folio, key string, back screen) screen {
	v := &textsForm{desk: f.desk(), folio: f, back: back, lapse: f.lapse(), questions: dossier.Questions(f.of.Form())}
	for _, q := range v.questions {
		v.answers = append(v.answers, &field{line: newLine(clean(f.draft().Text(q.Key))), hint: v.say(nl.DossierAnswerHint(q.By)), long: true})
	}
	v.lay()
	v.form.goTo(key)
	return v
}

func (v *textsForm) init() tea.Cmd { return v.readSpared() }

func (v *textsForm) resize(int, int) {}

func (v *textsForm) lay() {
	rows := []formRow{v.lapse.row(v.env, v.folio)}
	for i, q := range v.questions {
		row := formRow{
			id: q.Key, apart: i > 0 || rows[0].lead != "", lead: v.say(nl.DossierAsks(q)), ink: v.styles.strong, field: v.answers[i],
			changed: func() {
				v.folio.change(func(d *dossier.Draft) { d.SetText(q, nl.DossierQuestion(q), words(*v.answers[i])) })
				v.lay()
			},
		}
		rows = append(rows, v.heeded(row, q.By == dossier.Pupil)...)
	}
	v.form.set(rows)
}

func (v *textsForm) commands() []command {
	list := []command{{binding: bind(nl.CommandBack, "esc", "ctrl+s", "f5"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }}}
	list = append(list, v.form.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

func (v *textsForm) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg:
		v.hint = v.folio.heard(msg, v.hint)
		return v, nil
	case sparedMsg:
		v.lay()
		return v, nil
	}
	return v.inForm(v, &v.form, msg)
}

func (v *textsForm) view() frame {
	return v.draw(v.folio.title(nl.DossierOwnTexts), v.commands(), func(width, height int) ([]string, *spot) {
		return v.form.view(v.env, width, height)
	})
}
