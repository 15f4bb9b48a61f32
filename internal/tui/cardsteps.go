package tui

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// turning asks how an open step turned out, over the card.
type turning struct {
	picker *picker
	step   talk.OpenStep
	last   *talk.OpenStep // the one that was settled last, to take back
	jobs   int
	job    string // that stores it; empty: none
	state  talk.StepState
}

// askTurned asks how a step turned out.
func (c *card) askTurned(o talk.OpenStep) (screen, tea.Cmd) {
	if s := c.saved.session; s != nil && s.ID == o.Talk && (c.saved.err != nil || c.saved.away != "") {
		c.hint = nl.Capital(nl.StepsAstray) + "." // what is stored is not the newest of it
		return c, nil
	}
	var items []item
	for i, state := range talk.StepStates() {
		if state != talk.StepOpen {
			items = append(items, item{label: nl.StepsSign(state) + " " + nl.TermStepState(state), value: i})
		}
	}
	items = append(items, item{label: nl.Capital(nl.CardReport), value: 0})
	c.turning.picker, c.turning.step = newPicker(nl.CardTurned(o.Step.What), items), o
	return c, nil
}

// turned hands a key to the question.
func (c *card) turned(msg tea.Msg) (screen, tea.Cmd) {
	press, ok := msg.(tea.KeyPressMsg)
	t := &c.turning
	switch {
	case ok && (press.String() == "esc" || press.String() == "ctrl+c"):
		t.picker = nil
	case ok && press.String() == "enter":
		it, found := t.picker.chosen()
		if !found {
			return c, nil
		}
		t.picker = nil
		if it.value == 0 {
			return c.stepReport(t.step)
		}
		step := t.step
		t.last = &step
		c.settle(step, talk.StepStates()[it.value])
	default:
		t.picker.update(msg)
	}
	return c, nil
}

// stepReport opens the report of the talk in which a step was agreed, at it.
func (c *card) stepReport(o talk.OpenStep) (screen, tea.Cmd) {
	if s := c.talk(o.Talk); s != nil {
		return c.report(s, o.Step.What)
	}
	return c, nil
}

// settle has it stored how a step turned out. The writer reads the talk, changes
// it and stores it in one job, so that nothing that came before is undone.
func (c *card) settle(o talk.OpenStep, state talk.StepState) {
	t := &c.turning
	t.jobs++
	t.job, t.state = "settle on card "+o.Talk+" "+strconv.Itoa(o.Step.ID)+" "+strconv.Itoa(t.jobs), state
	talks, now := c.Talks, c.Now()
	c.handOver() // perhaps it is the talk that was held just now
	c.saver.do(t.job, func(ctx context.Context) error {
		s, err := talks.Talk(ctx, o.Talk)
		if err != nil {
			return err
		}
		if err := s.Settle(o.Step.ID, state, now); err != nil {
			return err
		}
		return talks.SaveTalk(ctx, s)
	})
}

// reopen takes back how the last step turned out.
func (c *card) reopen() (screen, tea.Cmd) {
	last := *c.turning.last
	c.turning.last = nil
	c.settle(last, talk.StepOpen)
	return c, nil
}

func (c *card) nothingSettled() string {
	if c.turning.last == nil {
		return nl.CardNothingDone
	}
	return ""
}

// settled takes the word of the writer for how a step turned out.
func (c *card) settled(msg savedMsg) {
	t := &c.turning
	if t.job == "" || msg.name != t.job {
		return
	}
	t.job = ""
	switch {
	case msg.err != nil:
		c.hint = nl.StepsNotSaved(c.env.why(msg.err))
	case t.state == talk.StepOpen:
		c.hint = nl.StepsSaved(t.state, c.now(), "")
	default:
		c.hint = nl.StepsSaved(t.state, c.now(), "ctrl+z")
	}
}
