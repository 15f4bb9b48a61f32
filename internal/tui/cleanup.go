package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// cleanup lists who left, filtered while typing. Whose time is over has a tick;
// the user takes ticks away and puts them.
type cleanup struct {
	desk
	back   screen
	rows   []leaver
	ticks  map[string]bool // ids of pupils to whom the user gave or took a tick
	shown  []int           // indexes into rows, after filtering
	filter line
	at     int // index into shown
	loaded bool
	failed error // what is stored could not be read
}

// cleanKey is the first of the keys that open the list; sentences name it.
const cleanKey = "ctrl+o"

func newCleanup(e *env, back screen) screen {
	return &cleanup{desk: desk{env: e}, back: back, ticks: map[string]bool{}}
}

func (c *cleanup) init() tea.Cmd { return c.leavers() }

func (c *cleanup) resize(int, int) {}

// ticked tells whether somebody is to go.
func (c *cleanup) ticked(l *leaver) bool {
	if tick, set := c.ticks[l.pupil.ID]; set {
		return tick
	}
	return l.expired
}

// going are those who have a tick, also where the filter hides them.
func (c *cleanup) going() []leaver {
	var list []leaver
	for i := range c.rows {
		if l := &c.rows[i]; c.ticked(l) {
			list = append(list, *l)
		}
	}
	return list
}

// count is how many are going; a frame asks, and the list can be long.
func (c *cleanup) count() int {
	n := 0
	for i := range c.rows {
		if c.ticked(&c.rows[i]) {
			n++
		}
	}
	return n
}

func (c *cleanup) commands() []command {
	return append([]command{
		{binding: bind(nl.CleanErase, "enter", "ctrl+g"), short: nl.EraseGo, footer: true, off: c.noTick, run: func() (screen, tea.Cmd) {
			return newErasing(c.env, c.going(), false, c, c), nil
		}},
		{binding: bind(nl.CleanToggle, "ctrl+t", "f3"), short: nl.CleanTogShort, footer: true, off: c.nobody, run: c.toggle},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: c.leave},
		{binding: bind(nl.HomeChangePupil, "ctrl+e", "f4"), off: c.nobody, run: c.change},
		{binding: bind(nl.CleanOne, "ctrl+d", "f9"), off: c.nobody, run: func() (screen, tea.Cmd) {
			l, _ := c.chosen()
			return newErasing(c.env, []leaver{l}, true, c, c), nil
		}},
	}, c.shared(c, nil)...)
}

func (c *cleanup) noTick() string {
	if c.count() == 0 {
		return nl.CleanNone
	}
	return ""
}

func (c *cleanup) nobody() string {
	if len(c.shown) == 0 {
		return nl.HomeNobody
	}
	return ""
}

// chosen is the row under the cursor.
func (c *cleanup) chosen() (leaver, bool) {
	if len(c.shown) == 0 {
		return leaver{}, false
	}
	return c.rows[c.shown[c.at]], true
}

func (c *cleanup) toggle() (screen, tea.Cmd) {
	l, _ := c.chosen()
	c.ticks[l.pupil.ID] = !c.ticked(&l)
	return c, nil
}

// change opens the form for the pupil. With another date of leaving the tick is
// the program's again.
func (c *cleanup) change() (screen, tea.Cmd) {
	l, _ := c.chosen()
	return newPupilForm(c.env, l.pupil, c, func(p school.Pupil) screen {
		if p.LeftOn != l.pupil.LeftOn {
			delete(c.ticks, p.ID)
		}
		return c
	}), nil
}

// leave empties the filter, and then goes back.
func (c *cleanup) leave() (screen, tea.Cmd) {
	if c.filter.text != "" {
		c.filter = line{}
		c.apply()
		return c, nil
	}
	return c.back, nil
}

// apply filters again: every word that was typed must be found.
func (c *cleanup) apply() {
	words := nl.Query(c.filter.text)
	c.shown = c.shown[:0]
	for i := range c.rows {
		if c.rows[i].find.fits(words) {
			c.shown = append(c.shown, i)
		}
	}
	c.at = max(0, min(c.at, len(c.shown)-1))
}

func (c *cleanup) update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(leaversMsg); ok {
		c.loaded, c.failed = true, msg.err
		if msg.err == nil {
			c.rows = msg.list
			c.apply()
		}
		return c, nil
	}
	if next, cmd, done := c.press(c, msg); done {
		return next, cmd
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		c.filter.insert(msg.Content)
		c.at = 0
		c.apply()
	case tea.KeyPressMsg:
		c.key(msg)
	}
	return c, nil
}

// key moves, filters, and ticks with the space bar where that is no text yet.
func (c *cleanup) key(msg tea.KeyPressMsg) {
	if last, ok := endOf(msg.String(), c.filter); ok {
		c.at = 0
		if last {
			c.at = max(0, len(c.shown)-1)
		}
		return
	}
	if step, ok := stepOf(msg.String(), c.bodyHeight()-aroundLeavers); ok {
		c.at = max(0, min(c.at+step, len(c.shown)-1))
		return
	}
	switch {
	case msg.String() == "space" && c.filter.text == "":
		if c.nobody() == "" {
			c.toggle()
		}
		return
	case msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt) == 0:
		c.filter.insert(msg.Text)
	case !c.filter.key(msg.String()):
		return
	}
	c.at = 0
	c.apply()
}

func (c *cleanup) view() frame {
	title := nl.CleanTitle
	if len(c.rows) > 0 {
		title = nl.CleanChosen(c.count(), len(c.rows))
	}
	return c.draw(c.say(title), c.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case c.failed != nil:
			return paragraph(c.styles.warn, c.say(nl.HomeNotRead)+" "+c.why(c.failed), width), nil
		case !c.loaded:
			return nil, nil
		case len(c.rows) == 0:
			return paragraph(c.styles.text, c.say(nl.CleanNobodyIs), width), nil
		}
		return c.list(width, height)
	})
}

// aroundLeavers are the rows that are no pupils, and one that stays in view when
// a page is turned: a sentence and an empty row, the filter, the columns.
const aroundLeavers = 6

// list gives the rows around the chosen one, and the cursor in the filter.
func (c *cleanup) list(width, height int) ([]string, *spot) {
	rows := append(paragraph(c.styles.dim, nl.CleanLead(c.settings.KeepYears()), width), "")
	cursor := &spot{x: ansi.StringWidth(nl.FilterLabel) + 2 + ansi.StringWidth(c.filter.text[:c.filter.at]), y: len(rows)}
	cursor.x = min(cursor.x, width-1)
	filter := c.filter.text
	if filter == "" {
		filter = c.styles.dim.of(nl.FilterHint)
	}
	rows = append(rows, short(c.styles.accent.of(nl.FilterLabel)+"  "+filter, width))
	rows = append(rows, c.styles.dim.of(cleanRow(width, "    ", nl.CleanName, nl.CleanClass, nl.CleanLeft, nl.CleanUntil, nl.CleanTalks)))
	if len(c.shown) == 0 {
		return append(rows, c.styles.dim.of(nl.NothingFound)), cursor
	}
	room := max(1, height-len(rows))
	from := max(0, min(c.at-room/2, len(c.shown)-room))
	for i := from; i < len(c.shown) && i < from+room; i++ {
		text := c.row(c.rows[c.shown[i]], i == c.at, width)
		if i == c.at {
			text = c.styles.selected.of(text)
		}
		rows = append(rows, text)
	}
	return rows, cursor
}

func (c *cleanup) row(l leaver, chosen bool, width int) string {
	mark := "  "
	if chosen {
		mark = "› "
	}
	if c.ticked(&l) {
		mark += "✓ "
	} else {
		mark += "  "
	}
	return cleanRow(width, mark, l.pupil.ListName(), l.pupil.Class, nl.CleanDay(l.pupil.LeftOn), nl.CleanDay(l.until), strconv.Itoa(l.talks))
}

// cleanRow puts the columns beside each other; the name takes what is left.
func cleanRow(width int, mark, name, class, left, until, talks string) string {
	const classes, dates, numbers, widest = 6, 11, 6, 44
	room := min(width-ansi.StringWidth(mark)-classes-2*dates-numbers-4, widest)
	return mark + fit(name, room) + " " + fit(class, classes) + " " + fit(left, dates) + " " + fit(until, dates) + " " + short(talks, numbers)
}
