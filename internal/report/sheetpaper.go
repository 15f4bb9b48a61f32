package report

import (
	"fmt"
	"io"
	"strconv"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// SheetForms are the forms that a sheet has: on paper, and as a text that is read
// back.
func SheetForms() []Form { return []Form{FormPDF, FormText, FormDOCX, FormHTML} }

// WriteSheet writes a sheet in one of its forms. On paper it is one page, with as
// much room to write as there is.
func WriteSheet(w io.Writer, s Sheet, f Form) error {
	switch f {
	case FormText:
		return SheetForm(w, s)
	case FormPDF, FormDOCX, FormHTML:
		return s.document().Write(w, f, 0)
	case FormMarkdown:
	}
	return fmt.Errorf("write sheet as %q: no such form", f)
}

func (s Sheet) document() Document {
	l := lookOf(s.filled(s.Sheet.Title), s.Settings, s.Now)
	l.foot = nl.SheetFoot(string(s.Code))
	return Document{look: l, blocks: func(bool) []block { return s.paper(l) }}
}

// mostLines is how many lines there are to write on under a question, at most.
const mostLines = 4

// paper is the sheet as it is printed, with as many lines to write on as fit on
// one page.
func (s Sheet) paper(l look) []block {
	for lines := mostLines; ; lines-- {
		blocks := s.lined(lines)
		if lines == 1 || len(lay(blocks, l)) == 1 {
			return blocks
		}
	}
}

// lined is the sheet with so many lines under each question.
func (s Sheet) lined(lines int) []block {
	var b builder
	s.above(&b)
	if s.Sheet.For == talk.ToParent {
		b.room(nl.SheetBy+":", 1)
	}
	for i, q := range s.Questions() {
		b.add(question, strconv.Itoa(i+1)+". "+q)
		b.room("", lines)
	}
	s.below(&b)
	return b.blocks
}
