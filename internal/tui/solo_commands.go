package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// declare lists what can be done in a practice talk. As in the talk each command has a
// second key, and none of them is printable.
func (v *solo) declare() []command {
	list := []command{
		{binding: bind(nl.SoloSay, "enter", "ctrl+j", "shift+enter", "alt+enter"), footer: true, always: true, short: nl.SoloSayShort, run: v.enter},
		{binding: bind(nl.SoloHint, "f3", "ctrl+d"), footer: true, always: true, run: v.hint},
		{binding: bind(nl.SoloTakeBack, "ctrl+z", "alt+u"), footer: true, short: nl.SoloTakeFew, off: v.nothingSaid, run: v.takeBack},
		{binding: bind(nl.SoloRead, "f10", "ctrl+r"), off: v.nothingSaid, run: v.heard},
	}
	list = append(list, v.wayCommands()...)
	list = append(list, v.guideCommands()...)
	return append(list, v.screenCommands()...)
}

// guideCommands go through the guide that is followed.
func (v *solo) guideCommands() []command {
	s := v.session
	return []command{
		{binding: bind(nl.SoloNext, "tab", "ctrl+down"), footer: true, short: nl.SoloNextShort, run: v.guide(s.Next)},
		{binding: bind(nl.SoloBack, "shift+tab", "ctrl+up"), run: v.guide(s.Back)},
		{binding: bind(nl.LiveNextStage, "pgdown", "alt+down"), run: v.guide(s.NextStage)},
		{binding: bind(nl.LivePrevStage, "pgup", "alt+up"), run: v.guide(s.PrevStage)},
		{binding: bind(nl.LiveAlternative, "f2", "ctrl+n"), run: v.guide(s.Alternative)},
		{binding: bind(nl.SoloGuide, "f4", "ctrl+g"), run: func() (screen, tea.Cmd) {
			v.show.noGuide = !v.show.noGuide
			return v, nil
		}},
	}
}

// wayCommands are the list of commands and the way out.
func (v *solo) wayCommands() []command {
	return []command{
		{binding: bind(nl.LiveCommands, "ctrl+k", "alt+x"), footer: true, always: true, run: v.open(v.palettePanel)},
		{binding: bind(nl.SoloLeave, "esc", "ctrl+c", "ctrl+q"), footer: true, always: true, short: nl.SoloLeaveFew, run: v.leave},
	}
}

// open opens something over the talk.
func (v *solo) open(panel func() *panel) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		v.panel = panel()
		return v, nil
	}
}

// soloClockKey shows and hides the clock.
const soloClockKey = "f5"

// screenCommands are about what is on the screen.
func (v *solo) screenCommands() []command {
	up := func(by int) func() (screen, tea.Cmd) {
		return func() (screen, tea.Cmd) {
			v.vertical(by)
			return v, nil
		}
	}
	return []command{
		{binding: bind(nl.SoloAbout, "f7", "alt+i"), run: v.open(v.aboutPanel)},
		{binding: bind(nl.SoloUp, "up", "shift+up"), run: up(-1)},
		{binding: bind(nl.SoloDown, "down", "shift+down"), run: up(1)},
		{binding: bind(nl.LivePause, "ctrl+p", "alt+p"), off: v.notBegun, run: v.pause},
		{binding: bind(nl.LiveClock, soloClockKey, "alt+k"), run: func() (screen, tea.Cmd) {
			v.show.noClock = !v.show.noClock
			return v, nil
		}},
		// the root shows and hides the neutral screen; here for help and the list
		{binding: bind(nl.LiveNeutral, "f12", "ctrl+x"), run: func() (screen, tea.Cmd) {
			return v, func() tea.Msg { return neutralMsg{} }
		}},
		lockCommand(v),
		{binding: bind(nl.LiveHelp, "f1", "alt+h"), run: v.open(v.helpPanel)},
	}
}

func (v *solo) nothingSaid() string {
	if len(v.run.Exchanges()) == 0 {
		return nl.SoloNothingSaid
	}
	return ""
}

func (v *solo) notBegun() string {
	if !v.begun() {
		return nl.SoloNothingSaid
	}
	return ""
}

// enter says what was typed. With nothing typed it lets the clock run on.
func (v *solo) enter() (screen, tea.Cmd) {
	switch {
	case v.said.text == "" && !v.session.Running() && v.begun():
		return v.pause()
	case v.said.text == "":
		v.notice = nl.SoloEmpty
		return v, nil
	}
	_ = v.session.Resume(v.Now())
	e, ok := v.run.Say(v.said.text, v.at())
	if !ok {
		return v, nil // only spaces
	}
	v.quiet.hears(e.Lines, v.Now(), v.Tempo)
	v.said, v.quiet.spent = line{}, false
	v.script.follow()
	v.keep()
	return v, nil
}

// hint gives a way to go on. It is asked for, and no mark.
func (v *solo) hint() (screen, tea.Cmd) {
	v.notice = nl.SoloHinted(v.run.Hint(v.at()))
	v.keep()
	return v, nil
}

// takeBack takes the last turn back: what was said stands in the line again. What
// stands there now is not thrown away for it.
func (v *solo) takeBack() (screen, tea.Cmd) {
	if v.said.text != "" {
		v.notice = nl.SoloBusyLine
		return v, nil
	}
	said, ok := v.run.TakeBack(v.at())
	if !ok {
		return v, nil
	}
	v.said, v.notice, v.quiet.spent = newLine(said), nl.SoloTaken, false
	v.script.follow()
	v.keep()
	return v, nil
}

// heard says how the last turn was read.
func (v *solo) heard() (screen, tea.Cmd) {
	list := v.run.Exchanges()
	for i := len(list) - 1; i >= 0; i-- {
		if !list[i].Silent {
			v.notice = nl.SoloHeard(list[i].Heard)
			break
		}
	}
	return v, nil
}

// pause stops the clock, or lets it run again.
func (v *solo) pause() (screen, tea.Cmd) {
	if v.session.Running() {
		_ = v.session.Pause(talk.Else, v.Now())
		return v, nil
	}
	_ = v.session.Resume(v.Now())
	return v, nil
}

// leave offers the ways out. The first one goes on, so that Esc and Enter in a hurry
// do no harm. Before anything was said there is nothing to stop.
func (v *solo) leave() (screen, tea.Cmd) {
	if !v.begun() {
		return v.back, nil
	}
	ways := []way{
		{nl.SoloMenuStay, func() (screen, tea.Cmd) { return v, nil }},
		{nl.SoloMenuLook, v.lookBack},
		{nl.SoloMenuLater, func() (screen, tea.Cmd) { return v.back, nil }},
		{nl.SoloMenuStop, func() (screen, tea.Cmd) {
			v.end()
			return v.back, nil
		}},
	}
	v.panel = menu(nl.SoloMenuTitle(v.run.Persona().Name), ways)
	if v.Practice == nil {
		v.panel.picker.items[2].off = nl.SoloMenuNoKeep
	}
	return v, nil
}

// end ends the talk for good.
func (v *solo) end() {
	v.run.End(v.at())
	v.keep()
}

func (v *solo) lookBack() (screen, tea.Cmd) {
	v.end()
	return newSoloAfter(v), nil
}

func (v *solo) palettePanel() *panel {
	list := v.list
	return &panel{picker: newPalette(v.env, list), choose: func(it item) (screen, tea.Cmd) { return list[it.value].run() }}
}

func (v *solo) helpPanel() *panel {
	return textPanel(func() []string {
		return append([]string{v.styles.accent.of(nl.LiveHelpTitle)}, helpRows(v.env, v.list, v.plan().column)...)
	})
}

// aboutPanel is what the conductor knows beforehand.
func (v *solo) aboutPanel() *panel {
	return textPanel(func() []string { return v.aboutRows(v.plan().column, true) })
}
