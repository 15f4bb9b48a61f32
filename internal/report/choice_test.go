package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/route"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

func choices(t *testing.T) report.Choice {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return report.Choice{Choices: book.Atlas.Choices, Now: time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)}
}

// documents are all that can be asked of the built-in choices.
func documents(c report.Choice) map[string]report.Document {
	list := map[string]report.Document{"profielen": c.Profiles(""), "opleidingen": c.Studies("")}
	last := route.Start{}
	for _, p := range c.Choices.ProfilesOf("") {
		for _, at := range append([]talk.SchoolType{""}, p.Schools...) {
			start := route.Start{Profile: p.ID, School: at}
			list[fmt.Sprint("opens ", p.ID, at)] = c.Opens(start)
			if last.Profile != "" {
				list[fmt.Sprint("compare ", last, start)] = c.Compare(last, start)
			}
			last = start
		}
	}
	for _, s := range c.Choices.Studies {
		list["asks "+s.ID] = c.Asks(s.ID, "")
	}
	return list
}

// Every number behind a line stands in the list of sources, and every source that is
// listed is named by a line.
func TestChoiceSources(t *testing.T) {
	cited, listed := regexp.MustCompile(` \[([0-9, ]+)\]$`), regexp.MustCompile(`^\[([0-9]+)\]: .*Bron: .+ \((bevestigd|na te vragen)`)
	for name, d := range documents(choices(t)) {
		var text bytes.Buffer
		const unbroken = 10_000
		if err := d.Write(&text, report.FormText, unbroken); err != nil {
			t.Fatal(err)
		}
		named, there := map[string]bool{}, map[string]bool{}
		for line := range strings.Lines(text.String()) {
			line = strings.TrimSuffix(line, "\n")
			if m := listed.FindStringSubmatch(line); m != nil {
				there[m[1]] = true
				continue
			}
			if m := cited.FindStringSubmatch(line); m != nil {
				for n := range strings.SplitSeq(m[1], ", ") {
					named[n] = true
				}
			}
		}
		if fmt.Sprint(named) != fmt.Sprint(there) {
			t.Errorf("%s: named %v, listed %v\n%s", name, named, there, text.String())
		}
		if name != "opleidingen" && len(named) == 0 {
			t.Errorf("%s rests on nothing:\n%s", name, text.String())
		}
	}
}

// Old data is marked wherever it shows: the right to go to vwo 5 is from a letter of
// 2021.
func TestChoiceMarksOldData(t *testing.T) {
	c := choices(t)
	for name, d := range map[string]report.Document{
		"opens": c.Opens(route.Start{Profile: "havo-nt", School: talk.Havo}), "asks": c.Asks("vwo-5", ""),
		"compare": c.Compare(route.Start{Profile: "havo-nt"}, route.Start{Profile: "havo-em"}),
	} {
		var text bytes.Buffer
		if err := d.Write(&text, report.FormText, 200); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(text.String(), "uit 2020-2021, kijk na voor 2026-2027") {
			t.Errorf("%s does not say that it is old:\n%s", name, text.String())
		}
	}
}

// Every document can be written in every form, alone and after another one.
func TestChoiceForms(t *testing.T) {
	c := choices(t)
	a, b := c.Compare(route.Start{Profile: "pie"}, route.Start{Profile: "zw"}), c.Asks("hbo-pabo", talk.Havo)
	for _, form := range report.Forms() {
		for name, d := range map[string]report.Document{"one": a, "two": report.Joined(a, b)} {
			var out bytes.Buffer
			if err := d.Write(&out, form, 80); err != nil || out.Len() == 0 {
				t.Errorf("%s as %s: %d bytes, %v", name, form, out.Len(), err)
			}
			if both := strings.Contains(out.String(), "Pabo"); form == report.FormText && both != (name == "two") {
				t.Errorf("%s has the second: %v", name, both)
			}
		}
	}
	if err := (report.Choice{}).Opens(route.Start{}).Write(io.Discard, report.FormText, 80); err != nil {
		t.Error(err)
	}
	var out bytes.Buffer
	if err := (report.Choice{}).Profiles("").Write(&out, report.FormText, 1000); err != nil || !strings.Contains(out.String(), nl.ChoiceNothing) {
		t.Errorf("nothing known says %q, %v", out.String(), err)
	}
}

// No list of what is written for programs is null.
func TestChoiceJSON(t *testing.T) {
	c := choices(t)
	for name, write := range map[string]func(io.Writer) error{
		"profiles": func(w io.Writer) error { return c.ProfilesJSON(w, "") },
		"studies":  func(w io.Writer) error { return c.StudiesJSON(w, "") },
		"opens":    func(w io.Writer) error { return c.OpensJSON(w, []route.Start{{Profile: "dp"}, {Profile: "mbo-ict"}}) },
		"asks":     func(w io.Writer) error { return c.AsksJSON(w, c.Choices.Studies, "") },
		"compare": func(w io.Writer) error {
			return c.CompareJSON(w, route.Start{Profile: "dp"}, route.Start{Profile: "mvi"})
		},
		"none": func(w io.Writer) error { return (report.Choice{}).StudiesJSON(w, talk.Havo) },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		if !json.Valid(out.Bytes()) || strings.Contains(strings.ReplaceAll(strings.ReplaceAll(out.String(), `"a": null`, ""), `"b": null`, ""), "null") {
			t.Errorf("%s: %s", name, out.String())
		}
	}
}
