package nl

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// ParseDay reads what people type as wanneer and gives the day that it means,
// at midnight UTC: "morgen", "vrijdag", "vrijdag na school", "volgende week
// vrijdag", "over twee weken", "12 januari", "vrijdag 12-1", "12-01-2027".
// Without a year it is the next such day on or after today, which counts by
// its own time zone. It reports false where the text names no single day
// ("volgende week"), can mean two ("volgende vrijdag"), or names one that is
// past or does not exist.
func ParseDay(text string, today time.Time) (time.Time, bool) {
	p := whenParser{today: date(today), words: whenWords(text)}
	if p.skipFiller(); len(p.words) == 0 {
		return time.Time{}, false
	}
	for _, read := range []func() (time.Time, bool){p.near, p.after, p.dated, p.weekday} {
		if day, ok := read(); ok {
			return day, !day.Before(p.today)
		}
	}
	return time.Time{}, false
}

// whenParser reads one text; each reader sees the same words.
type whenParser struct {
	today time.Time
	words []string
}

// whenWords splits a text in lower-case words, without what says a time of day
// or a moment in the day, which does not change the day.
func whenWords(text string) []string {
	if len(text) > 200 {
		return nil // no day takes that many words
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" \t\u00a0,;()", r) })
	for i, w := range words {
		if restBegins(w) {
			words = words[:i]
			break
		}
	}
	out := words[:0]
	for _, w := range words {
		w = dayPart(strings.TrimRight(w, "."))
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// restBegins tells whether a word begins what says when on a day, or where.
func restBegins(w string) bool {
	return w == "om" || w == "na" || w == "rond" || w == "tijdens" || w == "in"
}

// DayRest is what stands behind a day that [ParseDay] reads: "vrijdag om 14:10"
// gives "om 14:10".
func DayRest(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if restBegins(strings.ToLower(w)) {
			return strings.Join(words[i:], " ")
		}
	}
	return ""
}

// dayPart takes the part of the day off a word: "vrijdagmiddag" is vrijdag.
func dayPart(w string) string {
	switch w {
	case "vanochtend", "vanmorgen", "vanmiddag", "vanavond", "vannacht":
		return "vandaag"
	case "ochtend", "middag", "avond", "'s":
		return ""
	}
	for _, part := range []string{"ochtend", "middag", "avond"} {
		if cut, ok := strings.CutSuffix(w, part); ok && len(cut) > 3 {
			return cut
		}
	}
	return w
}

// skipFiller drops what stands before a day without changing it.
func (p *whenParser) skipFiller() {
	for len(p.words) > 0 && slices.Contains([]string{"op", "uiterlijk", "voor", "vóór", "de", "deze", "liefst"}, p.words[0]) {
		p.words = p.words[1:]
	}
}

// near reads a day by its distance in one word.
func (p *whenParser) near() (time.Time, bool) {
	if len(p.words) != 1 {
		return time.Time{}, false
	}
	switch p.words[0] {
	case "vandaag", "nu", "direct", "meteen":
		return p.today, true
	case "morgen":
		return p.today.AddDate(0, 0, 1), true
	case "overmorgen":
		return p.today.AddDate(0, 0, 2), true
	}
	return time.Time{}, false
}

// after reads "over twee weken".
func (p *whenParser) after() (time.Time, bool) {
	if len(p.words) != 3 || p.words[0] != "over" {
		return time.Time{}, false
	}
	n, ok := count(p.words[1])
	if !ok {
		return time.Time{}, false
	}
	switch p.words[2] {
	case "dag", "dagen":
		return p.today.AddDate(0, 0, n), true
	case "week", "weken":
		return p.today.AddDate(0, 0, 7*n), true
	case "maand", "maanden":
		return monthsLater(p.today, n), true
	}
	return time.Time{}, false
}

// count reads a number from 1 to 99, in digits or, up to twelve, in a word.
func count(w string) (int, bool) {
	words := []string{
		"een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
	}
	if w == "één" || w == "'n" {
		w = "een"
	}
	if i := slices.Index(words, w); i >= 0 {
		return i + 1, true
	}
	return digits(w, 1, 99)
}

// digits reads a number of only digits between two bounds.
func digits(w string, low, high int) (int, bool) {
	if len(w) > 4 || strings.Trim(w, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= low && n <= high
}

// monthsLater is the same day n months on, or the last day of a shorter month.
func monthsLater(t time.Time, n int) time.Time {
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(t.Day(), last)-1)
}

// weekday reads "vrijdag", "komende vrijdag" and "volgende week vrijdag".
func (p *whenParser) weekday() (time.Time, bool) {
	rest, week := p.nextWeek()
	strict := len(rest) == 2 && slices.Contains([]string{"komende", "aanstaande", "a.s"}, rest[0])
	if strict {
		rest = rest[1:]
	} else if len(rest) == 2 && slices.Contains([]string{"aanstaande", "a.s"}, rest[1]) {
		rest, strict = rest[:1], true
	}
	if len(rest) != 1 {
		return time.Time{}, false
	}
	d, ok := weekdayNamed(rest[0])
	if !ok {
		return time.Time{}, false
	}
	if week {
		monday := p.today.AddDate(0, 0, 7-mondayFirst(p.today.Weekday()))
		return monday.AddDate(0, 0, mondayFirst(d)), true
	}
	ahead := (int(d) - int(p.today.Weekday()) + 7) % 7
	if strict && ahead == 0 {
		ahead = 7
	}
	return p.today.AddDate(0, 0, ahead), true
}

// nextWeek takes "volgende week" off the words, in front or behind.
func (p *whenParser) nextWeek() ([]string, bool) {
	w := p.words
	if len(w) < 3 {
		return w, false
	}
	next := []string{"volgende", "week"}
	switch {
	case slices.Equal(w[:2], next):
		w = w[2:]
	case slices.Equal(w[len(w)-2:], next):
		w = w[:len(w)-2]
	default:
		return w, false
	}
	if len(w) == 2 && w[0] == "op" {
		w = w[1:]
	}
	return w, true
}

func mondayFirst(d time.Weekday) int { return (int(d) + 6) % 7 }

// weekdayNamed finds a day of the week by its name or its two letters.
func weekdayNamed(w string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := Weekday(d); w == name || w == name[:2] {
			return d, true
		}
	}
	return 0, false
}
