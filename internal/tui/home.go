package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// home is the first screen: the pupils, and the talks that are not finished.
type home struct {
	desk
	class   pupilList
	loaded  bool
	left    int     // pupils who left
	overdue int     // of how many of them the time is over
	failed  error   // what is stored could not be read
	first   tea.Cmd // brings what was read before the program ran; nil after that
}

func newHome(e *env) screen {
	return &home{desk: desk{env: e}, class: pupilList{env: e}}
}

// firstHome is the home on which the program opens.
func firstHome(e *env) screen {
	return &home{desk: desk{env: e}, class: pupilList{env: e}, first: early(e.overview())}
}

func (h *home) init() tea.Cmd {
	if h.Notice != "" {
		h.hint, h.Notice = h.Notice, ""
	}
	if read := h.first; read != nil {
		h.first = nil
		return read
	}
	return h.overview()
}

func (h *home) resize(int, int) {}

// bare tells whether there is nothing yet: then letters are commands.
func (h *home) bare() bool { return h.loaded && len(h.class.rows) == 0 && len(h.class.offers) == 0 }

func (h *home) commands() []command {
	var list []command
	if h.bare() {
		list = h.firstCommands()
	} else {
		list = h.listCommands()
	}
	clean := command{binding: bind(nl.CleanCommand, cleanKey, "f9"), short: nl.CleanShort, footer: true, off: h.allHere, run: func() (screen, tea.Cmd) {
		return newCleanup(h.env, h), nil
	}}
	if h.overdue > 0 {
		list = append(list, clean)
	}
	list = append(list, h.shared(h, nil)...)
	list[len(list)-1].footer = true // the way out, for whoever is here for the first time
	list = append(list, command{binding: bind(nl.HomeSettings, "f8", "ctrl+s"), footer: true, run: func() (screen, tea.Cmd) {
		return newSettings(h.env, h), nil
	}})
	if h.overdue == 0 {
		list = append(list, clean)
	}
	return list
}

func (h *home) allHere() string {
	if h.left == 0 {
		return nl.CleanNobody
	}
	return ""
}

// firstCommands are those of the empty screen. The footer leaves them out: they
// stand large above it.
func (h *home) firstCommands() []command {
	return []command{
		{binding: bind(nl.HomeNewPupil, "n", "ctrl+n", "f2"), run: h.newPupil},
		h.readIn("k", "ctrl+t", "alt+i"),
		{binding: bind(nl.HomeBegin, "g", "enter"), run: func() (screen, tea.Cmd) {
			return newPupilForm(h.env, school.Pupil{}, h, func(p school.Pupil) screen { return newPrepare(h.env, p, h) }), nil
		}},
		{binding: bind(nl.HomeDemo, "d"), run: func() (screen, tea.Cmd) {
			h.hint = h.say(nl.HomeDemoHint)
			return h, nil
		}},
		h.practise("o", "ctrl+p", "alt+p"),
		{binding: bind(nl.CommandHandbook, "h"), run: func() (screen, tea.Cmd) { return newLibrary(h.env, h), nil }},
		{binding: bind(nl.CommandBack, "esc"), run: h.esc},
	}
}

func (h *home) listCommands() []command {
	enter, short, begin := nl.CardOpen, nl.CardOpenShort, nl.HomeBegin
	if _, ok := h.class.offer(); ok {
		enter, short, begin = nl.HomeGoOn, "", nl.HomeGoOn
	}
	return []command{
		{binding: bind(enter, "enter"), short: short, footer: true, off: h.noneChosen, run: h.enter},
		{binding: bind(begin, "ctrl+g"), short: nl.HomeBeginShort, footer: enter == nl.CardOpen, off: h.noneChosen, run: h.begin},
		{binding: bind(nl.CardMoment, "ctrl+r", "alt+r"), off: h.noPupil, run: func() (screen, tea.Cmd) {
			r, _ := h.class.pupil()
			return newMoment(h.env, r.pupil, h), nil
		}},
		{binding: bind(nl.HomeNewPupil, "ctrl+n", "f2"), short: nl.HomeNewShort, footer: true, run: h.newPupil},
		{binding: bind(nl.HomeChangePupil, "ctrl+e", "f4"), off: h.noPupil, run: func() (screen, tea.Cmd) {
			r, _ := h.class.pupil()
			return newPupilForm(h.env, r.pupil, h, h.sought), nil
		}},
		{binding: bind(nl.HomeLastReport, "ctrl+l", "f6"), short: nl.HomeReportShort, footer: true, off: h.noReport, run: func() (screen, tea.Cmd) {
			r, _ := h.class.pupil()
			return h, h.fetch(r.last, r.pupil)
		}},
		{binding: bind(nl.StepsCommand, "ctrl+a", "alt+a"), run: func() (screen, tea.Cmd) {
			return newSteps(h.env, h), nil
		}},
		{binding: bind(nl.PlanCommand, "f5", "ctrl+y"), short: nl.PlanShort, footer: h.width >= widestText && enter == nl.CardOpen, run: func() (screen, tea.Cmd) {
			return newYearPlan(h.env, h), nil
		}},
		{binding: bind(nl.SearchCommand, "f3", "ctrl+f"), short: nl.SearchShort, footer: true, run: func() (screen, tea.Cmd) {
			return newSearch(h.env, school.Pupil{}, h), nil
		}},
		h.readIn("ctrl+t", "alt+i"),
		h.practise("ctrl+p", "alt+p"),
		{binding: bind(nl.EveningCommand, "alt+g", "ctrl+b"), off: h.noEvenings, run: func() (screen, tea.Cmd) {
			return newEvenings(h.env, h), nil
		}},
		{binding: bind(nl.RouteCommand, "f11", "alt+l"), run: func() (screen, tea.Cmd) {
			return newRouteMap(h.env, school.Pupil{}, h), nil
		}},
		{binding: bind(nl.DossierCommand, "ctrl+d", "alt+o"), off: h.noDossier, run: func() (screen, tea.Cmd) {
			r, _ := h.class.pupil()
			return newDossier(h.env, r.pupil, h), nil
		}},
		{binding: bind(nl.HomeClear, "esc"), run: h.esc},
	}
}

// practise is the command that opens the training room.
func (h *home) practise(keys ...string) command {
	return command{binding: bind(nl.HubCommand, keys...), run: func() (screen, tea.Cmd) { return newPractice(h.env, h), nil }}
}

// readIn is the command that reads a class list.
func (h *home) readIn(keys ...string) command {
	return command{binding: bind(nl.ImportCommand, keys...), off: h.noLists, run: func() (screen, tea.Cmd) {
		return newListFile(h.env, h, func(says string) screen {
			h.class.clear()
			h.hint = says
			return h
		}), nil
	}}
}

func (h *home) noLists() string {
	if h.Importer == nil {
		return nl.ImportNowhere
	}
	return ""
}

func (h *home) newPupil() (screen, tea.Cmd) {
	return newPupilForm(h.env, school.Pupil{}, h, h.sought), nil
}

// sought comes back to the list, with a pupil chosen. Who left is not in it any
// more.
func (h *home) sought(p school.Pupil) screen {
	h.class.seek = p.ID
	if !p.LeftOn.IsZero() && !p.LeftOn.After(h.now()) {
		h.class.seek, h.hint = "", nl.PupilGone(p.FirstName, cleanKey)
		h.class.clear()
	}
	return h
}

func (h *home) noneChosen() string {
	if h.class.count() == 0 {
		return nl.HomeNobody
	}
	return ""
}

// noEvenings is why there are no rows of talks here.
func (h *home) noEvenings() string {
	if h.Evenings == nil {
		return nl.EveningNowhere
	}
	return ""
}

// noDossier is why no dossier can be opened.
func (h *home) noDossier() string {
	if h.Dossiers == nil {
		return nl.DossierNowhere
	}
	return h.noPupil()
}

func (h *home) noPupil() string {
	if _, ok := h.class.pupil(); !ok {
		return nl.HomeNobody
	}
	return ""
}

func (h *home) noReport() string {
	r, ok := h.class.pupil()
	switch {
	case !ok:
		return nl.HomeNobody
	case r.last == "":
		return nl.HomeNoReport(r.pupil.FirstName)
	}
	return ""
}

// esc empties the filter; with nothing to empty it says how to stop.
func (h *home) esc() (screen, tea.Cmd) {
	if !h.class.clear() {
		h.hint = nl.HomeStopHint
	}
	return h, nil
}

// enter goes on in the chosen talk, or opens the card of the chosen pupil.
func (h *home) enter() (screen, tea.Cmd) {
	if o, ok := h.class.offer(); ok {
		return h, h.open(o)
	}
	r, _ := h.class.pupil()
	return newPupilCard(h.env, r.pupil, h), nil
}

// begin goes on in the chosen talk, or prepares one with the chosen pupil.
func (h *home) begin() (screen, tea.Cmd) {
	if o, ok := h.class.offer(); ok {
		return h, h.open(o)
	}
	r, _ := h.class.pupil()
	return newPrepare(h.env, r.pupil, h), nil
}

// open reads a talk to go on in.
func (h *home) open(o offer) tea.Cmd {
	return h.fetch(o.talk.ID, o.pupil)
}

func (h *home) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case overviewMsg:
		h.loaded, h.failed = true, msg.err
		if msg.err == nil {
			h.class.take(msg)
			h.left, h.overdue = msg.left, msg.overdue
			h.nudge()
		}
		return h, nil
	case fetchedMsg:
		next, why := h.opened(msg, h)
		if next == nil {
			h.hint = why
			return h, nil
		}
		return next, nil
	case savedMsg:
		return h, h.saved(msg)
	}
	if next, cmd, done := h.press(h, msg); done {
		return next, cmd
	}
	if !h.bare() {
		h.class.update(msg)
	}
	return h, nil
}

// nudge says, once in a session, that the time of pupils who left is over.
func (h *home) nudge() {
	if h.overdue == 0 || h.nudged || h.hint != "" {
		return
	}
	h.nudged = true
	h.hint = h.say(nl.HomeOverdue(h.overdue, h.settings.KeepYears(), cleanKey))
}

// saved reads again what changed.
func (h *home) saved(msg savedMsg) tea.Cmd {
	if msg.err != nil {
		return nil
	}
	return h.overview()
}

func (h *home) view() frame {
	return h.draw(h.say(nl.HomeTitle(len(h.class.shown), len(h.class.rows))), h.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case h.failed != nil:
			return paragraph(h.styles.warn, h.say(nl.HomeNotRead)+" "+h.why(h.failed), width), nil
		case !h.loaded:
			return nil, nil
		case h.bare():
			return h.empty(width), nil
		}
		return h.class.view(width, height)
	})
}

// empty says what to do when there is nothing yet.
func (h *home) empty(width int) []string {
	rows := paragraph(h.styles.strong, h.say(nl.HomeEmpty), width)
	rows = append(rows, "")
	for _, c := range h.firstCommands()[:6] {
		help := c.binding.Help()
		rows = append(rows, pad(formMark)+h.styles.accent.of(help.Key)+"  "+h.say(help.Desc))
	}
	return rows
}
