package rehearse

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// SlipKind is what is wrong with a line of a recording.
type SlipKind string

// The kinds of slips, and what Detail then is.
const (
	NotAScript   SlipKind = "not-a-script"  // the first line is another one; -
	NewerScript  SlipKind = "newer-script"  // made by a later program; its number
	BadHead      SlipKind = "bad-head"      // the line
	NoHead       SlipKind = "no-head"       // which line is missing
	BadStamp     SlipKind = "bad-stamp"     // what stands there
	Backwards    SlipKind = "backwards"     // the moment, before the one above it
	UnknownWhat  SlipKind = "unknown-what"  // the word
	BadText      SlipKind = "bad-text"      // the word that needs another text, or none
	AfterEnd     SlipKind = "after-end"     // -
	LongScript   SlipKind = "long-script"   // the limit
	OtherPersona SlipKind = "other-persona" // at replaying: whom the recording is of
	OtherTalk    SlipKind = "other-talk"    // at replaying: what comes now, in place of what was recorded
)

// Slip is something wrong with a recording.
type Slip struct {
	Line   int // from 1; 0: all of it
	Kind   SlipKind
	Detail string
}

// Error names the line and what is wrong, in English.
func (s *Slip) Error() string {
	return fmt.Sprintf("line %d: %s: %q", s.Line, s.Kind, s.Detail)
}

// The limits of a recording: far beyond what can be typed in a day.
const (
	maxScriptLines = 20_000
	maxScriptLine  = 64 << 10
)

// ParseScript reads a recording. Its form is text in UTF-8: the line "gesprek
// oefening 1", the head as lines of a key, a tab and a value, an empty line, and an
// entry on each line: a moment (m:ss,t), a tab, what it tells, and where that needs
// more another tab and a text. Lines that begin with # are remarks. The error is a
// [Slip].
func ParseScript(r io.Reader) (Script, error) {
	p := scriptReader{in: bufio.NewScanner(r)}
	p.in.Buffer(nil, maxScriptLine)
	if err := p.read(); err != nil {
		return Script{}, err
	}
	if err := p.in.Err(); err != nil {
		if errors.Is(err, bufio.ErrTooLong) {
			return Script{}, &Slip{Line: p.n + 1, Kind: LongScript, Detail: strconv.Itoa(maxScriptLine)}
		}
		return Script{}, fmt.Errorf("read recording: %w", err)
	}
	return p.script, nil
}

type scriptReader struct {
	in     *bufio.Scanner
	n      int // number of the line
	script Script
}

func (p *scriptReader) slip(kind SlipKind, detail string) error {
	return &Slip{Line: p.n, Kind: kind, Detail: detail}
}

// next gives the next line that is no remark.
func (p *scriptReader) next() (string, bool) {
	for p.in.Scan() {
		p.n++
		text := strings.TrimRight(p.in.Text(), "\r")
		if p.n == 1 {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		if !strings.HasPrefix(text, "#") {
			return text, true
		}
	}
	return "", false
}

func (p *scriptReader) read() error {
	first, _ := p.next()
	name, number, _ := strings.Cut(strings.TrimSpace(first), "gesprek oefening ")
	switch n, err := strconv.Atoi(number); {
	case name != "" || err != nil || n < 1:
		return p.slip(NotAScript, "")
	case n > 1:
		return p.slip(NewerScript, number)
	}
	if err := p.head(); err != nil {
		return err
	}
	for {
		text, ok := p.next()
		if !ok {
			return nil
		}
		if strings.TrimSpace(text) == "" {
			continue
		}
		if err := p.entry(text); err != nil {
			return err
		}
	}
}

func (p *scriptReader) head() error {
	h := &p.script.Head
	for {
		text, ok := p.next()
		if !ok || strings.TrimSpace(text) == "" {
			break
		}
		key, value, _ := strings.Cut(text, "\t")
		if !h.set(key, strings.TrimSpace(value)) {
			return p.slip(BadHead, text)
		}
	}
	switch {
	case h.Source == "":
		return p.slip(NoHead, headSource)
	case h.Begin.IsZero():
		return p.slip(NoHead, headBegin)
	case h.Source == Solo && h.Persona == "":
		return p.slip(NoHead, headPersona)
	case h.Source == Drilled && h.Drill == "":
		return p.slip(NoHead, headDrill)
	}
	return nil
}

// set fills one line of the head in, and reports whether it is one.
func (h *Head) set(key, value string) bool {
	var err error
	switch key {
	case headSource:
		h.Source = Source(value)
		return slices.Contains(Sources(), h.Source)
	case headBegin:
		h.Begin, err = time.Parse(time.RFC3339, value)
		return err == nil && h.Begin.Year() > 0 && h.Begin.Year() < 10000
	case headPersona:
		h.Persona = value
	case headEdition:
		h.Edition = value
	case headSeed:
		h.Seed, err = strconv.ParseUint(value, 10, 64)
		return err == nil
	case headDrill:
		h.Drill = value
	default:
		return false
	}
	return value != ""
}

func (p *scriptReader) entry(text string) error {
	if len(p.script.Entries) >= maxScriptLines {
		return p.slip(LongScript, strconv.Itoa(maxScriptLines))
	}
	stamp, rest, _ := strings.Cut(text, "\t")
	what, said, _ := strings.Cut(rest, "\t")
	at, ok := parseStamp(stamp)
	if !ok {
		return p.slip(BadStamp, stamp)
	}
	e := Entry{At: at, What: What(what), Text: line(said)}
	known, fits := e.fits(p.script.Head.Source)
	switch last := len(p.script.Entries) - 1; {
	case last >= 0 && p.script.Entries[last].What == Ended:
		return p.slip(AfterEnd, "")
	case last >= 0 && p.script.Entries[last].At > at:
		return p.slip(Backwards, stamp)
	case !known:
		return p.slip(UnknownWhat, what)
	case !fits:
		return p.slip(BadText, what)
	}
	p.script.Entries = append(p.script.Entries, e)
	return nil
}

// parseStamp reads what [Stamp] writes; a point will do too, and the tenths may be
// left out.
func parseStamp(s string) (time.Duration, bool) {
	minutes, rest, ok := strings.Cut(s, ":")
	seconds, tenths, _ := strings.Cut(strings.Replace(rest, ".", ",", 1), ",")
	m, err1 := strconv.ParseUint(minutes, 10, 16)
	sec, err2 := strconv.ParseUint(seconds, 10, 8)
	t, err3 := strconv.ParseUint(cmp.Or(tenths, "0"), 10, 8)
	if !ok || err1 != nil || err2 != nil || err3 != nil || sec > 59 || t > 9 {
		return 0, false
	}
	return time.Duration(m)*time.Minute + time.Duration(sec)*time.Second + time.Duration(t)*tenth, true
}

// fits tells whether an entry is one of its source, and whether its text is one for
// it.
func (e Entry) fits(in Source) (known, fits bool) {
	switch e.What {
	case Ended:
		return true, e.Text == ""
	case InStage:
		return in != Drilled, slices.Contains(talk.Stages(), talk.StageID(e.Text))
	}
	switch in {
	case Solo:
		return e.fitsAlone()
	case Observed:
		return e.fitsObserved()
	}
	return e.fitsDrill()
}

func (e Entry) fitsAlone() (known, fits bool) {
	switch e.What {
	case Said, What(Pupil), What(Guardian):
		return true, e.Text != ""
	case Waited, TookBack, Hinted:
		return true, e.Text == ""
	}
	return false, false
}
