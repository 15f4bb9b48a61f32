package report

import (
	"fmt"
	"io"
	"slices"
	"time"

	"gesprek/internal/school"
)

// Form is how a document is written.
type Form string

// The forms of a document.
const (
	FormPDF      Form = "pdf"  // A4 pages
	FormDOCX     Form = "docx" // for Word and LibreOffice
	FormHTML     Form = "html" // one page that needs nothing else
	FormMarkdown Form = "md"   // CommonMark
	FormText     Form = "tekst"
	FormSVG      Form = "svg" // a picture; only of a document that has one
)

// Forms are those of any document: all but [FormSVG].
func Forms() []Form { return []Form{FormPDF, FormDOCX, FormHTML, FormMarkdown, FormText} }

// Ending is how the name of a file of a form ends.
func (f Form) Ending() string {
	if f == FormText {
		return ".txt"
	}
	return "." + string(f)
}

// Binary tells whether a form is not text that can be read on a terminal.
func (f Form) Binary() bool { return f == FormPDF || f == FormDOCX || f == FormSVG }

// Paper tells whether a form is meant for paper: only there are lines to sign on.
func (f Form) Paper() bool { return f.Binary() || f == FormHTML }

// Document is something that can be written in every form.
type Document struct {
	look   look
	blocks func(paper bool) []block
	chart  func(look) chart // a picture, on a page before the text; nil: it has none
	alone  bool             // on paper there is nothing but the picture
}

// Forms are the forms in which the document can be written, the one for paper first.
func (d Document) Forms() []Form {
	if d.chart == nil {
		return Forms()
	}
	return slices.Insert(Forms(), 1, FormSVG)
}

// Write writes the document in a form. Plain text is wrapped at width columns, as
// [Text] does; the other forms pay no attention to that. The same document is the
// same bytes.
func (d Document) Write(w io.Writer, f Form, width int) error {
	drawing := ""
	if (f == FormSVG || f == FormHTML) && d.chart != nil {
		drawing = svg(d.chart(d.look))
	}
	if f == FormSVG && drawing != "" {
		return write(w, drawing)
	}
	blocks := d.blocks(f.Paper())
	switch f {
	case FormPDF:
		return d.pdf(w, blocks)
	case FormDOCX:
		return docx(w, blocks, d.look)
	case FormHTML:
		return write(w, htmlPage(blocks, d.look, drawing))
	case FormMarkdown:
		return write(w, markdown(blocks))
	case FormText:
		return write(w, text(blocks, max(width, MinWidth)))
	case FormSVG:
	}
	return fmt.Errorf("write %q: no such form", f)
}

// lookOf is the look of a document of a school, without a foot.
func lookOf(title string, s school.Settings, now time.Time) look {
	return look{title: clean(title), school: clean(s.School), colour: s.Colour, now: now}
}

// TalkDocument is the reports of talks as one document, each on a page of its own.
func TalkDocument(talks ...Talk) Document {
	var d Document
	for i, t := range talks {
		if i == 0 {
			d.look = lookOf(t.title(), t.Settings, t.Now.Wall)
			d.look.foot = t.source()
		}
	}
	d.blocks = func(paper bool) []block {
		var b builder
		for _, t := range talks {
			b.page()
			b.blocks = append(b.blocks, contents(t, paper)...)
		}
		return b.blocks
	}
	return d
}

// Joined is documents one after the other, each on pages of its own. It looks as the
// first one does.
func Joined(list ...Document) Document {
	if len(list) == 1 {
		return list[0]
	}
	out := Document{blocks: func(paper bool) []block {
		var b builder
		for _, d := range list {
			b.page()
			b.blocks = append(b.blocks, d.blocks(paper)...)
		}
		return b.blocks
	}}
	if len(list) > 0 {
		out.look = list[0].look
	}
	return out
}
