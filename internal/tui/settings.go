package tui

import (
	"context"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// settingsForm changes what a user sets once. What is changed holds at once
// and is stored when the screen is left.
type settingsForm struct {
	desk
	was     school.Settings
	back    screen
	form    form
	name    field
	place   field
	colour  field // of the school
	role    choice
	theme   choice
	keep    choice // years after leaving, from 1
	lock    choice
	locks   []time.Duration // per option of lock; 0: never
	storing bool
	failed  bool // storing was tried and did not work
}

// settingsJob names the job that stores the settings.
const settingsJob = "settings"

func newSettings(e *env, back screen) screen {
	s := &settingsForm{
		desk: desk{env: e}, was: e.settings, back: back,
		name:  field{line: newLine(e.settings.Name), hint: nl.SettingsNameHint},
		place: field{line: newLine(e.settings.School)}, colour: field{line: newLine(e.settings.Colour), hint: nl.SettingsInkHint(school.ColourNames())},
		role: roleChoice(e, e.settings.Role),
	}
	for i, t := range themes() {
		s.theme.options = append(s.theme.options, nl.SettingsTheme(t))
		if t == e.settings.Theme {
			s.theme.at = i
		}
	}
	s.keep = keepChoice(e.settings.KeepYears())
	s.offerLocks()
	s.form.set([]formRow{
		{id: "name", label: nl.SettingsName, field: &s.name, changed: s.apply},
		{id: "role", label: nl.SettingsRole, choice: &s.role, changed: s.apply},
		{id: "school", label: nl.SettingsSchool, field: &s.place, changed: s.apply},
		{id: "theme", label: nl.SettingsColours, choice: &s.theme, changed: s.apply},
		{id: "lock", label: nl.SettingsLock, choice: &s.lock, changed: s.applyLock},
		s.secretRow(),
		{id: "keep", label: nl.SettingsKeep, choice: &s.keep, changed: func() { s.settings.Keep = s.keep.at + 1 }},
		{id: "plan", label: nl.SettingsPlan, value: e.say(nl.SettingsPlanHow), press: func() (screen, tea.Cmd) {
			return newPlanSetup(e, s), nil
		}},
		{id: "ink", label: nl.SettingsInk, field: &s.colour, changed: s.applyInk},
		{id: "done", apart: true, label: nl.Capital(nl.SettingsDone), press: s.leave},
	})
	s.offerSpared()
	return s
}

func themes() []school.Theme {
	return []school.Theme{school.Auto, school.Light, school.Dark, school.Bare}
}

// mostKept is the most years that can be chosen.
const mostKept = 7

// keepChoice offers how long data is kept of who left.
func keepChoice(years int) choice {
	c := choice{at: min(years, mostKept) - 1}
	for n := 1; n <= mostKept; n++ {
		c.options = append(c.options, nl.SettingsKeepYears(n))
	}
	return c
}

// lockTimes are after how long the screen can lock; 0: never.
func lockTimes() []time.Duration {
	return []time.Duration{5 * time.Minute, 10 * time.Minute, 20 * time.Minute, 30 * time.Minute, 0}
}

// offerLocks offers the times, with the one that is set among them.
func (s *settingsForm) offerLocks() {
	after := s.settings.LockAfter()
	s.locks = lockTimes()
	if never := len(s.locks) - 1; !slices.Contains(s.locks, after) {
		s.locks = slices.Insert(s.locks, never, after)
	}
	for i, d := range s.locks {
		s.lock.options = append(s.lock.options, nl.SettingsLockAfter(d))
		if d == after {
			s.lock.at = i
		}
	}
}

// applyLock makes the chosen time hold.
func (s *settingsForm) applyLock() {
	s.settings.Lock = s.locks[s.lock.at]
	if s.settings.Lock == 0 {
		s.settings.Lock = school.NeverLock
	}
}

// secretRow tells whether a password is set, and how that is done. It is not
// typed here: that is asked for once, on a screen with nothing else on it.
func (s *settingsForm) secretRow() formRow {
	set := s.gate.vault.Guarded()
	value := nl.SettingsSecretNone
	if set {
		value = nl.SettingsSecretSet
	}
	return formRow{id: "secret", label: nl.SettingsSecret, value: value, press: func() (screen, tea.Cmd) {
		s.hint = nl.SettingsSecretHow(set)
		return s, nil
	}}
}

// roleChoice offers no role and all roles.
func roleChoice(e *env, r talk.Role) choice {
	c := choice{options: []string{nl.SettingsNoRole}}
	for i, o := range talk.Roles() {
		c.options = append(c.options, e.say(nl.TermRole(o)))
		if o == r {
			c.at = i + 1
		}
	}
	return c
}

// roleOf is the role that a roleChoice has chosen.
func roleOf(c choice) talk.Role {
	if c.at == 0 {
		return ""
	}
	return talk.Roles()[c.at-1]
}

// apply makes what is on the screen hold.
func (s *settingsForm) apply() {
	now := &s.settings
	now.Name, now.Role, now.School, now.Theme = words(s.name), roleOf(s.role), words(s.place), themes()[s.theme.at]
	s.restyle()
}

// applyInk makes the colour of the school hold, when it is one.
func (s *settingsForm) applyInk() {
	if text := words(s.colour); text == "" || isColour(text) {
		s.settings.Colour = strings.ToLower(text)
	}
}

func isColour(text string) bool {
	_, _, _, ok := school.Colour(text)
	return ok
}

func (s *settingsForm) init() tea.Cmd { return s.readSpared() }

func (s *settingsForm) resize(int, int) {}

func (s *settingsForm) commands() []command {
	list := []command{{binding: bind(nl.SettingsDone, "esc", "ctrl+s"), footer: true, run: s.leave}}
	list = append(list, s.form.moves(s)...)
	return append(list, s.shared(s, func() bool {
		s.store()
		return true
	})...)
}

// store hands the settings to the writer, if they changed.
func (s *settingsForm) store() {
	if s.settings == s.was || s.storing {
		return
	}
	s.storing = true
	s.env.storeSettings()
}

// storeSettings hands the settings to the writer.
func (e *env) storeSettings() {
	settings, store := e.settings, e.Settings
	e.saver.do(settingsJob, func(ctx context.Context) error { return store.SaveSettings(ctx, settings) })
}

// stow hands the settings to the writer while the screen stays.
func (s *settingsForm) stow() {
	if s.settings != s.was {
		s.env.storeSettings()
	}
}

// leave goes back when the settings are stored. When they cannot be, or a colour is
// none, it says so, and leaves when asked again.
func (s *settingsForm) leave() (screen, tea.Cmd) {
	if text := words(s.colour); text != "" && !isColour(text) && s.form.why == "" {
		s.form.fail("ink", nl.SettingsInkWrong(school.ColourNames()))
		return s, nil
	}
	if s.settings == s.was || s.failed {
		return s.back, nil
	}
	s.store()
	return s, nil
}

func (s *settingsForm) update(msg tea.Msg) (screen, tea.Cmd) {
	if _, ok := msg.(sparedMsg); ok {
		s.offerSpared()
		return s, nil
	}
	if msg, ok := msg.(savedMsg); ok {
		if msg.name == sparedMemo && msg.err != nil {
			s.hint = nl.GuardNotKept(s.why(msg.err))
		}
		if msg.name != settingsJob || !s.storing {
			return s, nil
		}
		s.storing = false
		if msg.err != nil {
			s.hint, s.failed = nl.SettingsNotSaved(s.why(msg.err)), true
			return s, nil
		}
		return s.back, nil
	}
	if next, cmd, done := s.press(s, msg); done {
		return next, cmd
	}
	return s.form.update(s, msg)
}

func (s *settingsForm) view() frame {
	return s.draw(nl.SettingsTitle, s.commands(), func(width, height int) ([]string, *spot) {
		return s.form.view(s.env, width, height)
	})
}
