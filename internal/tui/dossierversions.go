package tui

import (
	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

// versionList is the versions of a dossier, of which any two can be compared.
type versionList struct {
	desk
	cardList
	folio    *folio
	back     screen
	versions []dossier.Version // the newest first; what stands there now too
	picked   int               // place of the first of two; -1: none
	seek     string            // id of the one to choose at first
}

// newVersions lists the versions, at the one with an id; "" is the first.
func newVersions(f *folio, id string, back screen) screen {
	v := &versionList{desk: f.desk(), folio: f, back: back, picked: -1, seek: id}
	if now := f.now(); now.At.IsZero() {
		v.versions = append(v.versions, now)
	}
	list := f.of.Folder.Versions
	for i := len(list) - 1; i >= 0; i-- {
		v.versions = append(v.versions, list[i])
	}
	return v
}

func (v *versionList) init() tea.Cmd { return nil }

func (v *versionList) resize(int, int) {
	v.lay()
	if v.seek != "" {
		v.goTo("version " + v.seek)
		v.seek = ""
	}
}

func (v *versionList) lay() {
	s := cardSheet{env: v.env, width: max(v.bodyWidth(), minWidth-2*inset)}
	lead := nl.DossierPickFirst
	if v.picked >= 0 {
		lead = nl.DossierPickSecond
	}
	s.plain(v.styles.dim, lead)
	s.lines = append(s.lines, "")
	for i, of := range v.versions {
		text := nl.DossierNotLaidDown + " · " + nl.DossierWords(of.Hash)
		if !of.At.IsZero() {
			text = v.folio.versionLine(of)
		}
		mark := "○ "
		if i == v.picked {
			mark = "● "
		}
		s.add(v.styles.text, mark+text, cardItem{id: "version " + of.ID, verb: nl.DossierCompare, short: nl.DossierCompareShort, press: v.pick})
	}
	v.relay(s)
}

// pick takes the first of two versions, and shows with the second what changed, from
// the older to the newer.
func (v *versionList) pick() (screen, tea.Cmd) {
	first := v.picked
	v.picked = -1
	switch {
	case first < 0:
		v.picked = v.at
	case first != v.at:
		v.lay()
		return newDifference(v.folio, v.versions[max(first, v.at)], v.versions[min(first, v.at)], v), nil
	}
	v.lay()
	return v, nil
}

func (v *versionList) commands() []command {
	list := []command{
		{binding: bind(nl.DossierCompare, "enter"), short: nl.DossierCompareShort, footer: true, run: v.pick},
		{binding: bind(nl.DossierRead, "l", "ctrl+l", "f6"), short: nl.DossierReadShort, footer: true, run: v.read},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) {
			if v.picked >= 0 {
				v.picked = -1
				v.lay()
				return v, nil
			}
			return v.back, nil
		}},
	}
	list = append(list, v.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

// read shows the chosen version as a document.
func (v *versionList) read() (screen, tea.Cmd) {
	s, err := v.folio.of.StandingOf(v.versions[v.at].Content)
	if err != nil {
		v.hint = v.why(err)
		return v, nil
	}
	return newDossierReader(v.folio, s, v), nil
}

func (v *versionList) update(msg tea.Msg) (screen, tea.Cmd) {
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	if !fromUser(msg) {
		return v, behind(&v.back, msg)
	}
	return v, nil
}

func (v *versionList) view() frame {
	return v.draw(v.folio.title(nl.DossierVersionsHeading), v.commands(), func(_, height int) ([]string, *spot) {
		return v.visible(height), nil
	})
}
