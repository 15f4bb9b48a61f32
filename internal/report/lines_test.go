package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/talk"
)

// correctedTalk was corrected twice after it was finished: a line says something
// else, and another one is out.
func correctedTalk(t *testing.T) report.Talk {
	b := sit(t, talk.Plan{
		FirstName: "Noor", Kind: talk.Individual, Conductor: "Ans", Place: "lokaal 2", Goal: "een richting",
		Participants: []talk.Participant{{Name: "Noor", Who: "leerling"}, {Name: "Fatma", Who: "moeder"}},
		Reviewed: []talk.Review{
			{Talk: "t", Step: 1, What: "de bakker bellen", State: talk.StepDone},
			{Talk: "t", Step: 2, State: talk.StepDone},
			{Talk: "t", Step: 3, What: "nog open", State: talk.StepOpen},
		},
	}).start()
	b.write(talk.Plain, "helpt in de bakkerij")
	b.write(talk.Plain, "gaat over een ander kind")
	b.write(talk.Draft, "leek moe")
	b.wait(5 * time.Minute).must(b.s.NextStage(b.now))
	b.write(talk.Quote, "ik wil verder")
	b.write(talk.Agreement, "een dag meelopen")
	b.must(b.s.Gather(b.now))
	step := b.s.Steps[0]
	step.Who, step.When, step.Due = "Noor", "vrijdag", time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC)
	b.step(step).must(b.s.SetShort("de bus ging", b.now)).must(b.s.SetSharing("Noor leest eerst", b.now))
	b.must(b.s.SetReaders("ouders", b.now)).must(b.s.SetNext("na de stage", time.Time{}, b.now))
	b.must(b.s.SetInsight(talk.Work, "helpt al in een bakkerij", b.now))
	b.finish().wait(25 * time.Hour)
	b.must(b.s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartLine, N: 1}, Text: "helpt op zaterdag in de bakkerij"}, b.now))
	b.wait(48 * time.Hour)
	b.must(b.s.Correct(talk.Amendment{Spot: talk.Spot{Part: talk.PartLine, N: 2}}, b.now))
	return b.report()
}

func TestCorrectedReportTellsNothingOfBefore(t *testing.T) {
	r := correctedTalk(t)
	for name, write := range writers() {
		var out bytes.Buffer
		if err := write(&out, r); err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(out.String()), " ")
		if strings.Contains(text, "ander kind") || !strings.Contains(text, "Dit verslag is verbeterd op 25 november 2026.") {
			t.Errorf("%s:\n%s", name, out.String())
		}
	}
}

// Every text that people typed and that the report shows is offered, as the talk
// has it, in the order of the report.
func TestLines(t *testing.T) {
	r := correctedTalk(t)
	opening, deep := nl.ReportStage(talk.Opening), nl.ReportStage(talk.Experience)
	want := []report.Line{
		{Spot: talk.Spot{Part: talk.PartShort}, Text: "de bus ging"},
		{Spot: talk.Spot{Part: talk.PartPerson, N: 0}, Label: nl.ReportPresent, Text: "Noor"},
		{Spot: talk.Spot{Part: talk.PartPerson, N: 1}, Label: nl.ReportPresent, Text: "Fatma"},
		{Spot: talk.Spot{Part: talk.PartLeader}, Label: nl.ReportConductor, Text: "Ans"},
		{Spot: talk.Spot{Part: talk.PartPlace}, Label: nl.ReportPlace, Text: "lokaal 2"},
		{Spot: talk.Spot{Part: talk.PartGoal}, Label: nl.ReportGoal, Text: "een richting"},
		{Spot: talk.Spot{Part: talk.PartReview, N: 0}, Text: "de bakker bellen", Under: nl.ReportEarlier},
		{Spot: talk.Spot{Part: talk.PartLine, N: 1}, Text: "helpt op zaterdag in de bakkerij", Under: opening},
		{Spot: talk.Spot{Part: talk.PartLine, N: 4}, Text: "ik wil verder", Under: deep},
		{Spot: talk.Spot{Part: talk.PartLine, N: 5}, Label: nl.ReportAgreement, Text: "een dag meelopen", Under: deep},
		{Spot: talk.Spot{Part: talk.PartInsight, N: 2}, Label: "Werk", Text: "helpt al in een bakkerij", Under: nl.ReportInsights},
		{Spot: talk.Spot{Part: talk.PartWho, N: 1}, Label: nl.ReportWho, Text: "Noor", Under: nl.ReportSteps},
		{Spot: talk.Spot{Part: talk.PartWhat, N: 1}, Label: nl.ReportWhat, Text: "een dag meelopen", Under: nl.ReportSteps},
		{Spot: talk.Spot{Part: talk.PartWhen, N: 1}, Label: nl.ReportWhen, Text: "vrijdag", Under: nl.ReportSteps},
		{Spot: talk.Spot{Part: talk.PartNext}, Text: "na de stage", Under: nl.ReportNextTalk},
		{Spot: talk.Spot{Part: talk.PartReaders}, Text: "ouders", Under: nl.ReportSharing},
		{Spot: talk.Spot{Part: talk.PartSharing}, Text: "Noor leest eerst", Under: nl.ReportSharing},
	}
	if got := report.Lines(r); !slices.Equal(got, want) {
		t.Errorf("lines are\n%+v\nwant\n%+v", got, want)
	}
	r.Session.Closing.Short, r.Session.Plan.Conductor = "", ""
	if got := report.Lines(r); slices.ContainsFunc(got, func(l report.Line) bool {
		return l.Spot.Part == talk.PartShort || l.Spot.Part == talk.PartLeader
	}) {
		t.Errorf("what nobody typed is offered: %+v", got)
	}
}
