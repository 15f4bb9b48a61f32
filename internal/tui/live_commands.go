package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// liveClockKey shows and hides the clock.
const liveClockKey = "f10"

// declare lists what can be done in a talk. Each command has a second key for
// keyboards and terminals that keep the first one to themselves; none of them
// is printable.
func (l *live) declare() []command {
	s := l.session
	list := []command{
		{binding: bind(nl.LiveNext, "tab", "ctrl+down"), footer: true, short: nl.LiveNextShort, run: func() (screen, tea.Cmd) {
			return l.turnTo(s.Next, nl.LiveLast)
		}},
		{binding: bind(nl.LiveBack, "shift+tab", "ctrl+up"), run: func() (screen, tea.Cmd) {
			return l.turnTo(s.Back, nl.LiveFirst)
		}},
		{binding: bind(nl.LiveNextStage, "pgdown", "alt+down"), run: func() (screen, tea.Cmd) {
			return l.turnTo(s.NextStage, nl.LiveLast)
		}},
		{binding: bind(nl.LivePrevStage, "pgup", "alt+up"), run: func() (screen, tea.Cmd) {
			return l.turnTo(s.PrevStage, nl.LiveFirst)
		}},
		{binding: bind(nl.LiveAlternative, "f2", "ctrl+n"), footer: true, short: nl.LiveAlternativeShort, run: func() (screen, tea.Cmd) {
			return l.reword(s.Alternative)
		}},
		{binding: bind(nl.LiveFollowUp, "f3", "ctrl+d"), run: func() (screen, tea.Cmd) { return l.reword(s.FollowUp) }},
		{binding: bind(nl.LiveDontKnow, "f4", "ctrl+g"), footer: true, run: func() (screen, tea.Cmd) {
			return l.reword(s.DontKnow)
		}},
		{binding: bind(nl.LivePark, "f5", "ctrl+t"), run: l.park},
	}
	list = append(list, l.lineCommands()...)
	list = append(list, l.timeCommands()...)
	list = append(list, l.lookUpCommands()...)
	return append(list, l.panelCommands()...)
}

// lineCommands are about the line under the cursor.
func (l *live) lineCommands() []command {
	mark := func(kind talk.NoteKind) func() (screen, tea.Cmd) {
		return func() (screen, tea.Cmd) { return l.do(func(now talk.Instant) { l.markLine(kind, now) }) }
	}
	return []command{
		{binding: bind(nl.LiveAgreement, "f6", "ctrl+a"), footer: true, short: nl.LiveAgreementShort, run: mark(talk.Agreement)},
		{binding: bind(nl.LiveQuote, "f7", "ctrl+u"), run: mark(talk.Quote)},
		{binding: bind(nl.LiveDraft, "f8", "ctrl+e"), run: mark(talk.Draft)},
		{binding: bind(nl.LiveUndo, "ctrl+z", "alt+u"), run: l.undo(l.session.Undo, nl.LiveNoUndo)},
		{binding: bind(nl.LiveRedo, "ctrl+y", "alt+r"), run: l.undo(l.session.Redo, nl.LiveNoRedo)},
		{binding: bind(nl.LiveUp, "up"), run: func() (screen, tea.Cmd) { return l.vertical(-1) }},
		{binding: bind(nl.LiveDown, "down"), run: func() (screen, tea.Cmd) { return l.vertical(1) }},
		{binding: bind(nl.LiveEnter, "enter", "ctrl+j", "shift+enter", "alt+enter"), run: l.enter},
	}
}

// timeCommands are about the clock and what the program asks.
func (l *live) timeCommands() []command {
	return []command{
		{binding: bind(nl.LiveAsked, "f9", "ctrl+s"), run: l.asked},
		{binding: bind(nl.LivePause, "ctrl+p", "alt+p"), run: l.pause},
		{binding: bind(nl.LiveClock, liveClockKey, "alt+k"), run: func() (screen, tea.Cmd) {
			l.hideClock = !l.hideClock
			return l, nil
		}},
		{binding: bind(nl.LiveYes, "ctrl+l", "alt+j"), off: l.asks, run: func() (screen, tea.Cmd) { return l.answer(true) }},
		{binding: bind(nl.LiveNo, "ctrl+b", "alt+n"), off: l.asks, run: func() (screen, tea.Cmd) { return l.answer(false) }},
		{binding: bind(nl.LiveMoment, "ctrl+o", "alt+o"), run: l.moment},
	}
}

// panelCommands show something else for a while.
func (l *live) panelCommands() []command {
	open := func(panel func() *panel) func() (screen, tea.Cmd) {
		return func() (screen, tea.Cmd) {
			l.panel = panel()
			return l, nil
		}
	}
	return []command{
		{binding: bind(nl.LiveFind, "ctrl+f", "alt+v"), run: open(l.findPanel)},
		{binding: bind(nl.LiveTurn, "f11", "ctrl+r"), run: l.turn},
		// the root shows and hides the neutral screen; here for help and the list
		{binding: bind(nl.LiveNeutral, "f12", "ctrl+x"), run: func() (screen, tea.Cmd) {
			return l, func() tea.Msg { return neutralMsg{} }
		}},
		lockCommand(l),
		{binding: bind(nl.LiveMenuClose, "alt+a", "shift+f9"), run: l.closeTalk},
		{binding: bind(nl.LiveMenuLater, "alt+l", "shift+f10"), run: l.later},
		l.elsewhereCommand(func() screen { return l }),
		{binding: bind(nl.LiveHelp, "f1", "alt+h"), run: open(l.helpPanel)},
		{binding: bind(nl.LiveCommands, "ctrl+k", "alt+x"), footer: true, always: true, run: open(l.palettePanel)},
		{binding: bind(nl.LiveLeave, "esc", "ctrl+c", "ctrl+q"), footer: true, always: true, run: l.leave},
	}
}
