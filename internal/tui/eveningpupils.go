package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// rowPupils chooses who is in a row of talks: from all, or from those who did not
// have such a talk yet this school year.
type rowPupils struct {
	desk
	row    *eveningRow
	rows   []pupilRow
	shown  []int // indexes into rows, after filtering
	in     map[string]bool
	filter line
	at     int
	still  bool // only who did not have such a talk
	loaded bool
	failed error
}

func newRowPupils(e *env, row *eveningRow) screen {
	v := &rowPupils{desk: desk{env: e}, row: row, in: map[string]bool{}, still: true}
	for _, s := range row.evening.Slots {
		if s.Pupil != "" {
			v.in[s.Pupil] = true
		}
	}
	return v
}

func (v *rowPupils) init() tea.Cmd { return v.overview() }

func (v *rowPupils) resize(int, int) {}

// changed tells whether somebody else is chosen than is in the row.
func (v *rowPupils) changed() bool {
	return v.row.evening.Pupils() != len(v.in) || slices.ContainsFunc(v.row.evening.Slots, func(s school.Slot) bool { return s.Pupil != "" && !v.in[s.Pupil] })
}

// loses tells whether leaving the program loses something.
func (v *rowPupils) loses() bool { return v.changed() }

func (v *rowPupils) commands() []command {
	still := nl.EveningPickStill
	if v.still {
		still = nl.EveningPickEvery
	}
	list := []command{
		{binding: bind(nl.EveningPickToggle, "enter", "insert"), short: nl.EveningPickFew, footer: true, off: v.noneShown, run: v.toggle},
		{binding: bind(nl.EveningPickAll, "ctrl+a", "f6"), short: nl.EveningPickAllFew, footer: true, off: v.noneShown, run: v.all},
		{binding: bind(nl.EveningPickDone, "ctrl+s", "f5"), footer: true, run: v.done},
		{binding: bind(nl.EveningPickOnly, "ctrl+t", "f3"), short: still, footer: true, run: func() (screen, tea.Cmd) {
			v.still = !v.still
			v.apply()
			return v, nil
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: v.leave},
	}
	return append(list, v.shared(v, func() bool { return v.mayLeave(v.changed(), nl.EveningPickOut) })...)
}

func (v *rowPupils) noneShown() string {
	if len(v.shown) == 0 {
		return nl.HomeNobody
	}
	return ""
}

// leave empties the filter, and then goes back.
func (v *rowPupils) leave() (screen, tea.Cmd) {
	if v.filter.text != "" {
		v.filter = line{}
		v.apply()
		return v, nil
	}
	if !v.mayLeave(v.changed(), nl.EveningPickLost) {
		return v, nil
	}
	return v.row, nil
}

// stays tells whether somebody cannot be taken out: their talk has begun.
func (v *rowPupils) stays(id string) bool {
	i := v.row.evening.Of(id)
	return i >= 0 && v.row.held[v.row.evening.Slots[i].ID].Talk != ""
}

// toggle takes the chosen pupil in, or out.
func (v *rowPupils) toggle() (screen, tea.Cmd) {
	id := v.rows[v.shown[v.at]].pupil.ID
	switch {
	case !v.in[id]:
		v.in[id] = true
	case v.stays(id):
		v.hint = nl.Capital(nl.EveningBegunStays) + "."
		return v, nil
	default:
		delete(v.in, id)
	}
	v.at = min(v.at+1, len(v.shown)-1)
	return v, nil
}

// all takes everybody who is shown in, or out when all are in.
func (v *rowPupils) all() (screen, tea.Cmd) {
	every := !slices.ContainsFunc(v.shown, func(i int) bool { return !v.in[v.rows[i].pupil.ID] })
	for _, i := range v.shown {
		id := v.rows[i].pupil.ID
		switch {
		case !every:
			v.in[id] = true
		case !v.stays(id):
			delete(v.in, id)
		}
	}
	return v, nil
}

// done changes the row: who is new comes at its end, in the room with the fewest.
func (v *rowPupils) done() (screen, tea.Cmd) {
	if !v.changed() {
		return v.row, nil
	}
	e := v.row.evening.Clone()
	for i := len(e.Slots) - 1; i >= 0; i-- {
		switch s := e.Slots[i]; {
		case s.Pupil == "" || v.in[s.Pupil]:
		case v.row.begun():
			e.Slots[i] = school.Slot{ID: v.NewID(), Room: s.Room, Pin: s.Pin, Was: school.NoClock}
		default:
			e.Slots = slices.Delete(e.Slots, i, i+1)
		}
	}
	for _, r := range v.rows {
		if id := r.pupil.ID; v.in[id] && e.Of(id) < 0 {
			e.Slots = append(e.Slots, school.Slot{ID: v.NewID(), Pupil: id, Room: emptiest(e), Pin: school.NoClock, Was: school.NoClock})
		}
	}
	v.row.change(e)
	return v.row, nil
}

// emptiest is the room with the fewest places.
func emptiest(e school.Evening) int {
	room := 0
	for r := range e.Rooms {
		if len(e.In(r)) < len(e.In(room)) {
			room = r
		}
	}
	return room
}

func (v *rowPupils) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case overviewMsg:
		v.loaded, v.failed = true, msg.err
		if msg.err == nil {
			v.rows = msg.rows
			v.apply()
		}
		return v, nil
	case savedMsg:
		return v, nil
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		v.filter.insert(msg.Content)
		v.apply()
	case tea.KeyPressMsg:
		v.key(msg)
	}
	return v, nil
}

// key moves and filters.
func (v *rowPupils) key(msg tea.KeyPressMsg) {
	if step, ok := stepOf(msg.String(), v.bodyHeight()-3); ok {
		v.at = max(0, min(v.at+step, len(v.shown)-1))
		return
	}
	switch {
	case msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
		v.filter.insert(msg.Text)
	case !v.filter.key(msg.String()):
		return
	}
	v.at = 0
	v.apply()
}

// apply filters again. Who is in the row already is always among them.
func (v *rowPupils) apply() {
	query := nl.Query(v.filter.text)
	v.shown = v.shown[:0]
	for i := range v.rows {
		r := &v.rows[i]
		if r.find.fits(query) && (!v.still || v.in[r.pupil.ID] || v.had(r) == nil) {
			v.shown = append(v.shown, i)
		}
	}
	v.at = max(0, min(v.at, len(v.shown)-1))
}

// had is the talk of the kind of the row that the pupil had this school year; nil
// when none counts.
func (v *rowPupils) had(r *pupilRow) *talk.Summary {
	i := r.heldAt(v.row.evening.Kind)
	if i < 0 || r.held[i].Counted < talk.Minimum {
		return nil
	}
	return &r.held[i]
}

func (v *rowPupils) view() frame {
	return v.draw(v.say(nl.EveningPickTitle(clean(v.row.evening.Name), len(v.in))), v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case v.failed != nil:
			return paragraph(v.styles.warn, nl.HomeNotRead+" "+v.why(v.failed), width), nil
		case !v.loaded:
			return nil, nil
		}
		return v.pupilRows(width, height)
	})
}

// pupilRows gives the pupils around the chosen one, and the cursor in the filter.
func (v *rowPupils) pupilRows(width, height int) ([]string, *spot) {
	filter := v.filter.text
	if filter == "" {
		filter = v.styles.dim.of(nl.EveningPickHint)
	}
	cursor := &spot{x: min(width-1, ansi.StringWidth(nl.FilterLabel)+2+ansi.StringWidth(v.filter.text[:v.filter.at]))}
	rows := []string{short(v.styles.accent.of(nl.FilterLabel)+"  "+filter, width)}
	if len(v.shown) == 0 {
		return append(rows, v.styles.dim.of(nl.NothingFound)), cursor
	}
	const class, last, marks = 8, 22, 4
	name := min(width-marks-class-last-2, 48)
	row := func(mark, named, in, held string) string {
		return mark + fit(named, name) + " " + fit(in, class) + " " + short(held, last)
	}
	rows = append(rows, v.styles.dim.of(row("    ", nl.HomeName, nl.HomeClass, v.say(nl.EveningPickColumn(v.row.evening.Kind)))))
	room := max(1, height-len(rows))
	from := max(0, min(v.at-room/2, len(v.shown)-room))
	for n := from; n < min(len(v.shown), from+room); n++ {
		r := &v.rows[v.shown[n]]
		mark, sign, held := "  ", markOff, nl.EveningHadNone
		if n == v.at {
			mark = "› "
		}
		if v.in[r.pupil.ID] {
			sign = markOn
		}
		if t := v.had(r); t != nil {
			held = nl.TimeDayShort(v.local(t.Began))
		}
		text := row(mark+sign, clean(r.pupil.ListName()), clean(r.pupil.Class), held)
		if n == v.at {
			text = v.styles.selected.of(text)
		}
		rows = append(rows, text)
	}
	return rows, cursor
}
