package tui

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// dossierView is the dossier of a pupil: who stands behind it, what is missing, and all
// that is in it, to be written where it stands. Every change goes to the writer at once.
type dossierView struct {
	desk
	pupil   school.Pupil
	back    screen
	whole   report.Dossier
	entries []school.Entry
	now     report.Standing // of what it says now
	read    bool
	failed  error // it could not be read
	form    form
	dossierFields
	undone []dossier.Draft // before each activity that was taken out
	plan   bool            // somebody did not agree: a talk is to be planned when that is stored
}

// dossierFields are the fields of the screen itself.
type dossierFields struct {
	texts             []field // of the questions of the form
	school, education field
	age, also         choice
	parents           [maxParents]field
}

// maxParents is how many parents are asked at most.
const maxParents = 2

func newDossier(e *env, p school.Pupil, back screen) screen {
	return &dossierView{desk: desk{env: e}, pupil: p, back: back}
}

// dossierMsg brings what a dossier is made of.
type dossierMsg struct{ cardMsg }

func (d *dossierView) init() tea.Cmd {
	read := d.readCard(d.pupil.ID)
	return tea.Batch(d.readSpared(), func() tea.Msg {
		msg, ok := read().(cardMsg)
		if !ok {
			return nil
		}
		return dossierMsg{msg}
	})
}

func (d *dossierView) resize(int, int) {}

// take shows what was read. What is being written stays: it is newer.
func (d *dossierView) take(msg dossierMsg) {
	if d.failed = msg.err; msg.err != nil || msg.pupil != d.pupil.ID {
		return
	}
	if msg.now.ID != "" {
		d.pupil = msg.now
	}
	draft := msg.folder.Draft
	if d.read {
		draft = d.whole.Folder.Draft
	}
	msg.now = d.pupil
	d.whole = d.dossierOf(msg.cardMsg)
	d.whole.Folder.Draft = draft.Clone()
	d.entries = msg.entries
	if !d.read {
		d.read = true
		d.fill()
	}
	d.count()
	d.lay()
}

// fill fills the fields in as the draft has them.
func (d *dossierView) fill() {
	draft := d.whole.Folder.Draft
	d.texts = nil
	for _, q := range dossier.Questions(d.whole.Form()) {
		d.texts = append(d.texts, field{line: newLine(draft.Text(q.Key)), hint: nl.DossierTextHint(q.By)})
	}
	d.school = field{line: newLine(draft.ToSchool), hint: nl.DossierSchoolHint}
	d.education = field{line: newLine(draft.ToEducation), hint: nl.DossierEducationHint}
	d.age = choice{}
	for i, a := range dossier.Ages() {
		d.age.options = append(d.age.options, nl.DossierAge(a))
		if a == draft.Age {
			d.age.at = i
		}
	}
	d.also = choice{options: []string{nl.DossierParentsNo, nl.DossierParentsYes}}
	if draft.ParentsToo {
		d.also.at = 1
	}
	for i := range d.parents {
		d.parents[i] = field{hint: nl.DossierParentHint(i)}
		if i < len(draft.Parents) {
			d.parents[i].line = newLine(draft.Parents[i])
		}
	}
}

// count says how it stands with what the dossier says now.
func (d *dossierView) count() {
	d.whole.Now = d.desk.Now().Wall
	s, err := d.whole.Standing()
	if d.failed == nil {
		d.failed = err
	}
	d.now = s
}

// change changes the draft, and hands it to the writer.
func (d *dossierView) change(do func(*dossier.Draft)) {
	do(&d.whole.Folder.Draft)
	d.keep()
}

// keep hands the draft to the writer: the newest wins.
func (d *dossierView) keep() {
	now := d.Now().Wall
	d.whole.Folder.DraftAt = now
	sheet, err := d.whole.Folder.Draft.Clone().Sheet(d.pupil.ID, now)
	if err != nil {
		d.hint = d.why(err)
		return
	}
	store := d.Dossiers
	d.saver.do(draftJob(d.pupil.ID), func(ctx context.Context) error { return store.SaveSheets(ctx, sheet) })
	d.count()
	d.lay()
}

// draftJob names the job that stores the draft of a dossier.
func draftJob(pupil string) string { return "dossier " + pupil }

// typed takes over what stands in the fields of the screen.
func (d *dossierView) typed() {
	d.change(func(draft *dossier.Draft) {
		for i, q := range dossier.Questions(d.whole.Form()) {
			draft.SetText(q, nl.DossierQuestion(q), strings.TrimSpace(d.texts[i].text))
		}
		draft.ToSchool, draft.ToEducation = words(d.school), words(d.education)
		draft.Age, draft.ParentsToo = dossier.Ages()[d.age.at], d.also.at == 1
		draft.Parents = nil
		for _, p := range d.parents {
			if name := words(p); name != "" {
				draft.Parents = append(draft.Parents, name)
			}
		}
	})
}

func (d *dossierView) commands() []command {
	list := []command{
		{binding: bind(nl.DossierApprove, "f6", "ctrl+a"), short: nl.DossierApproveShort, footer: true, off: d.empty, run: d.approve},
		{binding: bind(nl.DossierTurn, "f11", "ctrl+r"), short: nl.DossierTurnShort, footer: true, off: d.unread, run: d.turn},
		{binding: bind(nl.DossierNewActivity, "f2", "ctrl+n"), short: nl.DossierNewShort, footer: true, off: d.unread, run: func() (screen, tea.Cmd) {
			return newActivity(d, dossier.Activity{ID: d.NewID()}), nil
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return d.back, nil }},
		{binding: bind(nl.DossierDifferenceShow, "f3", "alt+v"), off: d.unchanged, run: d.difference},
		{binding: bind(nl.DossierReading, "f4", "alt+l"), off: d.unread, run: d.reading},
		{binding: bind(nl.DossierExport, "f9", "ctrl+e"), off: d.empty, run: d.export},
		{binding: bind(nl.DossierUndo, "ctrl+z", "alt+u"), off: d.nothingDropped, run: d.undo},
	}
	list = append(list, d.form.moves(d)...)
	return append(list, d.shared(d, nil)...)
}

func (d *dossierView) unread() string {
	if !d.read {
		return nl.DossierUnread
	}
	return ""
}

func (d *dossierView) empty() string {
	if d.now.Content.Empty() {
		return nl.DossierNothingYet
	}
	return d.unread()
}

func (d *dossierView) nothingDropped() string {
	if len(d.undone) == 0 {
		return nl.DossierNothingDropped
	}
	return ""
}

// undo puts back the activity that was taken out last.
func (d *dossierView) undo() (screen, tea.Cmd) {
	last := d.undone[len(d.undone)-1]
	d.undone = d.undone[:len(d.undone)-1]
	d.change(func(draft *dossier.Draft) { draft.Activities = last.Activities })
	d.hint = nl.DossierPutBack
	return d, nil
}

// drop takes an activity out; undo puts it back.
func (d *dossierView) drop(id string) {
	d.undone = append(d.undone, d.whole.Folder.Draft.Clone())
	d.change(func(draft *dossier.Draft) { draft.Drop(id) })
	d.hint = nl.DossierDropped
}

// approve asks whose turn it is.
func (d *dossierView) approve() (screen, tea.Cmd) {
	at := 0
	if next, ok := dossier.Asked(d.now.Parties); ok {
		at = slices.IndexFunc(d.now.Parties, func(s dossier.Standing) bool { return s.Party == next.Party })
	}
	return newApproval(d, max(0, at)), nil
}

// turn shows what the dossier says, and nothing else.
func (d *dossierView) turn() (screen, tea.Cmd) {
	doc := d.whole.Doc(d.now)
	doc.Said = true
	return newTurned(d.env, doc, d), nil
}

// reading shows the dossier as it is printed.
func (d *dossierView) reading() (screen, tea.Cmd) { return d.readVersion(d.now), nil }

func (d *dossierView) readVersion(s report.Standing) screen {
	doc := report.DossierDocument(d.whole.Doc(s))
	return newPaper(d.env, nl.DossierScreenTitle(d.pupil.Name()), d, func(width int) string {
		var b strings.Builder
		if err := doc.Write(&b, report.FormText, width); err != nil {
			return d.why(err)
		}
		return b.String()
	})
}

// unchanged is why there is nothing to compare with.
func (d *dossierView) unchanged() string {
	if len(d.whole.Folder.Versions) == 0 {
		return nl.DossierNoVersionYet
	}
	return ""
}

// difference shows what changed since the version that was laid down last.
func (d *dossierView) difference() (screen, tea.Cmd) {
	v, _ := d.whole.Folder.Latest()
	return d.compare(v), nil
}

// compare shows what changed from a version to what the dossier says now.
func (d *dossierView) compare(v dossier.Version) screen {
	changes := dossier.Compare(v.Content, d.now.Content)
	return newPaper(d.env, nl.DossierScreenDifference(nl.DossierWords(v.Hash), d.local(v.At)), d, func(width int) string {
		return nl.DossierDifference(changes)
	})
}

func (d *dossierView) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case dossierMsg:
		d.take(msg)
		return d, nil
	case savedMsg:
		return d.stored(msg)
	case sparedMsg:
		if d.read {
			d.lay()
		}
		return d, nil
	}
	if next, cmd, done := d.press(d, msg); done || !d.read {
		return next, cmd
	}
	return d.form.update(d, msg)
}

// stored tells what was not, and reads again what others may look at.
func (d *dossierView) stored(msg savedMsg) (screen, tea.Cmd) {
	switch {
	case msg.err != nil && (msg.name == draftJob(d.pupil.ID) || msg.name == saidJob(d.pupil.ID)):
		d.hint = nl.DossierNotKept(d.why(msg.err))
	case msg.name == saidJob(d.pupil.ID):
		if d.plan {
			d.plan = false
			return newEntryForm(d.env, d.pupil, school.Entry{Pupil: d.pupil.ID, Kind: school.Planned, Talk: talk.Individual, Text: nl.DossierTalkAbout}, d), nil
		}
		return d, d.init()
	}
	return d, nil
}

func (d *dossierView) view() frame {
	return d.draw(nl.DossierScreenTitle(d.pupil.Name()), d.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case d.failed != nil:
			return paragraph(d.styles.warn, nl.DossierNotRead(d.why(d.failed)), width), nil
		case !d.read:
			return nil, nil
		}
		return d.form.view(d.env, width, height)
	})
}
