package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"gesprek/internal/report"
	"gesprek/internal/talk"
)

var update = flag.Bool("update", false, "write the golden files")

func TestReports(t *testing.T) {
	tests := []struct {
		name string
		talk func(*testing.T) report.Talk
	}{
		{"normal", normalTalk},
		{"parents", parentsTalk},
		{"short", shortTalk},
		{"empty", emptyTalk},
		{"unfinished", unfinishedTalk},
		{"two-days", twoDaysTalk},
		{"reflection", reflectionTalk},
		{"passing", passingTalk},
		{"own-words", ownWordsTalk},
		{"corrected", correctedTalk},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var md, txt bytes.Buffer
			if err := report.Markdown(&md, tt.talk(t)); err != nil {
				t.Fatal(err)
			}
			if err := report.Text(&txt, tt.talk(t), 60); err != nil {
				t.Fatal(err)
			}
			golden(t, tt.name+".md", md.Bytes())
			golden(t, tt.name+".txt", txt.Bytes())
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is now\n%s", file, got)
	}
}

func normalTalk(t *testing.T) report.Talk {
	b := sit(t, talk.Plan{
		FirstName: "Noor", Kind: talk.Individual, Place: "lokaal 2.14", Goal: "weten wat ik volgend jaar kan kiezen",
		Participants: []talk.Participant{{Name: "Noor", Who: "leerling"}},
		Reviewed: []talk.Review{
			{Talk: "gesprek-0", Step: 1, What: "naar de techniekdag", State: talk.StepDone},
			{Talk: "gesprek-0", Step: 2, State: talk.StepOpen},
			{Talk: "gesprek-0", Step: 3, State: talk.StepPartly},
		},
	}).start()
	b.write(talk.Plain, "komt net uit gym")
	b.write(talk.Draft, "ziet er moe uit")
	b.next()                     // the second prompt is skipped within seconds
	b.must(b.s.NextStage(b.now)) // ervaring
	b.write(talk.Plain, "organiseerde het klassenfeest * met z'n drieën #1 <2B>")
	quote := b.write(talk.Quote, "ik vind het leuk als alles klopt")
	b.followUp().followUp()
	b.write(talk.Plain, "1. zaal geregeld")
	b.write(talk.Plain, "- en de muziek | van Zoë_")
	b.wait(12 * time.Minute).must(b.s.Jump(talk.Outlook, "vooruitblikb", b.now))
	b.wait(time.Minute).must(b.s.Jump(talk.NextStep, "vervolgstapa", b.now))
	note := b.write(talk.Agreement, "tante Aïcha bellen over haar werk")
	b.wait(8 * time.Minute).must(b.s.Gather(b.now))
	b.step(talk.Step{
		ID: 1, Note: note, What: "tante Aïcha bellen over haar werk", Who: "Noor", When: "vrijdag",
		Due: time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC), Help: "mama",
	})
	b.step(talk.Step{What: "open dag opzoeken", Who: "Noor", When: "deze week"})
	b.must(b.s.SetQuote(quote, b.now)).must(b.s.SetSharing("Noor en haar ouders; niet met het mbo.", b.now))
	b.must(b.s.SetReaders("ouders en het team", b.now))
	b.must(b.s.SetInsight(talk.Qualities, "Noor houdt overzicht als anderen door elkaar praten.", b.now))
	b.must(b.s.SetInsight(talk.Networking, "zij vraagt haar tante om hulp", b.now))
	b.must(b.s.SetNext("12 januari om 14:10", time.Date(2027, 1, 12, 0, 0, 0, 0, time.UTC), b.now))
	return b.finish().report()
}

func parentsTalk(t *testing.T) report.Talk {
	b := sit(t, talk.Plan{
		FirstName: "محمد", Kind: talk.WithParents, Conductor: "M. de Boer", Role: talk.Slb,
		Participants: []talk.Participant{
			{Name: "محمد", Who: "leerling"}, {Name: "Fatıma", Who: "moeder"}, {Name: "ⵣⵔⵉ"}, {Who: "tolk"},
		},
	}).start()
	b.write(talk.Quote, `أحب أن أصنع الأشياء`)
	b.next()
	b.write(talk.Plain, "moeder ziet hem opleven in de tuin van opa, waar hij vorige zomer een heel hok voor de kippen bouwde 🐔")
	b.wait(21 * time.Minute)
	b.step(talk.Step{What: "een dag meelopen bij oom Şükrü", Who: "محمد", When: "na de vakantie", Help: "Fatıma"})
	r := b.finish().report()
	r.Pupil.FirstName, r.Pupil.Prefix, r.Pupil.LastName = "محمد", "", "Öztürk"
	return r
}

func shortTalk(t *testing.T) report.Talk {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	b.write(talk.Plain, "wil liever een andere keer")
	b.wait(9*time.Minute + 59*time.Second)
	b.must(b.s.SetShort("de bus ging", b.now)).must(b.s.SetNoStep("omdat we volgende week verder praten", b.now))
	b.must(b.s.SetReaders("alleen wij", b.now)).must(b.s.SetNoNext("we kijken eerst naar het rooster", b.now))
	return b.finish().report()
}

func emptyTalk(t *testing.T) report.Talk {
	return report.Talk{Session: sit(t, talk.Plan{Kind: talk.Individual}).readBack()}
}

func unfinishedTalk(t *testing.T) report.Talk {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	b.write(talk.Plain, "vertelt over de geit")
	b.wait(7 * time.Minute).must(b.s.Pause(talk.Later, b.now))
	return b.wait(time.Hour).report()
}

func twoDaysTalk(t *testing.T) report.Talk {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	b.write(talk.Plain, "vertelt over de geit")
	b.wait(7 * time.Minute).must(b.s.Pause(talk.Later, b.now))
	b.wait(19 * time.Hour).must(b.s.Resume(b.now))
	b.wait(15 * time.Minute)
	b.step(talk.Step{What: "de dierenarts bellen", Who: "Noor", When: "morgen"})
	return b.finish().report()
}

func reflectionTalk(t *testing.T) report.Talk {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Reflection}).start()
	b.write(talk.Plain, "hielp een brugklasser met zijn kluisje")
	b.wait(4 * time.Minute).must(b.s.SetNoStep("het was een moment in de gang", b.now))
	return b.finish().report()
}

func passingTalk(t *testing.T) report.Talk {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual, Conductor: "Ria", Role: "conciërge"})
	var err error
	b.s, err = talk.Passing("moment-1", b.s.Plan, "“ik laat ze zien hoe het slot werkt”", talk.Qualities, b.now)
	b.must(err)
	return b.report()
}
