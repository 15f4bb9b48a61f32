package report_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/talk"
)

// wellFormed reads HTML in which every element is closed.
func wellFormed(t *testing.T, page []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(page))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, page)
		}
	}
}

// Whatever is typed is text in HTML, and runs in its own direction.
func TestHTMLIsWellFormed(t *testing.T) {
	wellFormed(t, inForm(t, report.Every(normalTalk(t)), report.FormHTML))
	for name, r := range paperTalks(t) {
		r.Session.Closing.Sharing = `</p><script>alert("x")</script> & <!-- ' ]]>`
		page := inForm(t, report.TalkDocument(r), report.FormHTML)
		wellFormed(t, page)
		if text := string(page); strings.Contains(text, "<script") || !strings.Contains(text, "&lt;/p&gt;&lt;script&gt;") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
	page := string(inForm(t, report.TalkDocument(parentsTalk(t)), report.FormHTML))
	for _, part := range []string{`<li dir="auto">“أحب`, `<dd dir="ltr">محمد (leerling)`, `<dd dir="auto">محمد<`} {
		if !strings.Contains(page, part) {
			t.Errorf("no %s in\n%s", part, page)
		}
	}
}

// Who was there signs: the pupil, the parents, and who held the talk.
func TestWhoSigns(t *testing.T) {
	for name, tt := range map[string]struct {
		kind   talk.Kind
		people []talk.Participant
		want   []string
	}{
		"alone":        {talk.Individual, []talk.Participant{{Name: "Noor", Who: "leerling"}}, []string{"Leerling", "Mentor"}},
		"two parents":  {talk.WithParents, []talk.Participant{{Name: "Ans", Who: "moeder"}, {Who: "stiefvader"}, {Name: "Li", Who: "tolk"}}, []string{"Leerling", "Moeder", "Stiefvader", "Mentor"}},
		"nobody named": {talk.WithParents, []talk.Participant{{Name: "Ans"}}, []string{"Leerling", nl.ReportSignParent, "Mentor"}},
	} {
		b := sit(t, talk.Plan{FirstName: "Noor", Kind: tt.kind, Participants: tt.people}).start()
		b.write(talk.Plain, "vertelt over de geit")
		b.wait(21 * time.Minute).must(b.s.SetNoStep("het was genoeg", b.now))
		page := string(inForm(t, report.TalkDocument(b.finish().report()), report.FormHTML))
		var got []string
		for _, part := range strings.Split(page, `<div class="sign"><strong>`)[1:] {
			who, _, _ := strings.Cut(part, "<")
			got = append(got, who)
		}
		if strings.Join(got, ", ") != strings.Join(tt.want, ", ") {
			t.Errorf("%s: %q sign, want %q", name, got, tt.want)
		}
	}
	for name, r := range map[string]report.Talk{"unfinished": unfinishedTalk(t), "passing": passingTalk(t)} {
		if page := string(inForm(t, report.TalkDocument(r), report.FormHTML)); strings.Contains(page, `class="sign"`) {
			t.Errorf("%s: somebody signs", name)
		}
	}
}
