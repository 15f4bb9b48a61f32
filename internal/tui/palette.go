package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/nl"
)

// newPalette is the command list: every command by name, with its keys or why
// it cannot be done now. The value of an item is its index in commands.
func newPalette(e *env, commands []command) *picker {
	var items []item
	for i, c := range commands {
		name, keys := c.binding.Help().Desc, allKeys(commands, i)
		if keys == "" {
			continue
		}
		name = e.say(name)
		items = append(items, item{
			label: name, hint: keys, off: e.say(c.disabled()), find: nl.Fold(name + " " + keys), value: i,
		})
	}
	return newPicker(nl.PaletteTitle, items)
}

// same tells whether two commands stand in the list under one name.
func same(a, b command) bool {
	return a.binding.Help().Desc == b.binding.Help().Desc && a.run != nil && b.run != nil && a.disabled() == b.disabled()
}

// allKeys names the keys of a command and of those behind it that do the same
// under other keys; empty for one that is not to be listed, such as those.
func allKeys(commands []command, i int) string {
	c := commands[i]
	if c.binding.Help().Desc == "" || c.run == nil || slices.ContainsFunc(commands[:i], func(o command) bool { return same(o, c) }) {
		return ""
	}
	keys := keysOf(c)
	for _, o := range commands[i+1:] {
		if same(c, o) {
			keys += ", " + keysOf(o)
		}
	}
	return keys
}

// keysOf names all keys of a command.
func keysOf(c command) string {
	var names []string
	for _, k := range c.binding.Keys() {
		names = append(names, keyName(k))
	}
	return strings.Join(names, ", ")
}

// helpRows names every command with all its keys, and why it cannot be done
// now.
func helpRows(e *env, commands []command, width int) []string {
	const widest = 24
	keys := 0
	for i := range commands {
		keys = max(keys, ansi.StringWidth(allKeys(commands, i)))
	}
	keys = min(keys, widest, width/2)
	var rows []string
	for i, c := range commands {
		name, all := c.binding.Help().Desc, allKeys(commands, i)
		if all == "" {
			continue
		}
		if why := c.disabled(); why != "" {
			name = nl.HelpOff(name, why)
		}
		rows = append(rows, helpRow(e, all, e.say(name), keys, width)...)
	}
	return rows
}

// helpRow puts the keys at the left and what they do beside them; both go on
// below when they are long.
func helpRow(e *env, keys, name string, left, width int) []string {
	a, b := wrap(keys, left), wrap(name, width-left-2)
	rows := make([]string, max(len(a), len(b)))
	for i := range rows {
		key, text := pad(left), ""
		if i < len(a) {
			key = e.styles.accent.of(fit(keys[a[i].from:a[i].to], left))
		}
		if i < len(b) {
			text = name[b[i].from:b[i].to]
		}
		rows[i] = key + pad(2) + text
	}
	return rows
}

// desk is what the screens around the talk share: the sentence at the bottom,
// and the command list and the help that can lie over them.
type desk struct {
	*env
	hint        string // stands until the next key
	list        *picker
	listed      []command                      // what the list was made of
	typed       func(string) (screen, tea.Cmd) // what is done with a folder that is typed into the list
	help        bool
	top         int           // first row of the help that is visible
	warning     string        // that leaving loses something, by the last key
	lastWarning string        // the same, by the key before
	stored      func() string // says what is stored, at the right of the header; nil: of the talk
}

// shared are the commands of every screen around the talk. May asks whether
// the program can be left; nil: always.
func (d *desk) shared(self screen, may func() bool) []command {
	return []command{
		{binding: bind(nl.CommandList, "ctrl+k", "f10"), footer: true, run: func() (screen, tea.Cmd) {
			d.listed, d.typed = self.commands(), nil
			d.list = newPalette(d.env, d.listed)
			return self, nil
		}},
		{binding: bind(nl.CommandHelp, "f1", "alt+h"), footer: true, run: func() (screen, tea.Cmd) {
			d.help, d.top = true, 0
			return self, nil
		}},
		d.elsewhereCommand(func() screen { return self }),
		{binding: bind(nl.CommandHandbook, "f7", "alt+w"), run: func() (screen, tea.Cmd) {
			return newLibrary(d.env, self), nil
		}},
		// the root shows and hides the neutral screen; here for help and the list
		{binding: bind(nl.CommandNeutral, "f12", "ctrl+x"), run: func() (screen, tea.Cmd) {
			return self, func() tea.Msg { return neutralMsg{} }
		}},
		lockCommand(self),
		{binding: bind(nl.CommandQuit, "ctrl+q", "ctrl+c"), run: func() (screen, tea.Cmd) {
			if d.lastWarning != nl.QuitUnsaved && may != nil && !may() { // that comes after it
				return self, nil
			}
			if !d.mayLeave(d.unstorable(), nl.QuitUnsaved) {
				return self, nil
			}
			return self, tea.Quit
		}},
	}
}

// press handles the keys that are commands, or for what lies over the screen.
// It reports whether the message was used up.
func (d *desk) press(self screen, msg tea.Msg) (screen, tea.Cmd, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		if cmd, done := d.elsewhere(self, msg); done {
			return self, cmd, true
		}
		if _, paste := msg.(tea.PasteMsg); paste && d.list != nil {
			return self, nil, d.list.update(msg)
		}
		return self, nil, false
	}
	d.hint, d.lastWarning, d.warning = "", d.warning, ""
	switch {
	case d.list != nil:
		next, cmd := d.inList(self, key)
		return next, cmd, true
	case d.help:
		d.inHelp(self, key)
		return self, nil, true
	}
	c, ok := find(self.commands(), key)
	if !ok || c.run == nil {
		return self, nil, false
	}
	next, cmd := d.perform(self, c)
	return next, cmd, true
}

// perform does a command, or says why not.
func (d *desk) perform(self screen, c command) (screen, tea.Cmd) {
	if why := c.disabled(); why != "" {
		d.hint = d.say(nl.Capital(why) + ".")
		return self, nil
	}
	return c.run()
}

func (d *desk) inList(self screen, key tea.KeyPressMsg) (screen, tea.Cmd) {
	switch key.String() {
	case "esc", "ctrl+k", "f10":
		d.list = nil
	case "enter":
		if folder := typedFolder(d.list); d.typed != nil && folder != "" {
			d.list = nil
			return d.typed(folder)
		}
		it, ok := d.list.chosen()
		if !ok || it.off != "" && d.typed != nil {
			return self, nil
		}
		d.list = nil
		return d.perform(self, d.listed[it.value])
	case "ctrl+c", "ctrl+q":
		d.list = nil
	default:
		d.list.update(key)
	}
	return self, nil
}

func (d *desk) inHelp(self screen, key tea.KeyPressMsg) {
	rows := len(helpRows(d.env, self.commands(), d.bodyWidth()))
	switch key.String() {
	case "up":
		d.top--
	case "down":
		d.top++
	case "pgup":
		d.top -= d.bodyHeight()
	case "pgdown", "space":
		d.top += d.bodyHeight()
	default:
		d.help = false
	}
	d.top = max(0, min(d.top, rows-d.bodyHeight()))
}

// mayLeave tells whether a screen can be left: nothing is lost by it, or the
// warning was shown and the same was asked again.
func (d *desk) mayLeave(loses bool, warning string) bool {
	if !loses || d.lastWarning == warning {
		return true
	}
	d.hint, d.warning = warning, warning
	return false
}

// Rows that are not the body: header and an empty row above, a sentence and
// the keys below.
const aroundBody = 4

// widestText is how wide rows of text get on a wide screen.
const widestText = 98

func (e *env) bodyWidth() int  { return min(e.width-2*inset, widestText) }
func (e *env) bodyHeight() int { return max(1, e.height-aroundBody) }

// draw makes the frame: a header with what is saved at its right, the body or
// what lies over it, a sentence and the keys.
func (d *desk) draw(title string, commands []command, body func(width, height int) ([]string, *spot)) frame {
	width := d.bodyWidth()
	foot := paragraph(d.styles.warn, d.hint, width)
	if rows := d.diskRows(width); d.hint == "" && len(rows) > 0 {
		foot = rows
	}
	height := d.bodyHeight() + 1 - len(foot)
	var rows []string
	var cursor *spot
	switch {
	case d.list != nil:
		column := 0
		rows, column = d.list.view(d.env, width, height)
		cursor = &spot{x: column}
	case d.help:
		rows = helpRows(d.env, commands, width)
		rows = rows[min(d.top, len(rows)):]
	default:
		rows, cursor = body(width, height)
	}
	stored := d.saveLine
	if d.stored != nil {
		stored = d.stored
	}
	head := ends(d.styles.strong.of(title), stored(), width)
	rows = append([]string{head, ""}, rows[:min(len(rows), height)]...)
	if cursor != nil {
		cursor = &spot{x: cursor.x + inset, y: cursor.y + 2}
	}
	foot = append(foot, d.footer(d.footed(commands), width))
	return frame{rows: d.fill(indent(rows, inset), indent(foot, inset)...), cursor: cursor}
}

// footed are the commands that the footer names: over a list or the help only
// how to go back.
func (d *desk) footed(commands []command) []command {
	if d.list == nil && !d.help {
		return commands
	}
	return []command{{binding: bind(nl.CommandBack, "esc"), footer: true}}
}
