package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/rescue"
)

// crash stops the program on a panic that was not the event loop's own, by making
// it one: that is where the terminal is given back. It does not wait for a loop
// that has ended.
func (p *painter) crash(e *rescue.Error) { p.send(e) }

// guarded makes a panic of a command one of the event loop, which is recovered
// where the terminal is given back: commands run on goroutines of their own,
// where it would end the process at once. A [tea.Sequence] cannot be looked
// into; its commands are guarded where it is made.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer rescue.Caught(func(e *rescue.Error) { msg = e })
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guarded(batch[i])
			}
		}
		return msg
	}
}
