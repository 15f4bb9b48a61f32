package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// dossierView is the dossier of a pupil: who agrees with which version, what is
// missing, and all that is in it.
type dossierView struct {
	desk
	cardList
	pupil   school.Pupil
	back    screen
	folio   *folio // nil: not read yet
	failed  error  // it could not be read
	shown   bool   // something was chosen in it
	dropped *droppedActivity
}

// droppedActivity is what was taken out last, and where it stood.
type droppedActivity struct {
	activity dossier.Activity
	at       int
}

// newDossier opens the dossier of a pupil.
func newDossier(e *env, p school.Pupil, back screen) screen {
	v := &dossierView{desk: desk{env: e}, pupil: p, back: back}
	v.stored = func() string { return e.draftLine(p.ID) }
	return v
}

func (v *dossierView) init() tea.Cmd {
	if v.Notice != "" {
		v.hint, v.Notice = v.Notice, ""
	}
	return v.readCard(v.pupil.ID)
}

func (v *dossierView) resize(int, int) { v.lay() }

// lay lays the dossier out; what was chosen stays so.
func (v *dossierView) lay() {
	if v.folio == nil {
		return
	}
	v.relay(v.layOut())
}

// begin chooses whose turn it is, at first and after somebody said something.
func (v *dossierView) begin() {
	if v.shown {
		return
	}
	v.shown = true
	if v.choose(0); !v.folio.standing().Content.Empty() {
		v.goTo(partyID(max(0, v.turn())))
	}
}

// turn is the place of the party whose turn it is; -1 when everybody said something.
func (v *dossierView) turn() int {
	list := v.folio.standing().Parties
	asked, open := dossier.Asked(list)
	if !open {
		return -1
	}
	return slices.IndexFunc(list, func(s dossier.Standing) bool { return s.Party == asked.Party })
}

func (v *dossierView) update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case cardMsg:
		v.take(msg)
		return v, nil
	case savedMsg:
		return v, v.heard(msg)
	}
	if next, cmd, done := v.press(v, msg); done {
		return next, cmd
	}
	return v, nil
}

// heard reads again what was stored meanwhile, but for what is typed here.
func (v *dossierView) heard(msg savedMsg) tea.Cmd {
	switch {
	case msg.err != nil && msg.name == draftJob(v.pupil.ID):
		v.hint = nl.DossierNotSaved(v.why(msg.err))
		return nil
	case msg.err != nil || msg.name == draftJob(v.pupil.ID):
		return nil
	}
	return v.readCard(v.pupil.ID)
}

// take shows what was read.
func (v *dossierView) take(msg cardMsg) {
	if msg.pupil != v.pupil.ID {
		return
	}
	if v.failed = msg.err; v.failed == nil {
		v.failed = msg.lost
	}
	if v.failed != nil {
		return
	}
	if msg.now.ID != "" {
		v.pupil = msg.now
	}
	v.folio = v.folioOf(v.pupil, msg)
	v.lay()
	v.begin()
}

// notRead is why nothing can be done yet.
func (v *dossierView) notRead() string {
	if v.folio == nil || v.failed != nil {
		return nl.DossierNotYet
	}
	return ""
}

func (v *dossierView) commands() []command {
	list := []command{
		v.enterCommand(),
		{binding: bind(nl.DossierApprove, "a", "alt+a"), short: nl.DossierApproveShort, footer: true, off: v.nothingIn, run: v.approve},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: func() (screen, tea.Cmd) { return v.back, nil }},
		{binding: bind(nl.DossierWhatChanged, "v", "alt+v"), short: nl.DossierChangedShort, footer: v.voided(), off: v.noVersions, run: v.difference},
		{binding: bind(nl.DossierNewActivity, "n", "ctrl+n", "alt+n"), short: nl.DossierNewShort, footer: true, off: v.notRead, run: v.newActivity},
		{binding: bind(nl.DossierTextsCommand, "t", "alt+t"), short: nl.DossierTextsShort, footer: true, off: v.notRead, run: func() (screen, tea.Cmd) {
			return newDossierTexts(v.folio, "", v), nil
		}},
		{binding: bind(nl.DossierRead, "l", "ctrl+l", "f6"), short: nl.DossierReadShort, footer: v.width >= widestText, off: v.notRead, run: func() (screen, tea.Cmd) {
			return newDossierReader(v.folio, v.folio.standing(), v), nil
		}},
		{binding: bind(nl.DossierHandOn, "m", "alt+m"), short: nl.DossierHandOnShort, footer: v.width >= widestText, off: v.nothingIn, run: v.handOn},
		{binding: bind(nl.DossierVersionsCommand, "w", "f9"), off: v.noVersions, run: func() (screen, tea.Cmd) {
			return newVersions(v.folio, "", v), nil
		}},
		{binding: bind(nl.DossierSetup, "i", "ctrl+e", "f4"), off: v.notRead, run: func() (screen, tea.Cmd) {
			return newDossierSetup(v.folio, "", v), nil
		}},
		{binding: bind(nl.DossierTurn, "f11", "ctrl+r"), off: v.nothingIn, run: func() (screen, tea.Cmd) {
			return newTurnedDossier(v.folio, v.folio.nextParty(), nil, v), nil
		}},
		{binding: bind(nl.DossierPlanTalk, "p", "alt+p"), off: v.notRead, run: v.planTalk},
		{binding: bind(nl.DossierTakeBack, "ctrl+z", "alt+u"), off: v.nothingDropped, run: v.takeBack},
	}
	list = append(list, v.moves(v)...)
	return append(list, v.shared(v, nil)...)
}

func (v *dossierView) enterCommand() command {
	it := v.item()
	if it.press == nil || v.failed != nil {
		return command{binding: bind(nl.DossierNewActivity, "enter"), off: v.notRead, run: v.newActivity}
	}
	return command{binding: bind(it.verb, "enter"), short: it.short, footer: true, run: it.press}
}

// nothingIn is why there is nothing to agree with.
func (v *dossierView) nothingIn() string {
	switch {
	case v.notRead() != "":
		return v.notRead()
	case v.folio.standing().Content.Empty():
		return nl.DossierNothingIn
	}
	return ""
}

// voided tells whether what somebody said is of before the last change.
func (v *dossierView) voided() bool {
	return v.folio != nil && slices.ContainsFunc(v.folio.standing().Parties, func(s dossier.Standing) bool {
		return s.State == dossier.Void || s.State == dossier.Settled
	})
}

func (v *dossierView) noVersions() string {
	switch {
	case v.notRead() != "":
		return v.notRead()
	case len(v.folio.of.Folder.Versions) == 0:
		return nl.DossierNothingLaidDown
	}
	return ""
}

func (v *dossierView) nothingDropped() string {
	if v.dropped == nil {
		return nl.DossierNothingDropped
	}
	return ""
}

// approve asks who is next; before that they see what they approve.
func (v *dossierView) approve() (screen, tea.Cmd) {
	return v.ask(v.folio.nextParty())
}

// approveBy is the same for one of the parties.
func (v *dossierView) approveBy(p dossier.Standing) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		if why := v.nothingIn(); why != "" {
			v.hint = nl.Capital(why) + "."
			return v, nil
		}
		return v.ask(p)
	}
}

// ask turns the screen to one of the parties, and then asks what they say.
func (v *dossierView) ask(p dossier.Standing) (screen, tea.Cmd) {
	v.shown = false
	return newTurnedDossier(v.folio, p, newApproval(v.folio, p, v), v), nil
}

// difference shows what changed: since what the chosen party said, or else since the
// latest version that was laid down.
func (v *dossierView) difference() (screen, tea.Cmd) {
	f := v.folio
	for i, s := range f.standing().Parties {
		if v.item().id == partyID(i) {
			if before, ok := f.of.Folder.Version(s.Approval.Version); ok {
				return newDifference(f, before, f.now(), v), nil
			}
		}
	}
	list := f.of.Folder.Versions
	before := list[len(list)-1]
	if before.Hash == f.standing().Hash && len(list) > 1 {
		before = list[len(list)-2]
	}
	return newDifference(f, before, f.now(), v), nil
}

func (v *dossierView) newActivity() (screen, tea.Cmd) {
	return newActivityForm(v.folio, dossier.Activity{ID: v.NewID()}, "", v), nil
}

// openActivity opens an activity at a row.
func (v *dossierView) openActivity(id, row string) func() (screen, tea.Cmd) {
	return func() (screen, tea.Cmd) {
		a, ok := v.folio.activity(id)
		if !ok {
			return v, nil
		}
		return newActivityForm(v.folio, a, row, v), nil
	}
}

// drop takes an activity out; one key brings it back.
func (v *dossierView) drop(id string) {
	f := v.folio
	for i, a := range f.draft().Activities {
		if a.ID == id {
			v.dropped = &droppedActivity{a, i}
			f.change(func(d *dossier.Draft) { d.Drop(id) })
			v.Notice = nl.DossierDropped(a.Title)
			return
		}
	}
}

// takeBack puts back what was taken out last, where it stood.
func (v *dossierView) takeBack() (screen, tea.Cmd) {
	gone := *v.dropped
	v.dropped = nil
	v.folio.change(func(d *dossier.Draft) {
		d.Activities = slices.Insert(d.Activities, min(gone.at, len(d.Activities)), gone.activity)
	})
	v.lay()
	v.goTo(activityID(gone.activity.ID))
	return v, nil
}

// planTalk plans a talk about the dossier: with parents where they are asked.
func (v *dossierView) planTalk() (screen, tea.Cmd) {
	return newDossierTalk(v.folio, v), nil
}

// newDossierTalk is the form that plans a talk about a dossier.
func newDossierTalk(f *folio, back screen) screen {
	kind := talk.Individual
	if f.asksParents() {
		kind = talk.WithParents
	}
	return newEntryForm(f.env, f.of.Pupil, school.Entry{
		Pupil: f.of.Pupil.ID, Kind: school.Planned, Talk: kind, Text: nl.DossierTalkAbout,
	}, back)
}

func (v *dossierView) handOn() (screen, tea.Cmd) { return newHandingOn(v.folio, v), nil }

func (v *dossierView) view() frame {
	title := nl.CardTitle(v.pupil.Name(), v.pupil.Class)
	if v.folio != nil {
		title = v.folio.title("")
	}
	return v.draw(title, v.commands(), func(width, height int) ([]string, *spot) {
		switch {
		case v.failed != nil:
			return paragraph(v.styles.warn, v.say(nl.DossierNotRead(v.env.why(v.failed))), width), nil
		case v.folio == nil:
			return nil, nil
		}
		return v.visible(height), nil
	})
}
