package roster

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// format is what a number is shown as, as far as that changes what it is.
type format struct {
	date  bool
	clock bool // hours, minutes or seconds, and no date
	zeros int  // digits, with zeros in front; 0: as many as there are
}

// Numbers of formats that a workbook does not spell out. What those between 27
// and 58 look like differs by country; all that are named here are dates.
const (
	builtinDate     = 14
	builtinClock    = 18
	builtinDateTime = 22
	builtinLocal    = 27
	builtinLocalEnd = 36
	builtinLapse    = 45
	builtinLapseEnd = 47
	builtinAsian    = 50
	builtinAsianEnd = 58
)

// builtin is the format with a number of Excel's own.
func builtin(id int) format {
	switch {
	case id >= builtinClock && id < builtinDateTime, id >= builtinLapse && id <= builtinLapseEnd:
		return format{clock: true}
	case id >= builtinDate && id <= builtinDateTime, id >= builtinLocal && id <= builtinLocalEnd, id >= builtinAsian && id <= builtinAsianEnd:
		return format{date: true}
	}
	return format{}
}

// formatOf reads a format as Excel writes it, such as "dd-mm-yyyy" or "000000".
// It is the first of its sections, which numbers above zero are shown in.
func formatOf(code string) format {
	letters := bare(code)
	if isGeneral(letters) {
		return format{}
	}
	if zeros := len(letters); zeros > 1 && strings.Trim(letters, "0") == "" {
		return format{zeros: zeros}
	}
	letters = strings.NewReplacer("am/pm", "h", "a/p", "h").Replace(letters)
	day := strings.ContainsAny(letters, "dyj")
	month := strings.Contains(letters, "m")
	clock := strings.ContainsAny(letters, "hus")
	switch {
	case day, month && !clock:
		return format{date: true}
	case clock:
		return format{clock: true}
	}
	return format{}
}

// bare is the first section of a format in lower case, without what is shown as
// it stands there (in quotes, after a backslash), conditions, colours, countries
// and room left open. A lapse of time, such as [h], stays.
func bare(code string) string {
	var out strings.Builder
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			return strings.ToLower(out.String())
		case '"':
			i = closes(code, i+1, '"')
		case '[':
			end := closes(code, i+1, ']')
			if inside := strings.ToLower(code[i+1 : end]); inside != "" && strings.Trim(inside, "hmsu") == "" {
				out.WriteString("h")
			}
			i = end
		case '\\', '_', '*':
			i++
		default:
			out.WriteByte(c)
		}
	}
	return strings.ToLower(out.String())
}

// closes is where a character stands from a place on, or the end.
func closes(code string, from int, end byte) int {
	if at := strings.IndexByte(code[from:], end); at >= 0 {
		return from + at
	}
	return len(code)
}

// styleReader reads what cells with a style are shown as.
type styleReader struct {
	codes map[int]string // of formats that the workbook spells out
	ids   []int          // format of each style
	open  bool
}

func (r *styleReader) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		switch id, _ := strconv.Atoi(attribute(t, "numFmtId")); t.Name.Local {
		case "numFmt":
			r.codes[id] = attribute(t, "formatCode")
		case "cellXfs":
			r.open = true
		case "xf":
			if r.open {
				r.ids = append(r.ids, id)
			}
		}
	case xml.EndElement:
		if t.Name.Local == "cellXfs" {
			r.open = false
		}
	}
	return nil
}

// formats are the formats by style.
func (r *styleReader) formats() []format {
	known := map[int]format{}
	for id, code := range r.codes {
		known[id] = formatOf(code)
	}
	out := make([]format, len(r.ids))
	for i, id := range r.ids {
		f, spelt := known[id]
		if !spelt {
			f = builtin(id)
		}
		out[i] = f
	}
	return out
}
