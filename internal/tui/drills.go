package tui

import (
	"hash/fnv"
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// drills lists the drills, each with what it is good for.
type drills struct {
	desk
	cardList
	back       screen
	list       []rehearse.Drill
	recogniser *rehearse.Recogniser
	loaded     bool
	wish       string // id of the drill to begin with, once
}

// newDrills opens the list of drills.
func newDrills(e *env, back screen) screen { return &drills{desk: desk{env: e}, back: back} }

// newDrillsAt opens the list of drills, and the one with an id in it.
func newDrillsAt(e *env, id string, back screen) screen {
	return &drills{desk: desk{env: e}, back: back, wish: id}
}

// drillsMsg brings the drills, and who judges what is said in them.
type drillsMsg struct {
	list       []rehearse.Drill
	recogniser *rehearse.Recogniser
}

func (v *drills) init() tea.Cmd {
	if v.loaded {
		return nil
	}
	book := v.Book
	return func() tea.Msg { return drillsMsg{book().Drills, rehearse.NewRecogniser()} }
}

func (v *drills) resize(int, int) { v.lay() }

func (v *drills) lay() {
	s := cardSheet{env: v.env, width: max(v.bodyWidth(), minWidth-2*inset)}
	if v.height >= roomyHeight {
		s.plain(v.styles.dim, v.say(nl.DrillsLead))
		s.lines = append(s.lines, "")
	}
	for i := range v.list {
		d := &v.list[i]
		if i > 0 && v.height >= roomyHeight {
			s.lines = append(s.lines, "")
		}
		rows := []string{d.Title}
		for _, r := range wrap(d.About, s.width-2*formMark) {
			rows = append(rows, pad(formMark)+d.About[r.from:r.to])
		}
		s.add(v.styles.text, "", cardItem{id: d.ID, rows: rows, press: func() (screen, tea.Cmd) { return v.open(d), nil }})
	}
	v.relay(s)
}

// roomyHeight is from how many rows on there are empty ones between what is said.
const roomyHeight = 24

// open begins a round. The order of its items is new each time.
func (v *drills) open(d *rehearse.Drill) screen {
	id := v.NewID()
	h := fnv.New64a()
	_, _ = h.Write([]byte(id))
	return newDrill(v.env, rehearse.StartDrill(d, h.Sum64(), v.recogniser), id, v)
}

func (v *drills) commands() []command {
	list := []command{
		{binding: bind(nl.DrillsChoose, "enter"), short: nl.DrillBegin, footer: true, off: v.nothing, run: func() (screen, tea.Cmd) { return v.item().press() }},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
	}
	list = append(list, v.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

func (v *drills) nothing() string {
	if v.item().press == nil {
		return nl.DrillsNothing
	}
	return ""
}

func (v *drills) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(drillsMsg); ok {
		v.list, v.recogniser, v.loaded = msg.list, msg.recogniser, true
		v.lay()
		wish := v.wish
		v.wish = ""
		if i := slices.IndexFunc(v.list, func(d rehearse.Drill) bool { return d.ID == wish }); i >= 0 {
			v.goTo(wish)
			return v.open(&v.list[i]), nil
		}
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *drills) view() frame {
	return v.draw(v.say(nl.DrillsTitle), v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case !v.loaded:
			return nil, nil
		case len(v.list) == 0:
			return paragraph(v.styles.text, v.say(nl.DrillsNone), width), nil
		}
		return v.visible(height), nil
	})
}
