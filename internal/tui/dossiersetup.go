package tui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// setupForm is what a dossier goes by: who is asked to approve, where it goes, and
// which talks are in it. Every change is handed to the writer at once.
type setupForm struct {
	desk
	folio     *folio
	back      screen
	lapse     lapse
	form      form
	age       choice
	too       choice // whether parents are asked of a pupil of 16 or older
	parents   [mostParents]field
	toSchool  field
	education field
	talks     []*choice // whether the talk with the same place in held is in it
	held      []dossier.Talk
}

// mostParents is how many parents are asked.
const mostParents = 2

// Rows of the form.
const (
	rowAge       = "age"
	rowToo       = "too"
	rowParent    = "parent "
	rowSchool    = "school"
	rowEducation = "education"
)

// newDossierSetup opens the form at a row; "" is the first.
func newDossierSetup(f *folio, row string, back screen) screen {
	d := f.draft()
	v := &setupForm{
		desk: f.desk(), folio: f, back: back, lapse: f.lapse(), held: f.held(),
		toSchool:  field{line: newLine(clean(d.ToSchool)), hint: nl.DossierToSchoolHint},
		education: field{line: newLine(clean(d.ToEducation)), hint: nl.DossierEducationHint},
		too:       choice{options: []string{nl.DossierNo, nl.DossierYes}},
	}
	for _, a := range dossier.Ages() {
		v.age.options = append(v.age.options, nl.DossierAge(a))
	}
	v.age.at = max(0, slices.Index(dossier.Ages(), f.of.Age()))
	if d.ParentsToo || d.Age == dossier.AgeUnknown && f.of.Pupil.Adult == school.AdultAgrees {
		v.too.at = 1
	}
	for i := range v.parents {
		v.parents[i].hint = nl.DossierParentHint(i)
		if i < len(d.Parents) {
			v.parents[i].line = newLine(clean(d.Parents[i]))
		}
	}
	for _, t := range v.held {
		c := &choice{options: []string{nl.DossierTalkIn, nl.DossierTalkOut}}
		if slices.Contains(d.LeftOut, t.ID) {
			c.at = 1
		}
		v.talks = append(v.talks, c)
	}
	v.lay()
	v.form.goTo(row)
	return v
}

func (v *setupForm) init() tea.Cmd { return nil }

func (v *setupForm) resize(int, int) {}

// chosenAge is the age that is chosen.
func (v *setupForm) chosenAge() dossier.Age { return dossier.Ages()[v.age.at] }

func (v *setupForm) lay() {
	age := v.chosenAge()
	rows := []formRow{
		v.lapse.row(v.env, v.folio),
		{id: rowAge, label: nl.DossierAgeLabel, choice: &v.age, changed: v.apply},
		{lead: v.say(nl.DossierAgeWhy(age)), ink: v.styles.dim},
	}
	own := age == dossier.From16 || age == dossier.From18
	if own {
		rows = append(rows, formRow{id: rowToo, label: nl.DossierTooLabel, choice: &v.too, changed: v.apply})
	}
	for i := range v.parents {
		if !own || v.too.at == 1 {
			rows = append(rows, formRow{id: rowParent + strconv.Itoa(i), label: nl.DossierParentLabel, field: &v.parents[i], changed: v.apply})
		}
	}
	rows = append(rows,
		formRow{id: rowSchool, apart: true, label: nl.DossierToSchoolLabel, field: &v.toSchool, changed: v.apply},
		formRow{id: rowEducation, label: nl.DossierEducationLabel, field: &v.education, changed: v.apply})
	for i, t := range v.held {
		row := formRow{id: "talk " + t.ID, label: nl.DossierTalkDate(t.Date), choice: v.talks[i], changed: v.apply}
		if i == 0 {
			row.heading = v.say(nl.DossierTalksHeading)
		}
		rows = append(rows, row)
	}
	v.form.set(rows)
}

// apply puts what is on the screen into the dossier.
func (v *setupForm) apply() {
	v.folio.change(func(d *dossier.Draft) {
		d.Age, d.ParentsToo = v.chosenAge(), v.too.at == 1
		d.Parents = nil
		for _, p := range v.parents {
			if name := words(p); name != "" {
				d.Parents = append(d.Parents, name)
			}
		}
		d.ToSchool, d.ToEducation = words(v.toSchool), words(v.education)
		for i, t := range v.held {
			if slices.Contains(d.LeftOut, t.ID) != (v.talks[i].at == 1) {
				d.Turn(t.ID)
			}
		}
	})
	v.lay()
}

func (v *setupForm) commands() []command {
	list := []command{{binding: bind(nl.CommandBack, "esc", "ctrl+s", "f5"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }}}
	list = append(list, v.form.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

func (v *setupForm) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(savedMsg); ok {
		v.hint = v.folio.heard(msg, v.hint)
		return v, nil
	}
	return v.inForm(v, &v.form, msg)
}

func (v *setupForm) view() frame {
	return v.draw(v.folio.title(nl.DossierSetupHeading), v.commands(), func(width, height int) ([]string, *spot) {
		return v.form.view(v.env, width, height)
	})
}
