package roster

import (
	"encoding/xml"
	"strconv"
	"strings"
	"unicode/utf16"
)

// richText collects the text of a cell that may be in several styles. How it is
// to be pronounced (rPh) is no part of it.
type richText struct {
	out   strings.Builder
	said  int // how deep in a pronunciation
	inRun bool
}

// token takes what is inside the element that holds the text.
func (r *richText) token(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		switch t.Name.Local {
		case "rPh":
			r.said++
		case "t":
			r.inRun = true
		}
	case xml.EndElement:
		switch t.Name.Local {
		case "rPh":
			r.said--
		case "t":
			r.inRun = false
		}
	case xml.CharData:
		if r.inRun && r.said == 0 {
			r.out.Write(t)
		}
	}
}

// text is what was collected.
func (r *richText) text() string { return unescape(r.out.String()) }

// unescape gives back the characters that XML cannot hold and Excel writes as
// "_x000D_", in units of UTF-16. An underscore that could be taken for the
// beginning of one is written so itself.
func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	var (
		out   strings.Builder
		units []uint16 // that came one after another
	)
	for len(text) > 0 {
		if unit, ok := escaped(text); ok {
			units, text = append(units, unit), text[len("_x000D_"):]
			continue
		}
		out.WriteString(string(utf16.Decode(units)))
		units = units[:0]
		next := strings.Index(text[1:], "_x") + 1
		if next == 0 {
			next = len(text)
		}
		out.WriteString(text[:next])
		text = text[next:]
	}
	out.WriteString(string(utf16.Decode(units)))
	return out.String()
}

// escaped reads the unit that a text begins with.
func escaped(text string) (uint16, bool) {
	const length = len("_x000D_")
	if len(text) < length || text[:2] != "_x" || text[length-1] != '_' {
		return 0, false
	}
	unit, err := strconv.ParseUint(text[2:length-1], 16, 16)
	return uint16(unit), err == nil
}
