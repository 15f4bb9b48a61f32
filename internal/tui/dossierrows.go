package tui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/school"
)

// lay lays the rows out for what the dossier says now.
func (d *dossierView) lay() {
	rows := d.standRows()
	rows = append(rows, d.missingRows()...)
	rows = append(rows, d.textRows()...)
	rows = append(rows, d.activityRows()...)
	rows = append(rows, d.talkRows()...)
	rows = append(rows, d.whereRows()...)
	rows = append(rows, d.whoRows()...)
	rows = append(rows, d.versionRows()...)
	rows = append(rows, d.receivedRows()...)
	d.form.set(rows)
}

// to is a row that leads to another screen.
func to(id, label string, open func() screen) formRow {
	return formRow{id: id, label: label, loose: true, press: func() (screen, tea.Cmd) { return open(), nil }}
}

// standRows are who stands behind the dossier, in their order.
func (d *dossierView) standRows() []formRow {
	agreed, all := dossier.Count(d.now.Parties)
	in := d.styles.text
	if agreed == all {
		in = d.styles.step
	}
	rows := []formRow{{lead: nl.DossierStands(agreed, all, nl.DossierWords(d.now.Hash)), ink: in}}
	for i, s := range d.now.Parties {
		rows = append(rows, to("party "+strconv.Itoa(i), d.standLabel(s), func() screen { return newApproval(d, i) }))
	}
	if n := len(d.since()); n > 0 {
		row := to("since", nl.DossierSince(n), func() screen {
			v, _ := d.whole.Folder.Latest()
			return d.compare(v)
		})
		rows = append(rows, row)
	}
	if t, ok := d.gone(); ok {
		rows = append(rows, formRow{lead: nl.DossierHanded(t.To, d.local(t.At)), ink: d.styles.dim})
	}
	return rows
}

// standLabel is where a party stands, in one line.
func (d *dossierView) standLabel(s dossier.Standing) string {
	text := nl.DossierMark(s.State) + " " + nl.DossierParty(s.Party) + ": " + nl.DossierState(s.State)
	if s.Approval.ID != "" {
		text += nl.DossierOn(d.local(s.Approval.At))
	}
	return text
}

// since is what changed since the version that was laid down last.
func (d *dossierView) since() []dossier.Change {
	v, ok := d.whole.Folder.Latest()
	if !ok || v.Hash == d.now.Hash {
		return nil
	}
	return dossier.Compare(v.Content, d.now.Content)
}

// gone is the last time that what the dossier says now went out.
func (d *dossierView) gone() (dossier.Transfer, bool) {
	for _, t := range slices.Backward(d.whole.Folder.Transfers) {
		if t.Version == d.now.Hash {
			return t, true
		}
	}
	return dossier.Transfer{}, false
}

// missingRows name what is missing; each leads to where it is filled in.
func (d *dossierView) missingRows() []formRow {
	done, all := dossier.Meter(d.now.Criteria)
	heading := nl.DossierComplete + ": " + nl.DossierMeter(done, all) + "  " + nl.DossierBar(done, all)
	var rows []formRow
	for _, k := range d.now.Criteria {
		if k.Rule == dossier.RuleApprovals {
			continue // who they are stands above
		}
		for i, m := range k.Missing {
			id := "missing " + string(k.Rule) + " " + strconv.Itoa(i)
			label := nl.DossierMark(dossier.Waiting) + " " + nl.DossierMissing(k.Rule, m, d.now.Content)
			rows = append(rows, formRow{id: id, label: label, loose: true, press: func() (screen, tea.Cmd) { return d.mend(k.Rule, m), nil }})
		}
	}
	if len(rows) == 0 && done < all {
		rows = append(rows, formRow{lead: nl.DossierOnlyApprovals, ink: d.styles.text})
	}
	if len(rows) == 0 {
		rows = append(rows, formRow{lead: nl.DossierNothingMissing, ink: d.styles.step})
	}
	rows[0].heading = heading
	return rows
}

// mend goes to where something that is missing is filled in.
func (d *dossierView) mend(r dossier.Rule, m dossier.Missing) screen {
	switch r {
	case dossier.RuleTexts:
		d.form.goTo("text " + m.Key)
	case dossier.RuleActivities, dossier.RuleCompetences:
		d.form.goTo("new")
	case dossier.RuleParts:
		if m.Activity < 0 || m.Activity >= len(d.now.Content.Activities) {
			d.form.goTo("new")
			return d
		}
		a := newActivity(d, d.now.Content.Activities[m.Activity])
		a.form.goTo("part " + string(m.Part))
		return a
	case dossier.RuleStep:
		if list := d.now.Content.Activities; len(list) > 0 {
			a := newActivity(d, list[len(list)-1])
			a.form.goTo("next-when")
			return a
		}
		d.form.goTo("new")
	case dossier.RuleTalk:
		return newPrepare(d.env, d.pupil, d)
	case dossier.RuleApprovals:
		i := slices.IndexFunc(d.now.Parties, func(s dossier.Standing) bool { return s.Party == m.Party.Party })
		return newApproval(d, max(0, i))
	}
	return d
}

// textRows are the questions with their answers.
func (d *dossierView) textRows() []formRow {
	var rows []formRow
	for i, q := range dossier.Questions(d.whole.Form()) {
		row := formRow{
			id: "text " + q.Key, lead: nl.DossierQuestion(q), ink: d.styles.strong, label: nl.DossierAnswer(q.By),
			field: &d.texts[i], changed: d.typed,
		}
		if i == 0 {
			row.heading = nl.DossierTexts
		}
		rows = append(append(rows, row), d.heedRow(d.texts[i].text, q.By == dossier.Pupil)...)
	}
	return rows
}

// heedRow points out what had better not stand in a dossier: others will read it.
func (e *env) heedRow(text string, said bool) []formRow {
	hits := e.heed(text, said)
	if len(hits) == 0 {
		return nil
	}
	return []formRow{{lead: e.say(nl.GuardWhy(hits)), ink: e.styles.warn}}
}

// activityRows are the activities, and what can become one.
func (d *dossierView) activityRows() []formRow {
	var rows []formRow
	for _, a := range d.whole.Folder.Draft.Activities {
		rows = append(rows, to("activity "+a.ID, nl.DossierActivityLine(a), func() screen { return newActivity(d, a) }))
	}
	rows = append(rows, to("new", nl.DossierNewRow, func() screen { return newActivity(d, dossier.Activity{ID: d.NewID()}) }))
	for _, e := range d.entries {
		if e.Kind != school.Experienced || slices.ContainsFunc(d.whole.Folder.Draft.Activities, func(a dossier.Activity) bool { return a.ID == e.ID }) {
			continue
		}
		rows = append(rows, to("take "+e.ID, nl.DossierTakeRow(e.Text), func() screen { return newActivity(d, fromEntry(e)) }))
	}
	rows[0].heading = nl.DossierActivities
	return rows
}

// fromEntry is an experience on the card as an activity; it keeps its id, so that it is
// not taken over twice.
func fromEntry(e school.Entry) dossier.Activity {
	a := dossier.Activity{ID: e.ID, Title: nl.Capital(e.Text), Sort: dossier.Other}
	switch e.Sort {
	case school.Placement:
		a.Sort = dossier.Placement
	case school.Job:
		a.Sort = dossier.Job
	case school.Project:
		a.Sort = dossier.Project
	case school.OpenDay:
		a.Sort = dossier.OpenDay
	}
	if !e.On.IsZero() {
		a.When, a.On = nl.TimeDayYear(e.On), isoDay(e.On)
	}
	return a
}

// talkRows are the talks that were held; Enter leaves one out, or takes it in.
func (d *dossierView) talkRows() []formRow {
	var rows []formRow
	for _, t := range d.whole.Facts().Talks {
		out := slices.Contains(d.whole.Folder.Draft.LeftOut, t.ID)
		rows = append(rows, formRow{id: "talk " + t.ID, label: nl.DossierTalkRow(t, out), loose: true, press: func() (screen, tea.Cmd) {
			d.change(func(draft *dossier.Draft) { draft.Turn(t.ID) })
			return d, nil
		}})
	}
	slices.Reverse(rows) // the newest first, as everywhere
	if len(rows) > 0 {
		rows[0].heading = nl.DossierTalks
	}
	return rows
}

// whereRows are where the pupil goes.
func (d *dossierView) whereRows() []formRow {
	return []formRow{
		{id: "to-school", heading: nl.DossierWhere, label: nl.DossierToSchool, field: &d.school, changed: d.typed},
		{id: "to-education", label: nl.DossierToEducation, field: &d.education, changed: d.typed},
	}
}

// whoRows are who is asked to approve. How old a student is may be known already.
func (d *dossierView) whoRows() []formRow {
	age := dossier.Ages()[d.age.at]
	if age == dossier.AgeUnknown && d.pupil.Adult != school.AdultUnasked {
		age = dossier.From18
	}
	rows := []formRow{
		{id: "age", heading: nl.DossierWho, label: nl.DossierAgeLabel, choice: &d.age, changed: d.typed},
		{lead: nl.DossierAgeWhy(age), ink: d.styles.dim},
	}
	if age == dossier.From16 || age == dossier.From18 {
		rows = append(rows, formRow{id: "also", label: nl.DossierParentsLabel, choice: &d.also, changed: d.typed})
		if d.also.at == 0 {
			return rows
		}
	}
	for i := range d.parents {
		rows = append(rows, formRow{id: "parent " + strconv.Itoa(i), label: nl.DossierParentLabel, field: &d.parents[i], changed: d.typed})
	}
	return rows
}

// versionRows are the versions that were laid down, the newest first; each can be read,
// and compared with what the dossier says now.
func (d *dossierView) versionRows() []formRow {
	var rows []formRow
	for i, v := range slices.Backward(d.whole.Folder.Versions) {
		agreed, all := dossier.Count(dossier.Stand(v.Hash, d.whole.Parties(), d.whole.Folder.Approvals))
		label := nl.DossierVersionRow(i+1, d.local(v.At), nl.DossierWords(v.Hash), agreed, all)
		rows = append(rows, to("version "+v.ID, label, func() screen { return d.openVersion(v) }))
	}
	if len(rows) > 0 {
		rows[0].heading = nl.DossierVersionsHead
	}
	return rows
}

// openVersion shows an older version beside what the dossier says now, or as it is.
func (d *dossierView) openVersion(v dossier.Version) screen {
	if v.Hash != d.now.Hash {
		return d.compare(v)
	}
	return d.readVersion(d.now)
}

// receivedRows are dossiers of other schools.
func (d *dossierView) receivedRows() []formRow {
	var rows []formRow
	for _, r := range slices.Backward(d.whole.Folder.Received) {
		rows = append(rows, to("received "+r.ID, nl.DossierReceivedRow(r.From, d.local(r.At)), func() screen { return d.readReceived(r) }))
	}
	if len(rows) > 0 {
		rows[0].heading = nl.DossierReceivedHead
	}
	return rows
}
