package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
)

// layOut lays the whole dossier out: who stands behind it first, and then what is
// missing.
func (v *dossierView) layOut() cardSheet {
	s := cardSheet{env: v.env, width: max(v.bodyWidth(), minWidth-2*inset)}
	state := v.folio.standing()
	v.standingRows(&s, state)
	v.meterRows(&s, state)
	v.textRows(&s)
	v.activityRows(&s)
	v.talkRows(&s)
	v.versionRows(&s)
	v.receivedRows(&s)
	v.setupRows(&s)
	return s
}

// partyID is the id of the item of a party.
func partyID(i int) string { return "party " + strconv.Itoa(i) }

// activityID is the id of the item of an activity.
func activityID(id string) string { return "activity " + id }

// standingRows are the version, where everybody stands with it and whose turn it is.
func (v *dossierView) standingRows(s *cardSheet, state report.Standing) {
	st := &v.styles
	if state.Content.Empty() {
		s.plain(st.text, v.say(nl.DossierBegin))
	} else {
		s.lines = append(s.lines, pad(formMark)+st.dim.of(nl.DossierVersionNow+" ")+st.strong.of(nl.DossierWords(state.Hash)))
	}
	agreed, all := dossier.Count(state.Parties)
	s.plain(st.text, v.say(nl.DossierTurnLine(agreed, all, state.Parties)))
	names := 0
	for _, p := range state.Parties {
		names = max(names, ansi.StringWidth(clean(nl.DossierParty(p.Party))))
	}
	names = max(min(names, s.width/2), len(nl.DossierHandedOnWord))
	for i, p := range state.Parties {
		s.add(v.stateInk(p.State), "", cardItem{
			id: partyID(i), verb: nl.DossierApproveThis, short: nl.DossierApproveShort, press: v.approveBy(p),
			rows: v.stateRows(nl.DossierMark(p.State), nl.DossierParty(p.Party), names, v.stands(p), s.width),
		})
	}
	if len(dossier.Refusals(state.Parties)) > 0 {
		s.add(st.warn, "→ "+v.say(nl.DossierRefusedNext), cardItem{id: "plan", verb: nl.DossierPlanTalk, short: nl.CardPlanShort, press: v.planTalk})
	}
	v.handedRow(s, names, state)
}

// stateRows are a mark, a name and behind it where that stands, on as many rows as it
// takes.
func (v *dossierView) stateRows(mark, name string, names int, stands string, width int) []string {
	left := ansi.StringWidth(mark) + 1 + names + 2
	stands = clean(stands)
	var rows []string
	for i, r := range wrap(stands, max(1, width-formMark-left)) {
		lead := pad(left)
		if i == 0 {
			lead = mark + " " + fit(clean(name), names) + pad(2)
		}
		rows = append(rows, lead+stands[r.from:r.to])
	}
	return rows
}

// stateInk is how a state is written; its mark and words say the same.
func (v *dossierView) stateInk(s dossier.State) ink {
	switch s {
	case dossier.Agreed:
		return v.styles.step
	case dossier.Refused, dossier.Void, dossier.Settled:
		return v.styles.warn
	}
	return v.styles.text
}

// stands says where a party stands, and what changed since they said something.
func (v *dossierView) stands(p dossier.Standing) string {
	at := v.folio.given(p.Approval.At)
	switch p.State {
	case dossier.Void, dossier.Settled:
		changes := v.folio.of.Folder.Since(p, v.folio.standing().Content)
		return nl.DossierSinceState(p.State, len(changes), at, v.now())
	case dossier.Agreed, dossier.Refused:
		return nl.DossierSaid(p.State, at, v.now(), p.Approval.How, short(clean(p.Approval.Statement), mostSaid))
	}
	return nl.DossierState(p.State)
}

// mostSaid is how many cells of a remark stand in the overview; all of it stands in
// the document.
const mostSaid = 60

// handedRow says whether the dossier was handed on.
func (v *dossierView) handedRow(s *cardSheet, names int, state report.Standing) {
	mark, words, in := nl.DossierMark(dossier.Waiting), nl.DossierNotHandedOn, v.styles.text
	if list := v.folio.of.Folder.Transfers; len(list) > 0 {
		last := list[len(list)-1]
		same := last.Version == state.Hash
		mark, in = nl.DossierMark(dossier.Agreed), v.styles.step
		if !same {
			mark, in = nl.DossierMark(dossier.Void), v.styles.warn
		}
		words = nl.DossierHandedTo(last.To, v.local(last.At), v.now(), same)
	}
	s.add(in, "", cardItem{
		id: "handed", verb: nl.DossierHandOn, short: nl.DossierHandOnShort,
		rows: v.stateRows(mark, nl.DossierHandedOnWord, names, words, s.width),
		press: func() (screen, tea.Cmd) {
			if why := v.nothingIn(); why != "" {
				v.hint = nl.Capital(why) + "."
				return v, nil
			}
			return v.handOn()
		},
	})
}

// widestMeter is how many cells the bar of the meter has at most.
const widestMeter = 28

// meterRows are how far it is, as a bar and by name.
func (v *dossierView) meterRows(s *cardSheet, state report.Standing) {
	s.heading(nl.DossierMeterHeading)
	done, all := dossier.Meter(state.Criteria)
	cells := min(widestMeter, s.width/2)
	full := cells * done / max(1, all)
	s.lines = append(s.lines, pad(formMark)+v.styles.bar.of(strings.Repeat("█", full))+
		v.styles.faint.of(strings.Repeat("░", cells-full))+"  "+v.styles.text.of(nl.DossierMeter(done, all)))
	for _, k := range state.Criteria {
		if k.Done {
			s.plain(v.styles.dim, v.say(nl.DossierCriterion(true, k.Rule)))
			continue
		}
		s.plain(v.styles.text, v.say(nl.DossierCriterion(false, k.Rule)))
		for i, m := range k.Missing {
			it := v.missing(k.Rule, m, state.Content)
			it.id = "missing " + string(k.Rule) + " " + strconv.Itoa(i)
			s.add(v.styles.warn, "  → "+v.say(nl.DossierMissing(k.Rule, m, state.Content)), it)
		}
	}
	s.plain(v.styles.dim, v.say(nl.DossierRules))
}

// missing leads to where something that is missing is filled in.
func (v *dossierView) missing(r dossier.Rule, m dossier.Missing, c dossier.Content) cardItem {
	it := cardItem{verb: nl.DossierFillIn, short: nl.DossierFillInShort, press: v.newActivity}
	last := ""
	if n := len(c.Activities); n > 0 {
		last = c.Activities[n-1].ID
	}
	switch r {
	case dossier.RuleTexts:
		it.press = func() (screen, tea.Cmd) { return newDossierTexts(v.folio, m.Key, v), nil }
	case dossier.RuleParts:
		if m.Activity >= 0 && m.Activity < len(c.Activities) {
			it.press = v.openActivity(c.Activities[m.Activity].ID, string(m.Part))
		}
	case dossier.RuleCompetences:
		if last != "" {
			it.press = v.openActivity(last, competenceRow(m.Competence))
		}
	case dossier.RuleStep:
		if last != "" {
			it.press = v.openActivity(last, rowNextWhen)
		}
	case dossier.RuleTalk:
		it.verb, it.short = nl.CardBegin, nl.CardBeginShort
		it.press = func() (screen, tea.Cmd) { return newPrepare(v.env, v.pupil, v), nil }
	case dossier.RuleApprovals:
		it.verb, it.short, it.press = nl.DossierApproveThis, nl.DossierApproveShort, v.approveBy(m.Party)
	}
	return it
}

// textRows are the answers, one row each.
func (v *dossierView) textRows(s *cardSheet) {
	s.heading(nl.DossierOwnTexts)
	for _, q := range dossier.Questions(v.folio.of.Form()) {
		text := v.folio.draft().Text(q.Key)
		in, row := v.styles.text, nl.DossierAnswer(q, text)
		if text == "" {
			in = v.styles.dim
		}
		s.add(in, "", cardItem{
			id: "text " + q.Key, verb: nl.DossierFillIn, short: nl.DossierFillInShort, rows: []string{short(clean(v.say(row)), s.width-formMark)},
			press: func() (screen, tea.Cmd) { return newDossierTexts(v.folio, q.Key, v), nil },
		})
	}
}

// activityRows are what was done, and the experiences on the card that can be.
func (v *dossierView) activityRows(s *cardSheet) {
	s.heading(nl.DossierActivitiesHeading)
	for _, a := range v.folio.draft().Activities {
		row := nl.DossierActivityRow(a)
		s.add(v.styles.text, "", cardItem{
			id: activityID(a.ID), verb: nl.CardChange, rows: []string{short(clean(row), s.width-formMark)}, press: v.openActivity(a.ID, ""),
		})
	}
	for _, e := range v.folio.entries {
		if e.Kind != school.Experienced || v.folio.taken(e) {
			continue
		}
		s.add(v.styles.dim, "", cardItem{
			id: "experience " + e.ID, verb: nl.DossierTakeOver, short: nl.DossierTakeOverShort,
			rows: []string{short(clean(v.say(nl.DossierFromCard(e))), s.width-formMark)},
			press: func() (screen, tea.Cmd) {
				a := v.folio.fromEntry(e)
				v.folio.change(func(d *dossier.Draft) { d.Put(a) })
				return newActivityForm(v.folio, a, string(dossier.Goal), v), nil
			},
		})
	}
	s.add(v.styles.dim, v.say(nl.DossierAddActivity), cardItem{id: "add", verb: nl.DossierNewActivity, short: nl.DossierNewShort, press: v.newActivity})
}

// talkRows are the talks that were held, and whether they are in the dossier.
func (v *dossierView) talkRows(s *cardSheet) {
	s.heading(nl.DossierTalksHeading)
	held := v.folio.held()
	if len(held) == 0 {
		s.plain(v.styles.dim, v.say(nl.DossierNoTalks))
	}
	out := map[string]bool{}
	for _, id := range v.folio.draft().LeftOut {
		out[id] = true
	}
	for _, t := range held {
		in := v.styles.text
		if out[t.ID] {
			in = v.styles.dim
		}
		s.add(in, v.say(nl.DossierTalkRow(t, out[t.ID])), cardItem{
			id: "talk " + t.ID, verb: nl.CardReport, short: nl.CardReportShort, press: func() (screen, tea.Cmd) {
				if session := v.folio.session(t.ID); session != nil {
					return newReport(v.env, session, v.pupil, v), nil
				}
				return v, nil
			},
		})
	}
}

// versionRows are the versions that were laid down, the newest first.
func (v *dossierView) versionRows(s *cardSheet) {
	s.heading(nl.DossierVersionsHeading)
	list := v.folio.of.Folder.Versions
	if len(list) == 0 {
		s.plain(v.styles.dim, v.say(nl.DossierNoVersionsYet))
	}
	for i := len(list) - 1; i >= 0; i-- {
		s.add(v.styles.text, v.folio.versionLine(list[i]), cardItem{
			id: "version " + list[i].ID, verb: nl.DossierVersionsCommand, short: nl.DossierVersionsShort, press: func() (screen, tea.Cmd) {
				return newVersions(v.folio, list[i].ID, v), nil
			},
		})
	}
}

// receivedRows are the dossiers of other schools.
func (v *dossierView) receivedRows(s *cardSheet) {
	if len(v.folio.of.Folder.Received) == 0 {
		return
	}
	s.heading(nl.DossierReceivedHeading)
	for _, r := range v.folio.of.Folder.Received {
		s.add(v.styles.text, v.say(nl.DossierReceivedRow(r.From, v.local(r.At))), cardItem{
			id: "received " + r.ID, verb: nl.DossierRead, short: nl.DossierReadShort, press: func() (screen, tea.Cmd) {
				return newReceivedReader(v.folio, r, v), nil
			},
		})
	}
}

// setupRows are what the dossier goes by: how old the pupil is, who is asked, and
// where it goes.
func (v *dossierView) setupRows(s *cardSheet) {
	s.heading(nl.DossierSetupHeading)
	d := v.folio.draft()
	for _, row := range []struct{ id, text string }{
		{rowAge, nl.DossierAgeRow(v.folio.of.Age())},
		{rowParent + "0", nl.DossierParentsRow(v.folio.asksParents(), d.Parents)},
		{rowSchool, nl.DossierToRow(d.ToSchool, d.ToEducation)},
	} {
		s.add(v.styles.text, v.say(row.text), cardItem{id: row.id, verb: nl.CardChange, press: func() (screen, tea.Cmd) {
			return newDossierSetup(v.folio, row.id, v), nil
		}})
	}
}
