package roster

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// book is what the sheets of a workbook share.
type book struct {
	entries []sheetEntry
	texts   []string // by index
	formats []format // by style of a cell
	from04  bool     // days are counted from 1904, as the Mac did
}

// sheetEntry is a worksheet as the workbook lists it.
type sheetEntry struct {
	name, part string
	hidden     bool
}

// workbook reads the list of sheets, and the texts and formats of their cells.
func (p *parts) workbook(main string) (*book, error) {
	relations, err := p.relations(main)
	if err != nil {
		return nil, err
	}
	byID := map[string]relation{}
	for _, r := range relations {
		byID[r.id] = r
	}
	b := &book{}
	root := false
	err = p.read(main, func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok {
			return nil
		}
		switch e.Name.Local {
		case "workbook":
			root = true
		case "workbookPr":
			b.from04 = truth(attribute(e, "date1904"))
		case "sheet":
			r, known := byID[relationID(e)]
			if !known {
				return fmt.Errorf("%w: a sheet has no part", errXLSXBroken)
			}
			if r.kind == "worksheet" { // and no chart, dialog or macro sheet
				b.entries = append(b.entries, sheetEntry{attribute(e, "name"), r.target, isHidden(attribute(e, "state"))})
			}
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case !root:
		return nil, fmt.Errorf("find the workbook: %w", errNotXLSX)
	}
	return b, b.shared(p, relations)
}

// shared reads the parts with the texts and the formats of the cells.
func (b *book) shared(p *parts, relations []relation) error {
	for _, r := range relations {
		if !p.has(r.target) {
			continue // a sheet that needs it will miss it
		}
		switch r.kind {
		case "sharedStrings":
			texts := textReader{}
			if err := p.read(r.target, texts.token); err != nil {
				return err
			}
			b.texts = texts.all
		case "styles":
			styles := styleReader{codes: map[int]string{}}
			if err := p.read(r.target, styles.token); err != nil {
				return err
			}
			b.formats = styles.formats()
		}
	}
	return nil
}

// relationID is the id of the part that an element refers to.
func relationID(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && strings.HasSuffix(a.Name.Space, "/relationships") {
			return a.Value
		}
	}
	return ""
}

// isHidden tells of the state of a sheet whether people see it.
func isHidden(state string) bool { return state == "hidden" || state == "veryHidden" }

// textReader collects the shared texts.
type textReader struct {
	all  []string
	one  richText
	open bool
}

func (r *textReader) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		if t.Name.Local == "si" {
			r.one, r.open = richText{}, true
			return nil
		}
	case xml.EndElement:
		if t.Name.Local == "si" && r.open {
			if len(r.all) == maxCells {
				return errTooBig
			}
			r.all, r.open = append(r.all, r.one.text()), false
			return nil
		}
	}
	if r.open {
		r.one.token(t)
	}
	return nil
}
