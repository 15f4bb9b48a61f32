package report

import (
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/sheet"
	"gesprek/internal/talk"
)

// Sheet is what a preparation sheet is made of. It has nothing of what was said in
// a talk but the steps that were agreed.
type Sheet struct {
	Pupil    school.Pupil
	Sheet    sheet.Sheet
	Code     sheet.Code
	Steps    []talk.OpenStep // that are open; empty: none is on it
	Coming   *school.Entry   // the planned talk; nil: none is known
	Settings school.Settings
	Words    school.Words // what the school calls things
	Now      time.Time    // in the user's time zone
}

// NewSheet makes a sheet of what stands on the card of a pupil: the step of the
// last talk and when the next one is. Random is the chance in its code, as
// [sheet.NewCode] takes it.
func NewSheet(f *Facts, s sheet.Sheet, random string, stepped bool) Sheet {
	c := f.card
	out := Sheet{
		Pupil: c.Pupil, Sheet: s, Settings: c.Settings, Words: c.Words, Now: c.local(c.Now.Wall),
		Code: sheet.NewCode(random, c.Pupil.ID, s.ID),
	}
	if stepped {
		out.Steps = f.Recall.Steps
	}
	if i := slices.IndexFunc(f.Coming, func(e school.Entry) bool { return !e.On.IsZero() && e.Talk != talk.Reflection }); i >= 0 {
		out.Coming = &f.Coming[i]
	}
	return out
}

// How much of what was agreed there is room for on a page.
const (
	mostSheetSteps = 3
	longestStep    = 160 // signs
)

// clock is a time of day.
var clock = regexp.MustCompile(`\b([01]?\d|2[0-3])[:.][0-5]\d\b`)

// Questions are what the sheet asks, with the name of the pupil.
func (s Sheet) Questions() []string {
	list := s.Sheet.Asked(len(s.Steps) > 0)
	for i, q := range list {
		list[i] = clean(sheet.Fill(q, s.Pupil.FirstName, s.nobody()))
	}
	return list
}

func (s Sheet) nobody() string {
	if s.Sheet.For == talk.ToParent {
		return nl.SheetChild
	}
	return nl.SheetYou
}

// filled is a text of the sheet with the name of the pupil in it.
func (s Sheet) filled(text string) string {
	return nl.Capital(sheet.Fill(text, s.Pupil.FirstName, s.nobody()))
}

// above is what stands over the questions.
func (s Sheet) above(b *builder) {
	b.add(title, s.filled(s.Sheet.Title))
	b.labelled(fact, nl.SheetName, nl.SheetWho(s.Pupil.Name(), clean(s.Pupil.Class)))
	if e := s.Coming; e != nil {
		b.labelled(fact, nl.SheetTalk, nl.SheetWhen(e.On, clock.FindString(e.Text)))
	}
	b.add(para, s.filled(s.Sheet.Intro))
	if len(s.Steps) == 0 {
		return
	}
	agreed := nl.SheetAgreed
	if s.Sheet.For == talk.ToParent {
		agreed = nl.SheetStep
	}
	b.add(heading, agreed)
	for _, o := range s.Steps[:min(len(s.Steps), mostSheetSteps)] {
		b.add(line, shortened(clean(s.Words.Say(nl.PrepareStep(o.Step))), longestStep))
	}
}

// below is what stands under them.
func (s Sheet) below(b *builder) {
	b.add(para, s.filled(s.Sheet.Closing))
	b.add(para, nl.SheetPrivate(s.Sheet.For, clean(s.Settings.Name)))
}

// shortened is the beginning of a text that is too long.
func shortened(text string, most int) string {
	if signs := []rune(text); len(signs) > most {
		return strings.TrimSpace(string(signs[:most-1])) + "…"
	}
	return text
}

// SheetForm writes a sheet as plain text that is filled in with any editor and
// read back by package sheet.
func SheetForm(w io.Writer, s Sheet) error {
	var top, end builder
	s.above(&top)
	s.below(&end)
	var b strings.Builder
	head := top.blocks[0].text
	b.WriteString(head + "\n" + strings.Repeat("=", len([]rune(head))) + "\n\n")
	rest := top.blocks[1:]
	facts := 1
	for facts < len(rest) && rest[facts].role == fact {
		facts++
	}
	b.WriteString(text(rest[:facts], sheetWidth))
	if s.Sheet.For == talk.ToParent {
		b.WriteString(nl.SheetBy + ": \n")
	}
	b.WriteString("\n" + text(rest[facts:], sheetWidth) + "\n")
	b.WriteString(text([]block{{role: para, text: nl.SheetHow(s.Sheet.For)}}, sheetWidth))
	for i, q := range s.Questions() {
		b.WriteString("\n" + text([]block{{role: para, text: strconv.Itoa(i+1) + ". " + q}}, sheetWidth) + "> \n")
	}
	end.add(para, nl.SheetKeep(s.Sheet.For))
	b.WriteString("\n" + text(end.blocks, sheetWidth) + nl.SheetCode + ": " + string(s.Code) + "\n")
	return write(w, b.String())
}

// sheetWidth is how many columns a form takes: mail programs do not wrap that.
const sheetWidth = 72

// Form is what the blank sheet has in it, for reading one back.
func (s Sheet) Form() sheet.Form {
	f := sheet.Form{Questions: s.Sheet.Asked(true)}
	f.Own = []string{clean(s.Settings.School), nl.SheetHow(s.Sheet.For), nl.SheetKeep(s.Sheet.For), nl.SheetAgreed, nl.SheetStep}
	var b builder
	s.Pupil.FirstName, s.Settings.Name = sheet.NameMark, sheet.NameMark // they may have had other names then
	s.above(&b)
	s.below(&b)
	for _, bl := range b.blocks {
		switch {
		case bl.role == fact && bl.label != nl.SheetName:
			f.Own = append(f.Own, bl.label+": "+bl.text)
		case bl.role != fact:
			f.Own = append(f.Own, bl.text)
		}
	}
	return f
}
