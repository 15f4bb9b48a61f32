package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// soloChoice lists the practice pupils. Typing filters; of the chosen one stands below
// what a conductor knows beforehand, and what can be practised.
type soloChoice struct {
	desk
	back screen
	room practiceRoom
	list *picker
}

func newSoloChoice(e *env, room practiceRoom, back screen) screen {
	return &soloChoice{desk: desk{env: e}, back: back, room: room}
}

// init lists what there is; whoever comes back from a practice talk finds that in it.
func (v *soloChoice) init() tea.Cmd {
	v.fill()
	return v.enterRoom(v.room.recogniser)
}

func (v *soloChoice) fill() {
	var items []item
	for i := range v.room.personas {
		p := &v.room.personas[i]
		_, last := v.practised(p)
		items = append(items, item{
			label: p.Name + ", " + nl.SoloAge(p.Age), hint: nl.SoloListed(p, last, v.now()), value: i,
			find: nl.Fold(p.Name + " " + p.ID + " " + nl.HomePhaseWord(p.Phase) + " " + nl.SoloSchool(p) + " " + nl.TermKind(p.Kind) + " " + p.Card.About + " " + p.Card.Practise),
		})
	}
	was := v.list
	v.list = newPicker(nl.SoloChoose, items)
	if was != nil {
		v.list.filter = was.filter
		v.list.apply()
		v.list.at = max(0, min(was.at, len(v.list.shown)-1))
	}
}

// practised is how often a practice pupil was practised with, and when last, in the
// user's time zone.
func (v *soloChoice) practised(p *rehearse.Persona) (times int, last time.Time) {
	for _, r := range v.room.runs {
		if r.Script.Head.Source == rehearse.Solo && r.Script.Head.Persona == p.ID {
			if times++; r.Script.Head.Begin.After(last) {
				last = r.Script.Head.Begin
			}
		}
	}
	if times > 0 {
		last = v.local(last)
	}
	return times, last
}

func (v *soloChoice) chosen() *rehearse.Persona {
	if it, ok := v.list.chosen(); ok {
		return &v.room.personas[it.value]
	}
	return nil
}

func (v *soloChoice) resize(int, int) {}

func (v *soloChoice) commands() []command {
	return append([]command{
		{binding: bind(nl.SoloBegin, "enter", "ctrl+g"), footer: true, off: v.nobody, run: v.begin},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: v.leave},
	}, v.shared(v, nil)...)
}

func (v *soloChoice) nobody() string {
	if v.list == nil || v.chosen() == nil {
		return nl.SoloNobody
	}
	return ""
}

// begin sits down with the chosen pupil, on a day that is as good as any.
func (v *soloChoice) begin() (screen, tea.Cmd) {
	from := soloStart{persona: v.chosen(), recogniser: v.room.recogniser, seed: seedFrom(v.NewID())}
	if next := newSolo(v.env, from, v); next != nil {
		return next, nil
	}
	v.hint = v.say(nl.SoloNoGuide)
	return v, nil
}

// leave empties the search, and then goes back.
func (v *soloChoice) leave() (screen, tea.Cmd) {
	if v.list != nil && v.list.filter.text != "" {
		v.list.filter = line{}
		v.list.apply()
		return v, nil
	}
	return v.back, nil
}

func (v *soloChoice) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case practiceMsg:
		v.room = msg.room
		v.fill()
		return v, nil
	case savedMsg:
		if msg.err == nil && isPractice(msg) {
			return v, v.enterRoom(v.room.recogniser)
		}
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	if v.list != nil {
		v.list.update(msg)
	}
	return v, nil
}

// Rows for what is known of the chosen pupil: on a low screen hardly any.
const (
	aboutMost  = 8
	aboutLeast = 4
)

func (v *soloChoice) view() frame {
	return v.draw(nl.HubAlone, v.commands(), func(width, height int) ([]string, *spot) {
		if v.list == nil {
			return nil, nil
		}
		about := v.aboutRows(width)
		about = about[:min(len(about), max(aboutLeast, min(aboutMost, height/2)))]
		room := max(2, height-len(about)-1)
		rows, column := v.list.view(v.env, width, room)
		return append(append(rows, v.rule("", width)), about...), &spot{x: column}
	})
}

func (v *soloChoice) aboutRows(width int) []string {
	p := v.chosen()
	if p == nil {
		return nil
	}
	rows := paragraph(v.styles.text, p.Card.About, width)
	rows = append(rows, paragraph(v.styles.dim, nl.SoloPractise+nl.Lower(p.Card.Practise), width)...)
	if p.Parent != nil {
		rows = append(rows, paragraph(v.styles.dim, nl.SoloWithParent+p.Parent.Name+".", width)...)
	}
	if times, last := v.practised(p); times > 0 {
		rows = append(rows, paragraph(v.styles.dim, nl.SoloLastTime(times, last, v.now()), width)...)
	}
	return rows
}
