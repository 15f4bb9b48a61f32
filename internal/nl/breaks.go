package nl

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gesprek/internal/school"
)

// What a list of holidays can be at most, in bytes and lines; more is some other
// file.
const (
	mostBreakBytes = 64 << 10
	mostBreakLines = 400
)

// ParseBreaks reads the holidays of a school as people write them down, one a
// line: "Herfstvakantie; 19-10-2026; 23-10-2026", "19 t/m 23 oktober 2026
// herfstvakantie", "kerst: 21 december t/m 1 januari 2027". Empty lines, lines
// that begin with # and a line with the names of columns are passed over. Each
// problem is a sentence that names its line; then the list is not to be used.
func ParseBreaks(text string) (list []school.Break, problems []string) {
	text = breakText(text)
	lines := strings.Split(text, "\n")
	if len(text) > mostBreakBytes || len(lines) > mostBreakLines {
		return nil, []string{"Dit is te groot voor een lijst met vakanties."}
	}
	headed := false
	for i, line := range lines {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' || strings.HasPrefix(line, "sep=") {
			continue
		}
		if !headed && len(list) == 0 && breakHeader(line) {
			headed = true
			continue
		}
		b, why := ParseBreak(line)
		if why == "" {
			why = breakClash(list, b)
		}
		if why != "" {
			problems = append(problems, "Regel "+strconv.Itoa(i+1)+": "+why)
			continue
		}
		if !slices.Contains(list, b) { // the same line twice is a slip
			list = append(list, b)
		}
	}
	if len(problems) > 0 {
		return nil, problems
	}
	if len(list) == 0 {
		return nil, []string{"Er staat geen vakantie in. Zet op elke regel: naam; eerste dag; laatste dag."}
	}
	list, _, _ = school.CheckBreaks(list) // nothing clashes
	return list, nil
}

// breakText makes text of the bytes of a file: UTF-8, with or without a mark, or
// else one byte a letter as older programs write it.
func breakText(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	if !utf8.ValidString(text) {
		runes := make([]rune, len(text))
		for i := range len(text) {
			runes[i] = rune(text[i])
		}
		text = string(runes)
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// breakHeader tells whether a line only names columns.
func breakHeader(line string) bool {
	words := strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) })
	known := []string{"naam", "vakantie", "vakanties", "vrij", "omschrijving", "van", "vanaf", "tot", "t", "m", "en", "met", "eerste", "laatste", "dag", "begin", "begint", "start", "eind", "einde", "datum", "begindatum", "einddatum", "startdatum", "periode"}
	return len(words) > 1 && !strings.ContainsFunc(line, unicode.IsDigit) &&
		!slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(known, w) })
}

// breakClash is why a holiday does not go with others: it has a day in common
// with one.
func breakClash(list []school.Break, b school.Break) string {
	for _, o := range list {
		if o.Line() != b.Line() && !b.First.After(o.Last) && !o.First.After(b.Last) {
			return BreakOverlap(o, b)
		}
	}
	return ""
}

// BreakOverlap says that two holidays have a day in common.
func BreakOverlap(a, b school.Break) string {
	return "“" + b.Name + "” (" + BreakSpan(b) + ") valt samen met “" + a.Name + "” (" + BreakSpan(a) + "). Pas een van de twee aan."
}

// ParseBreak reads one holiday; why is a sentence when that is not possible, else
// empty. A holiday of one day needs one date. The year stands there at least
// once.
func ParseBreak(line string) (b school.Break, why string) {
	days, name := breakParts(line)
	switch {
	case len(days) == 0:
		return b, "hier staat geen datum. Schrijf bijvoorbeeld: herfstvakantie; 19-10-2026; 23-10-2026."
	case len(days) > 2:
		return b, "hier staan meer dan twee datums. Schrijf de eerste en de laatste dag."
	}
	if strange := likeDate(name); strange != "" {
		return b, "'" + strange + "' is geen datum. Schrijf bijvoorbeeld 23-10-2026."
	}
	first, last := days[0], days[len(days)-1]
	if last.year == 0 && first.year != 0 {
		last.year = first.year
		if first.month > last.month {
			last.year++
		}
	}
	if last.year == 0 {
		return b, "zet het jaar erbij, bijvoorbeeld 19-10-2026."
	}
	if first.month == 0 {
		first.month = last.month
	}
	if first.year == 0 {
		first.year = last.year
		if first.month > last.month {
			first.year--
		}
	}
	from, okFrom := first.date()
	to, okTo := last.date()
	if !okFrom || !okTo {
		return b, "deze datum bestaat niet, of valt op een andere dag van de week."
	}
	b = school.Break{Name: name, First: from, Last: to}
	return b, BreakWrong(b)
}

// likeDate is a word of a name that was meant as a date and is none; empty when
// there is no such word.
func likeDate(name string) string {
	for _, w := range strings.Fields(name) {
		parts := strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
		if len(parts) == 3 && !slices.ContainsFunc(parts, func(p string) bool { return strings.Trim(p, "0123456789") != "" }) {
			return w
		}
	}
	return ""
}

// BreakWrong is the sentence for what is wrong with a holiday by itself; empty
// when nothing is.
func BreakWrong(b school.Break) string {
	switch err := b.Check(); {
	case errors.Is(err, school.ErrBreakOrder):
		return "de laatste dag valt vóór de eerste."
	case err == nil && b.Name == "":
		return "zet de naam erbij, bijvoorbeeld herfstvakantie."
	case err == nil:
		return ""
	}
	return "dit duurt langer dan " + strconv.Itoa(school.LongestBreak) + " dagen. Kijk de jaartallen na."
}

// breakDay is a date in a line; month and year are 0 where they are not said.
type breakDay struct {
	day, month, year int
	weekday          time.Weekday
	named            bool // the weekday was
}

// date is the day itself; false when it does not exist.
func (d breakDay) date() (time.Time, bool) {
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d.day && t.Month() == time.Month(d.month) && (!d.named || t.Weekday() == d.weekday)
}

// breakParts finds the dates in a line; the name is what is left of it.
func breakParts(line string) (days []breakDay, name string) {
	words := breakWords(line)
	var rest []string
	linked := false // the last word was a date, or belongs to one
	for i := 0; i < len(words); {
		d, n := breakDate(words[i:])
		if n > 0 && !(d.named && len(rest) > 0 && namedDay(rest[len(rest)-1])) {
			days = append(days, d)
			i += n
			linked = true
			continue
		}
		if n := breakLink(words[i:]); n > 0 {
			if _, next := breakDate(words[i+n:]); next > 0 || linked && i+n < len(words) && breakLink(words[i+n:]) > 0 {
				i += n
				continue
			}
		}
		linked = false
		if w := strings.Trim(words[i], `"';,`); w != "" && w != "-" && !timeOfDay(w) {
			rest = append(rest, w)
		}
		i++
	}
	return days, strings.TrimRight(strings.Join(rest, " "), ":")
}

// breakWords splits a line in words; what separates cells is one too.
func breakWords(line string) []string {
	for _, cell := range []string{";", "\t", "|", ","} {
		line = strings.ReplaceAll(line, cell, " ; ") // no date goes across it
	}
	line = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r):
			return ' '
		case r == '–' || r == '—':
			return '-'
		case unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp):
			return -1
		}
		return r
	}, line)
	return strings.Fields(line)
}

// namedDay tells whether a word makes a day of the week behind it a name: Goede
// Vrijdag.
func namedDay(w string) bool { return strings.EqualFold(w, "goede") || strings.EqualFold(w, "witte") }

func timeOfDay(w string) bool {
	return strings.Trim(w, "0:") == "" && strings.Contains(w, ":")
}

// breakLink is how many words say "until" or "from" between or before dates.
func breakLink(words []string) int {
	for _, link := range [][]string{{"tot", "en", "met"}, {"t/m"}, {"tm"}, {"tot"}, {"en"}, {"met"}, {"-"}, {"van"}, {"vanaf"}, {":"}} {
		if len(words) < len(link) {
			continue
		}
		same := true
		for i, w := range link {
			same = same && strings.ToLower(words[i]) == w
		}
		if same {
			return len(link)
		}
	}
	return 0
}

// breakDate reads a date at the start of words, and in how many of them it
// stands; none: there is no date there.
func breakDate(words []string) (breakDay, int) {
	const longest = 4 // maandag 19 oktober 2026
	for n := min(longest, len(words)); n > 0; n-- {
		plain := make([]string, n)
		for i, w := range words[:n] {
			plain[i] = strings.ToLower(strings.Trim(w, `"'.,:()`))
		}
		var d breakDay
		if slices.Contains(plain, ";") {
			continue
		}
		if d.weekday, d.named = weekdayNamed(plain[0]); d.named {
			plain = plain[1:]
		}
		var ok bool
		if d.day, d.month, d.year, ok = dateWords(plain); ok {
			return d, n
		}
		// "19 t/m 23 oktober 2026": only the number of the day
		day, isDay := 0, false
		if len(plain) == 1 {
			day, isDay = digits(plain[0], 1, 31)
		}
		if link := breakLink(words[n:]); isDay && link > 0 {
			if next, m := breakDate(words[n+link:]); m > 0 && next.month > 0 {
				d.day = day
				return d, n
			}
		}
	}
	return breakDay{}, 0
}

// BreakSpan is when a holiday is: "19 oktober t/m 23 oktober 2026".
func BreakSpan(b school.Break) string {
	switch {
	case b.First.Equal(b.Last):
		return TimeDayYear(b.First)
	case b.First.Year() != b.Last.Year():
		return TimeDayYear(b.First) + " t/m " + TimeDayYear(b.Last)
	}
	return TimeDay(b.First) + " t/m " + TimeDayYear(b.Last)
}
