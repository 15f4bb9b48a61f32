package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// withAgenda is an inspection of a pupil with an agenda for the next talk.
func withAgenda(t *testing.T) report.Inspection {
	t.Helper()
	g := talk.Guide{ID: "vmbo-4-individueel"}
	for _, id := range talk.Stages() {
		g.Stages = append(g.Stages, talk.Stage{ID: id, Minutes: 4, Prompts: []talk.Prompt{
			{ID: string(id) + "-1", Text: "Waar was {naam} bij?"}, {ID: string(id) + "-2", Text: "Wie zag dat?"}, {ID: string(id) + "-3", Text: "En toen?"},
		}})
	}
	a := talk.NewAgenda(&g, talk.Individual, talk.Minimum, nil)
	a.SetGoal("kiezen")
	id, err := a.Add(talk.Outlook, "Welke dag kijk je mee?", talk.ToPupil)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Switch(talk.Outlook, id); err != nil {
		t.Fatal(err)
	}
	return report.Inspection{
		Pupil:   school.Pupil{ID: "noor", FirstName: "Noor"},
		Entries: []school.Entry{school.AgendaEntry("a", "noor", &a, began(), "Bram Haket")},
		Now:     talk.Instant{Wall: began().Add(time.Hour)},
	}
}

// TestInspectionReadsAnAgenda: people read questions and no program text, and what
// was typed in an own question that is left out stands there too.
func TestInspectionReadsAnAgenda(t *testing.T) {
	var md, js bytes.Buffer
	i := withAgenda(t)
	if err := report.InspectMarkdown(&md, i); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Agenda voor het volgende gesprek", "kiezen", "Opening, 4 minuten", "Waar was Noor bij?", "eigen vraag, staat uit", "Welke dag kijk je mee?"} {
		if !strings.Contains(md.String(), want) {
			t.Errorf("the document lacks %q", want)
		}
	}
	for _, not := range []string{"{", "En toen?"} {
		if strings.Contains(md.String(), not) {
			t.Errorf("the document has %q", not)
		}
	}
	if err := report.InspectJSON(&js, i); err != nil {
		t.Fatal(err)
	}
	var out struct {
		Card []struct {
			Text   string
			Agenda struct {
				Stages []struct {
					Minutes   int
					Questions []struct {
						Prompt     string
						Own, Asked bool
					}
				}
			}
		}
	}
	if err := json.Unmarshal(js.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	questions := out.Card[0].Agenda.Stages[3].Questions
	own := 0
	for _, q := range questions {
		if q.Own && !q.Asked {
			own++
		}
	}
	if len(questions) != 4 || own != 1 || out.Card[0].Text != "kiezen\nWelke dag kijk je mee?" {
		t.Errorf("the JSON has %+v", out.Card)
	}
}

// TestCardHasNoAgendaAmongWhatThePupilPrepared: it is of the conductor.
func TestCardHasNoAgendaAmongWhatThePupilPrepared(t *testing.T) {
	i := withAgenda(t)
	f := report.PupilCard{Pupil: i.Pupil, Entries: i.Entries, Now: i.Now}.Facts()
	if len(f.Entries)+len(f.Past) != 0 || f.Agenda.ID != "a" {
		t.Errorf("entries %v, timeline %v, agenda %q", f.Entries, f.Past, f.Agenda.ID)
	}
}

// TestAgendaPaper: on paper the agenda is one page, with room to write under each
// question that is asked and none of those that are not.
func TestAgendaPaper(t *testing.T) {
	i := withAgenda(t)
	f := report.PupilCard{Pupil: i.Pupil, Entries: i.Entries, Now: i.Now}.Facts()
	paper, there := report.NewAgendaPaper(f)
	if !there {
		t.Fatal("no agenda")
	}
	var pdf, text bytes.Buffer
	if err := paper.Write(&pdf, report.FormPDF, 0); err != nil {
		t.Fatal(err)
	}
	if n := pages(pdf.Bytes()); n != 1 {
		t.Errorf("it takes %d pages", n)
	}
	if err := paper.Write(&text, report.FormText, 80); err != nil {
		t.Fatal(err)
	}
	for want, times := range map[string]int{"kiezen": 1, "Waar was Noor bij?": 5, "Welke dag": 0, "En toen?": 0} {
		if n := strings.Count(text.String(), want); n != times {
			t.Errorf("%q stands there %d times, want %d:\n%s", want, n, times, text.String())
		}
	}
	f = report.PupilCard{Pupil: i.Pupil, Now: i.Now}.Facts()
	if _, there := report.NewAgendaPaper(f); there {
		t.Error("a pupil without an agenda has one on paper")
	}
}
