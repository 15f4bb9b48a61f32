package report_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"gesprek/internal/report"
	"gesprek/internal/talk"
)

// seen is a page of a PDF as another program draws it, at 50 dots to the inch.
func seen(t *testing.T, pdf []byte, page string) image.Image {
	t.Helper()
	tool, err := exec.LookPath("pdftoppm")
	if err != nil {
		t.Skip("pdftoppm is not here: nobody looks at the PDF")
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	writeFile(t, file, pdf)
	out, err := exec.Command(tool, "-r", "50", "-f", page, "-l", page, "-png", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// dark tells whether a dot has ink.
func dark(c color.Color) bool {
	g := color.GrayModel.Convert(c).(color.Gray)
	return g.Y < 0xc0
}

// On every page that is drawn there is text, a band in the school's colour on top,
// and nothing beside the margins.
func TestPagesAsTheyAreSeen(t *testing.T) {
	for name, r := range paperTalks(t) {
		t.Run(name, func(t *testing.T) {
			r.Settings.Colour = "#1b5e20"
			img := seen(t, inForm(t, report.TalkDocument(r), report.FormPDF), "1")
			b := img.Bounds()
			if red, green, blue, _ := img.At(b.Dx()/2, 2).RGBA(); red>>8 != 0x1b || green>>8 != 0x5e || blue>>8 != 0x20 {
				t.Errorf("the band is %x %x %x", red>>8, green>>8, blue>>8)
			}
			const margin = 30 // 16 mm is 31 dots
			ink, beside := 0, 0
			for y := b.Dy() / 5; y < b.Dy(); y++ {
				for x := range b.Dx() {
					switch {
					case !dark(img.At(x, y)):
					case x < margin || x > b.Dx()-margin:
						beside++
					default:
						ink++
					}
				}
			}
			if ink < 50 || beside > 0 {
				t.Errorf("%d dots of ink, %d beside the margins", ink, beside)
			}
		})
	}
}

// A sign that the letters do not have is never drawn: there is no box for it.
func TestNothingIsDrawnThatIsNotThere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.String().Draw(rt, "text")
		if lost := report.Glyphless(text); len(lost) > 0 || !utf8.ValidString(report.Drawn(text)) {
			rt.Fatalf("%+q: %+q", text, lost)
		}
	})
	var all strings.Builder
	for _, area := range [][2]rune{{0x20, 0x2fff}, {0xa640, 0xa7ff}, {0xf000, 0x10100}, {0x1f300, 0x1f700}} {
		for r := area[0]; r < area[1]; r++ {
			all.WriteString("a" + string(r))
		}
	}
	if lost := report.Glyphless(all.String()); len(lost) > 0 {
		t.Errorf("%+q", lost)
	}
}

// What is too high for a page goes on on the next, in its box, and nothing of it is lost.
func TestWhatIsHigherThanAPage(t *testing.T) {
	b := sit(t, talk.Plan{FirstName: "Noor", Kind: talk.Individual}).start()
	b.write(talk.Plain, "vertelt over de geit")
	b.wait(21 * time.Minute)
	const steps = 60
	for i := range steps {
		b.step(talk.Step{What: fmt.Sprintf("stap%dx doen", i), Who: "Noor", When: "deze week"})
	}
	pdf := inForm(t, report.TalkDocument(about(b.finish().report())), report.FormPDF)
	text := pdfText(t, pdf)
	for i := range steps {
		if n := strings.Count(text, fmt.Sprintf("stap%dx", i)); n != 1 {
			t.Fatalf("step %d stands %d times in\n%s", i, n, text)
		}
	}
	if n := pages(pdf); n < 3 {
		t.Fatalf("%d pages", n)
	}
	img := seen(t, pdf, "2")
	for y := 293 * 50 * 10 / 254; y < img.Bounds().Dy(); y++ {
		for x := range img.Bounds().Dx() {
			if dark(img.At(x, y)) {
				t.Fatalf("ink below the foot, at %d, %d", x, y)
			}
		}
	}
}
