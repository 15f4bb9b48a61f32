package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/talk"
)

// writers are the formats.
func writers() map[string]func(*bytes.Buffer, report.Talk) error {
	return map[string]func(*bytes.Buffer, report.Talk) error{
		"markdown": func(b *bytes.Buffer, t report.Talk) error { return report.Markdown(b, t) },
		"text":     func(b *bytes.Buffer, t report.Talk) error { return report.Text(b, t, 72) },
	}
}

// Every line that is not klad stands in the report once, under its stage; no
// line of klad does, nor what it was before, nor a step or a quote made of it.
func TestLinesStandOnceUnderTheirStage(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
		randomTalk(rt, b)
		r := b.report()
		for name, write := range writers() {
			var out bytes.Buffer
			if err := write(&out, r); err != nil {
				rt.Fatal(err)
			}
			checkLines(rt, name, out.String(), r.Session)
		}
	})
}

// randomTalk goes about the guide and writes lines whose first word is their
// own.
func randomTalk(rt *rapid.T, b *table) {
	kinds := []talk.NoteKind{talk.Plain, talk.Quote, talk.Draft, talk.Agreement}
	for i := range rapid.IntRange(1, 30).Draw(rt, "moves") {
		b.wait(time.Duration(rapid.IntRange(0, 90).Draw(rt, "seconds")) * time.Second)
		switch rapid.IntRange(0, 6).Draw(rt, "move") {
		case 0:
			_ = b.s.Next(b.now) // at the end there is no next one
		case 1:
			_ = b.s.Back(b.now)
		case 2:
			_ = b.s.Park(b.now)
		case 3:
			b.must(b.s.DontKnow(b.now))
		case 4:
			remark(rt, b)
		default:
			b.write(rapid.SampledFrom(kinds).Draw(rt, "kind"), fmt.Sprintf("regel%dx en nog wat", i))
		}
	}
	b.must(b.s.Gather(b.now))
	for _, p := range b.s.Steps {
		p.Who, p.When = "Noor", "morgen"
		b.step(p)
	}
	remark(rt, b)
}

// remark gives a line another kind, so that a line with a step or a history
// becomes klad, and klad becomes a line.
func remark(rt *rapid.T, b *table) {
	if len(b.s.Notes) == 0 {
		return
	}
	n := rapid.SampledFrom(b.s.Notes).Draw(rt, "line")
	kind := rapid.SampledFrom([]talk.NoteKind{talk.Draft, talk.Quote, talk.Agreement}).Draw(rt, "to")
	b.must(b.s.Write(n.ID, strings.Replace(n.Text, "regel", "weg", 1)+" erbij", b.now))
	b.must(b.s.Write(n.ID, n.Text, b.now)) // the text is as it was, and has a history
	b.must(b.s.Mark(n.ID, kind, b.now)).must(b.s.SetQuote(n.ID, b.now))
}

func checkLines(rt *rapid.T, name, out string, s *talk.Session) {
	body := notesOf(out)
	for _, n := range s.Notes {
		token, _, _ := strings.Cut(n.Words(), " ")
		if n.Kind == talk.Draft {
			if strings.Contains(out, token) {
				rt.Fatalf("%s: klad line %q is in\n%s", name, n.Text, out)
			}
			continue
		}
		if got := strings.Count(body, token); got != 1 {
			rt.Fatalf("%s: line %q stands %d times in\n%s", name, n.Text, got, out)
		}
		if got := stageAt(body, strings.Index(body, token)); got != n.Stage {
			rt.Fatalf("%s: line %q stands under %q, want %q in\n%s", name, n.Text, got, n.Stage, out)
		}
	}
	if strings.Contains(out, "weg") {
		rt.Fatalf("%s: the history of a line is in\n%s", name, out)
	}
}

// notesOf is the report up to what was agreed and what the next talk opens
// with, which say a line again.
func notesOf(out string) string {
	lines := strings.Split(out, "\n")
	for i, l := range lines {
		if l = strings.TrimLeft(l, "# "); l == nl.ReportSteps || l == nl.ReportNextTime {
			return strings.Join(lines[:i], "\n")
		}
	}
	return out
}

// stageAt is the stage under whose heading a place stands.
func stageAt(out string, offset int) talk.StageID {
	lines := strings.Split(out[:offset], "\n")
	slices.Reverse(lines)
	for _, l := range lines {
		for _, stage := range talk.Stages() {
			if strings.TrimLeft(l, "# ") == nl.ReportStage(stage) {
				return stage
			}
		}
	}
	return ""
}

func TestKladHidesItsStepAndQuote(t *testing.T) {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	id := b.write(talk.Agreement, "geheim plan")
	b.wait(21 * time.Minute).must(b.s.Gather(b.now))
	b.step(talk.Step{ID: 1, Note: id, What: "geheim plan", Who: "Noor", When: "morgen"})
	b.must(b.s.SetQuote(id, b.now)).must(b.s.Mark(id, talk.Draft, b.now))
	r := b.finish().report()
	for name, write := range writers() {
		var out bytes.Buffer
		if err := write(&out, r); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(out.String(), "geheim") || !strings.Contains(out.String(), nl.ReportNoSteps) {
			t.Errorf("%s:\n%s", name, out.String())
		}
	}
}

// What is not listed: a question without a line under it, klad or not, however
// it was asked.
func TestQuestionsWithoutLinesAreLeftOut(t *testing.T) {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	b.followUp().next().must(b.s.Park(b.now)) // asked in vain, and put aside
	b.write(talk.Plain, "een verhaal")
	b.must(b.s.Park(b.now)).write(talk.Draft, "zegt liever niets")
	b.must(b.s.NextStage(b.now)).write(talk.Plain, "nog een verhaal")
	b.followUp().must(b.s.Alternative(b.now))
	for name, write := range writers() {
		var out bytes.Buffer
		if err := write(&out, b.report()); err != nil {
			t.Fatal(err)
		}
		for text, want := range map[string]bool{
			"Wat wil je eraan hebben?": false, "Hoe ging je stap?": false, "Opening": false,
			"Waar was jij dit jaar trots op?": true, "Welke les mocht een uur langer duren?": false,
			"Wat deed jij wat een ander niet deed?":                                                     true,
			"Ook gevraagd: Wat deed jij toen? · Anders gevraagd: Wat deed jij wat een ander niet deed?": true,
		} {
			if got := strings.Contains(strings.Join(strings.Fields(out.String()), " "), text); got != want {
				t.Errorf("%s: %q listed: %t, want %t in\n%s", name, text, got, want, out.String())
			}
		}
	}
}

// What a child had no answer to is not told, and neither is that nothing could
// be written.
func TestLadderIsLeftOut(t *testing.T) {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	b.must(b.s.DontKnow(b.now)).must(b.s.DontKnow(b.now)).followUp()
	b.write(talk.Plain, "de laatste dag")
	b.next().must(b.s.DontKnow(b.now)).wait(time.Minute)
	for name, write := range writers() {
		var out bytes.Buffer
		if err := write(&out, b.report()); err != nil {
			t.Fatal(err)
		}
		for _, rung := range []string{"Kies één moment", "Wijs het aan", "Noem één woord"} {
			if strings.Contains(out.String(), rung) {
				t.Errorf("%s: a rung is in\n%s", name, out.String())
			}
		}
		if !strings.Contains(out.String(), "Ook gevraagd: Wat deed jij toen?") || strings.Contains(out.String(), "Hoe ging je stap?") {
			t.Errorf("%s:\n%s", name, out.String())
		}
	}
}

// A talk of which only klad is left does not say that nothing was written.
func TestReportWithoutLines(t *testing.T) {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	b.write(talk.Draft, "leek moe")
	var out bytes.Buffer
	if err := report.Text(&out, b.report(), 80); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), nl.ReportNoLines) || strings.Contains(out.String(), "Opening") {
		t.Errorf("got\n%s", out.String())
	}
}

// noteIn writes a talk with one line and gives what the format made of it.
func noteIn(t testing.TB, words string, write func(*bytes.Buffer, report.Talk) error) string {
	t.Helper()
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	b.write(talk.Plain, words)
	var out bytes.Buffer
	if err := write(&out, b.report()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestMarkdownIsEscaped(t *testing.T) {
	tests := []struct{ words, want string }{
		{"a *b* _c_ `d`", `- a \*b\* \_c\_ \` + "`d\\`"},
		{"[x](y) <b> &amp; a\\b ~~z~~ | $", `- \[x\](y) \<b\> \&amp; a\\b \~\~z\~\~ \| \$`},
		{"# kop #", `- \# kop \#`},
		{"- streep", `- \- streep`},
		{"+ plus - min", `- \+ plus - min`},
		{"=== x", `- \=== x`},
		{"12. punt 3. op", `- 12\. punt 3. op`},
		{"2) haakje", `- 2\) haakje`},
		{"2B is 3.5", `- 2B is 3.5`},
		{"Zoë محمد ⵣⵔⵉ 한국 👩‍🏫 e\u0301", "- Zoë محمد ⵣⵔⵉ 한국 👩‍🏫 e\u0301"},
		{"a\nb\tc\x1b[31md\u0085e", `- a b c \[31md e`},
		{"a\u202eb\u2066c\u2069d\u200fe\u061cf\u206ag\u2028h", "- abcdefg h"},
		{"\u202a\u2067x\u202c", "- x"},
		{"می\u200cخواهم क\u094d\u200dष", "- می\u200cخواهم क\u094d\u200dष"},
	}
	for _, tt := range tests {
		if got := noteIn(t, tt.words, writers()["markdown"]); !strings.Contains(got, "\n"+tt.want+"\n") {
			t.Errorf("%q: want %q in\n%s", tt.words, tt.want, got)
		}
	}
}

// FuzzReport writes any line: it is one line of Markdown that reads back as
// what was typed, and text that fits and holds no control characters.
func FuzzReport(f *testing.F) {
	for _, s := range []string{"gewoon", "*_#<|-", "1. a", "\x1b]0;x\a", "محمد", "👩‍🏫👩‍🏫👩‍🏫", strings.Repeat("woord ", 40), "a-b\u00a0c  d", "a\u202eb\u2066 c", "\u200f", "*<_#|kkkkkkkkkk-"} {
		f.Add(s, 30)
	}
	f.Fuzz(func(t *testing.T, words string, width int) {
		words = "x" + words // a line of its own, whatever comes
		want := strings.TrimSpace(strings.Map(func(r rune) rune {
			switch {
			case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029:
				return ' '
			case turns(r):
				return -1
			}
			return r
		}, strings.TrimSpace(words)))
		md := noteIn(t, words, writers()["markdown"])
		_, rest, ok := strings.Cut(md, "?\n\n- ")
		if got, _, _ := strings.Cut(rest, "\n"); !ok || unescaped(got) != want {
			t.Errorf("%q reads back as %q in\n%s", words, unescaped(got), md)
		}
		width %= 100
		txt := noteIn(t, words, func(b *bytes.Buffer, r report.Talk) error { return report.Text(b, r, width) })
		_, rest, _ = strings.Cut(txt, "- x")
		if squeeze("x"+rest) != squeeze(want) {
			t.Errorf("%q is written as\n%q", words, txt)
		}
		for l := range strings.Lines(txt) {
			l = strings.TrimSuffix(l, "\n")
			if w := ansi.StringWidth(l); w > max(width, report.MinWidth) {
				t.Errorf("line of %d columns: %q", w, l)
			}
			if strings.ContainsFunc(l, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 || turns(r) }) {
				t.Errorf("control character in %q", l)
			}
		}
	})
}

// turns tells whether r changes the order in which what follows is shown.
func turns(r rune) bool {
	return r == 0x61c || r == 0x200e || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x206f
}

// unescaped reads Markdown without markup: what stands behind a backslash is
// meant as itself, and no other mark may be there.
func unescaped(md string) string {
	var b strings.Builder
	for i := 0; i < len(md); i++ {
		switch {
		case md[i] == '\\' && i+1 < len(md):
			i++
		case strings.IndexByte("*_`[]<>#|", md[i]) >= 0:
			return "bare " + md[i:]
		}
		b.WriteByte(md[i])
	}
	return b.String()
}

// squeeze takes out the spaces, at which lines are broken.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

var errPipe = errors.New("pipe is closed")

type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) { return 0, errPipe }

func TestWriteErrorIsReported(t *testing.T) {
	r := emptyTalk(t)
	if err := report.Markdown(closedPipe{}, r); !errors.Is(err, errPipe) {
		t.Errorf("Markdown: %v", err)
	}
	if err := report.Text(closedPipe{}, r, 80); !errors.Is(err, errPipe) {
		t.Errorf("Text: %v", err)
	}
}
