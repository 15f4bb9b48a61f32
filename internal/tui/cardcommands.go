package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// commands of the card. Nothing is typed on it, so letters are commands too.
func (c *card) commands() []command {
	if c.turning.picker != nil {
		return []command{
			{binding: bind(nl.ChoiceChoose, "enter"), footer: true},
			{binding: bind(nl.CommandBack, "esc"), footer: true},
		}
	}
	wide := c.width >= wideFooter // on a narrow screen the way back and the list go first
	list := []command{
		c.enterCommand(),
		{binding: bind(nl.CardPlan, "p", "alt+p"), short: nl.CardPlanShort, footer: true, off: c.gone, run: c.add(school.Planned)},
		{binding: bind(nl.CardMoment, "r", "ctrl+r", "alt+r"), short: nl.CardMomentShort, footer: true, run: func() (screen, tea.Cmd) {
			return newMoment(c.env, c.pupil, c), nil
		}},
		{binding: bind(nl.CardRemark, "n", "alt+n"), short: nl.CardRemarkShort, footer: wide, run: c.add(school.Remark)},
		{binding: bind(nl.CardExperience, "e", "alt+e"), short: nl.CardExpShort, footer: wide, run: c.add(school.Experienced)},
		{binding: bind(nl.CardPrepared, "v", "alt+v"), run: c.add(school.Prepared)},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return c.back, nil }},
		{binding: bind(nl.HomeLastReport, "ctrl+l", "f6"), off: c.noReport, run: func() (screen, tea.Cmd) {
			return c.report(c.facts.Last, "")
		}},
		{binding: bind(nl.HomeChangePupil, "ctrl+e", "f4"), run: c.change},
		{binding: bind(nl.StepsCommand, "s", "ctrl+a", "alt+a"), run: c.allSteps},
		{binding: bind(nl.DossierCommand, "d", "ctrl+d"), short: nl.DossierShort, footer: wide, off: c.noDossiers, run: c.dossier},
		{binding: bind(nl.ChoiceCommand, "k", "alt+k"), run: func() (screen, tea.Cmd) {
			return newChoosing(c.env, c.pupil, c), nil
		}},
		{binding: bind(nl.AgendaCommand, "a", "f9"), off: c.gone, run: c.openAgenda},
		{binding: bind(nl.CardSearch, "f3", "ctrl+f", "z"), run: func() (screen, tea.Cmd) {
			return newSearch(c.env, c.pupil, c), nil
		}},
		{binding: bind(nl.RouteCommand, "l", "alt+l"), short: nl.RouteShort, run: func() (screen, tea.Cmd) {
			return newRouteMap(c.env, c.pupil, c), nil
		}},
		{binding: bind(nl.GuaranteeCommand, "b", "alt+b"), short: nl.GuaranteeShort, run: c.guarantee},
		{binding: bind(nl.DueCommand, "t", "alt+t"), short: nl.DueShort, run: c.dates},
		{binding: bind(nl.CardTakeBack, "ctrl+z", "alt+u"), off: c.nothingSettled, run: c.reopen},
	}
	list = append(list, c.sheetCommands()...)
	list = append(append(list, c.beginCommand()), c.moves(c)...)
	return append(list, c.shared(c, nil)...)
}

// wideFooter is from how many cells the footer names what can be added too.
const wideFooter = 110

// enterCommand does what the chosen item is for; a talk can be begun from
// everywhere.
func (c *card) enterCommand() command {
	it := c.item()
	name, short := it.verb, it.short
	if it.press == nil || c.failed != nil {
		name, short = nl.CardBegin, nl.CardBeginShort
	}
	return command{binding: bind(name, "enter"), short: short, footer: true, run: c.enter}
}

// beginCommand begins a talk from anywhere in the card.
func (c *card) beginCommand() command {
	begin := nl.CardBegin
	if c.facts != nil && c.facts.Open != nil {
		begin = nl.HomeGoOn
	}
	return command{binding: bind(begin, "ctrl+g", "g"), run: c.begin}
}

// noDossiers is why no dossier can be opened.
func (c *card) noDossiers() string {
	if c.Dossiers == nil {
		return nl.DossierNowhere
	}
	return ""
}

// gone is why no talk is planned with who left.
func (c *card) gone() string {
	if !c.pupil.AtSchool(c.now()) {
		return nl.CardNotHere
	}
	return ""
}

func (c *card) noReport() string {
	if c.facts == nil || c.facts.Last == nil {
		return nl.CardNoTalk
	}
	return ""
}

// add opens the form for something that is to stand on the card.
func (c *card) add(kind school.EntryKind) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		return newEntryForm(c.env, c.pupil, school.Entry{Pupil: c.pupil.ID, Kind: kind}, c), nil
	}
}

// allSteps opens the list of steps, at those of this pupil and not of a namesake in
// another class; without the filter it has those of all.
func (c *card) allSteps() (screen, tea.Cmd) {
	list := newSteps(c.env, c).(*stepList)
	list.filter = newLine(strings.TrimSpace(c.pupil.Name() + " " + c.pupil.Class))
	return list, nil
}

// change opens the form with what is known of the pupil. After erasing there is
// no card to come back to.
func (c *card) change() (screen, tea.Cmd) {
	f := newPupilForm(c.env, c.pupil, c, func(p school.Pupil) screen {
		c.pupil = p
		return c
	}).(*pupilForm)
	f.after = c.back
	return f, nil
}
