package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// longTalk is a talk of more than 20,000 characters with names in four scripts.
func longTalk(t testing.TB) report.Talk {
	b := sit(t, talk.Plan{
		FirstName: "يوسف", Kind: talk.WithParents, Place: "lokaal 2.14", Goal: "أريد أن أصبح مهندسا",
		Participants: []talk.Participant{
			{Name: "يوسف", Who: "leerling"}, {Name: "ⵜⴰⵏⵉⵔⵜ", Who: "moeder"}, {Name: "عبد اللطيف", Who: "vader"}, {Name: "Łukasz Nguyễn", Who: "tolk"},
		},
	}).start()
	for i := range 200 {
		if i%50 == 49 {
			b.wait(time.Minute).must(b.s.Next(b.now))
		}
		kind := talk.Plain
		if i%9 == 4 {
			kind = talk.Quote
		}
		b.write(kind, fmt.Sprintf("regel%dx %s", i, strings.Repeat("vertelt over de werkplaats van oom Şükrü en wat hij daar deed, ", 1+i%3)))
	}
	b.wait(20 * time.Minute)
	b.step(talk.Step{What: "een dag meelopen bij ⵉⴷⵉⵔ en لالة فاطمة in de werkplaats", Who: "يوسف", When: "na de vakantie", Help: "ⵜⴰⵏⵉⵔⵜ"})
	r := b.finish().report()
	r.Pupil.FirstName, r.Pupil.Prefix, r.Pupil.LastName = "يوسف", "", "المرابط"
	r.Settings.Colour = "#f2c230"
	return r
}

// about gives the questions of a talk the competences that a real guide does.
func about(r report.Talk) report.Talk {
	of := map[talk.StageID]talk.Competence{
		talk.Experience: talk.Qualities, talk.Deepening: talk.Motives, talk.Outlook: talk.Work, talk.NextStep: talk.Networking,
	}
	for i, a := range r.Session.Asked {
		r.Session.Asked[i].Competence = of[a.Stage]
	}
	return r
}

func paperTalks(t *testing.T) map[string]report.Talk {
	all := map[string]report.Talk{"long": about(longTalk(t))}
	for name, make := range map[string]func(*testing.T) report.Talk{
		"normal": normalTalk, "parents": parentsTalk, "short": shortTalk, "empty": emptyTalk, "unfinished": unfinishedTalk,
		"passing": passingTalk, "corrected": correctedTalk,
	} {
		all[name] = about(make(t))
	}
	return all
}

func inForm(t testing.TB, d report.Document, f report.Form) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Write(&b, f, 76); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// The forms for paper, word for word: of Word its text with the styles, of PDF
// what another program reads in it.
func TestPaperGoldens(t *testing.T) {
	docs := map[string]report.Document{"every": report.Every(normalTalk(t)), "two": report.TalkDocument(normalTalk(t), shortTalk(t))}
	for name, r := range paperTalks(t) {
		docs[name] = report.TalkDocument(r)
	}
	for name, d := range docs {
		t.Run(name, func(t *testing.T) {
			if name != "long" { // its text is in the PDF
				golden(t, name+".html", inForm(t, d, report.FormHTML))
				golden(t, name+".docx.txt", []byte(wordText(t, inForm(t, d, report.FormDOCX))))
			}
			if name == "every" || name == "two" {
				golden(t, name+".md", inForm(t, d, report.FormMarkdown))
				golden(t, name+".txt", inForm(t, d, report.FormText))
			}
			pdf := inForm(t, d, report.FormPDF)
			want := map[string]int{"long": 7, "every": 2, "two": 2}[name]
			if got := pages(pdf); got != max(want, 1) {
				t.Errorf("%d pages", got)
			}
			goldenWords(t, name+".pdf.txt", pdfText(t, pdf))
		})
	}
}

// pdfText is the text that another program reads in a PDF; empty where there is
// no such program. A PDF has letters in the forms in which they are drawn, and
// the program marks where they run from right to left.
func pdfText(t *testing.T, pdf []byte) string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not here: the text of the PDF is not read back")
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	writeFile(t, file, pdf)
	out, err := exec.Command(tool, "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "").Replace(norm.NFKC.String(string(out)))
}

// goldenWords compares the words of a text with those of a file, in any order:
// what stands beside each other is for one version of a program a line and for
// another two.
func goldenWords(t *testing.T, name, text string) {
	t.Helper()
	if *update {
		var lines []string
		for l := range strings.Lines(text) {
			if l = strings.Join(strings.Fields(l), " "); l != "" {
				lines = append(lines, l)
			}
		}
		golden(t, name, []byte(strings.Join(lines, "\n")+"\n"))
	}
	file, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	sorted := func(s string) []string { return slices.Sorted(slices.Values(strings.Fields(s))) }
	if !slices.Equal(sorted(text), sorted(string(file))) {
		t.Errorf("%s is now\n%s", name, text)
	}
}

// wordText is the text of a document for Word, a line for each paragraph, with its
// style and with what runs from right to left between angle quotes.
func wordText(t *testing.T, docx []byte) string {
	t.Helper()
	return paragraphs(t, unpacked(t, docx)["word/document.xml"])
}

func paragraphs(t *testing.T, body []byte) string {
	t.Helper()
	var out strings.Builder
	d := xml.NewDecoder(bytes.NewReader(body))
	in := ""
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return out.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			in = tok.Name.Local
			switch in {
			case "pStyle":
				out.WriteString(tok.Attr[0].Value + " ")
			case "bidi", "rtl", "tbl", "pageBreakBefore":
				out.WriteString("<" + in + ">")
			}
		case xml.EndElement:
			in = ""
			if tok.Name.Local == "p" {
				out.WriteString("\n")
			}
		case xml.CharData:
			if in == "t" {
				out.Write(tok)
			}
		}
	}
}

func unpacked(t testing.TB, file []byte) map[string][]byte {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string][]byte{}
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = text
		if !strings.HasSuffix(f.Name, ".xml") && !strings.HasSuffix(f.Name, ".rels") {
			t.Errorf("%s is in it", f.Name)
		}
		for d := xml.NewDecoder(bytes.NewReader(text)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
	}
	return parts
}

// The same report is the same bytes, in each form, and says in which language it
// is.
func TestFormsAreStable(t *testing.T) {
	r := about(parentsTalk(t))
	for _, f := range report.Forms() {
		one, two := inForm(t, report.TalkDocument(r), f), inForm(t, report.TalkDocument(r), f)
		if !bytes.Equal(one, two) {
			t.Errorf("%s differs the second time", f)
		}
	}
	pdf := inForm(t, report.TalkDocument(r), report.FormPDF)
	for _, part := range []string{"/Lang (nl)", "/FontFile2", "/ToUnicode"} {
		if !bytes.Contains(pdf, []byte(part)) {
			t.Errorf("the PDF has no %s", part)
		}
	}
	if bytes.Contains(pdf, []byte("/Helvetica")) {
		t.Error("the PDF has letters that are not in it")
	}
	parts := unpacked(t, inForm(t, report.TalkDocument(r), report.FormDOCX))
	if !bytes.Contains(parts["word/styles.xml"], []byte(`w:lang w:val="nl-NL"`)) {
		t.Error("the document for Word has no language")
	}
	html := string(inForm(t, report.TalkDocument(r), report.FormHTML))
	for _, part := range []string{`<html lang="nl">`, `dir="auto"`, "محمد", "🐔", "@page"} {
		if !strings.Contains(html, part) {
			t.Errorf("the HTML has no %s", part)
		}
	}
	for _, part := range []string{"<script", "http:", "https:", "src=", "href=", "url("} {
		if strings.Contains(html, part) {
			t.Errorf("the HTML has %s", part)
		}
	}
}

// A report in every form says every line once, in full, and no klad.
func TestFormsSayTheSame(t *testing.T) {
	r := about(normalTalk(t))
	for _, f := range report.Forms() {
		text := string(inForm(t, report.TalkDocument(r), f))
		switch f {
		case report.FormPDF:
			text = pdfText(t, []byte(text))
		case report.FormDOCX:
			text = wordText(t, []byte(text))
		case report.FormHTML:
			text = html.UnescapeString(text)
		case report.FormMarkdown:
			text = strings.ReplaceAll(text, "\\", "")
		}
		text = strings.Join(strings.Fields(text), " ")
		for _, want := range []string{"met z'n drieën #1 <2B>", "- en de muziek | van Zoë_", "tante Aïcha bellen", "open dag opzoeken", "niet met het mbo."} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in\n%s", f, want, text)
			}
		}
		if strings.Contains(text, "moe uit") {
			t.Errorf("%s: klad is in\n%s", f, text)
		}
	}
}

// What is not on paper is marked there, and stands in the other forms.
func TestWhatPaperLacksIsSaid(t *testing.T) {
	r := about(parentsTalk(t))
	text := pdfText(t, inForm(t, report.TalkDocument(r), report.FormPDF))
	for _, want := range []string{"bouwde *", nl.ReportMissing, "محمد", "ⵣⵔⵉ", "Şükrü", "Fatıma"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if text := pdfText(t, inForm(t, report.TalkDocument(about(normalTalk(t))), report.FormPDF)); strings.Contains(text, nl.ReportMissing) {
		t.Errorf("something is missing in\n%s", text)
	}
}

// The letters on the band, and headings on paper, can be read in every colour.
func TestColoursAreReadable(t *testing.T) {
	const enough = 4.5
	list := append([]string{"", "#000000", "#ffffff", "#777777", "#ffff00"}, school.ColourNames()...)
	for r := range 6 {
		for g := range 6 {
			for b := range 6 {
				list = append(list, fmt.Sprintf("#%02x%02x%02x", r*51, g*51, b*51))
			}
		}
	}
	for _, colour := range list {
		if band, heading := report.Contrast(colour); band < enough || heading < enough {
			t.Errorf("%q: %.2f on the band, %.2f on paper", colour, band, heading)
		}
	}
}

// LibreOffice opens what is made for Word, and finds every word in it.
func TestWordOpensElsewhere(t *testing.T) {
	tool, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not here")
	}
	if at, err := filepath.EvalSymlinks(tool); err == nil {
		if _, err := os.Stat(filepath.Join(filepath.Dir(at), "libswlo.so")); err != nil {
			t.Skip("LibreOffice is here, but not its part for texts")
		}
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "office"), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", filepath.Join(dir, "out")}
	docs := map[string][]byte{"every": inForm(t, report.Every(normalTalk(t)), report.FormDOCX)}
	for name, r := range paperTalks(t) {
		docs[name] = inForm(t, report.TalkDocument(r), report.FormDOCX)
	}
	for name, docx := range docs {
		file := filepath.Join(dir, name+".docx")
		writeFile(t, file, docx)
		args = append(args, file)
	}
	cmd := exec.Command(tool, args...)
	cmd.Env = append(os.Environ(), "HOME="+dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, docx := range docs {
		got, err := os.ReadFile(filepath.Join(dir, "out", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		words := " " + strings.Join(strings.Fields(strings.ReplaceAll(string(got), "\ufeff", "")), " ") + " "
		for l := range strings.Lines(wordText(t, docx)) {
			l = regexp.MustCompile("<(tbl|bidi|rtl|pageBreakBefore)>").ReplaceAllString(l, "")
			_, l, _ = strings.Cut(l, " ") // the style
			if l = strings.Join(strings.Fields(l), " "); !strings.Contains(words, l) {
				t.Errorf("%s: %q is not in\n%s", name, l, got)
			}
		}
	}
}

// Whatever is typed stands in a document for Word as it was.
func FuzzWord(f *testing.F) {
	for _, s := range []string{"Zoë & <b>", "محمد 12", "]]>", "\u200d\u200c", "\x00\ufffe", "a\u0301🐔", "\u202eom"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := strings.NewReplacer("\ufffe", "", "\uffff", "").Replace(report.Clean(s))
		text := paragraphs(t, []byte(report.WordBody(s)))
		text = regexp.MustCompile("<(bidi|rtl)>").ReplaceAllString(text, "")
		want = regexp.MustCompile("<(bidi|rtl)>").ReplaceAllString(want, "")
		if want != "" && !strings.Contains(text, "Normal "+want+"\n") {
			t.Errorf("%+q is not in %+q", want, text)
		}
	})
}

func BenchmarkLongPDF(b *testing.B) {
	d := report.TalkDocument(about(longTalk(b)))
	for b.Loop() {
		if err := d.Write(io.Discard, report.FormPDF, 0); err != nil {
			b.Fatal(err)
		}
	}
}
