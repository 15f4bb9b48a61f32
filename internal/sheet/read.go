package sheet

import (
	"slices"
	"strings"
)

// Form is what a blank form has in it.
type Form struct {
	Questions []string // in their order; [NameMark] may stand for a name
	Own       []string // all its other texts, each a paragraph
}

// Reading is what was found in a form that came back.
type Reading struct {
	Codes   []Code // what can be the code, each once
	Name    string // behind the label for the pupil's name; may be empty
	By      string // behind the label for who filled it in; may be empty
	Answers []Answer
	Loose   []string // lines that belong to no question and not to the blank form
}

// Answer is a question with what was written under it. Those of the form come
// first and in its order, answered or not; then others that the text has.
type Answer struct {
	Question string // as it stands in the text where that is not the form's, or was changed
	Text     string // one line; empty: nothing was written
	Found    bool   // the question stands in the text
	Known    bool   // it is one of the form's
}

// Filled counts the questions with an answer.
func (r *Reading) Filled() int {
	n := 0
	for _, a := range r.Answers {
		if a.Text != "" {
			n++
		}
	}
	return n
}

// Codes finds what can be the code of a form in a text.
func Codes(text string) []Code { return codesIn(unquoted(text)) }

// Likeliest is the sheet of which the text has the most questions; false when it
// has none of any. Of two that are as likely it is the first.
func Likeliest(text string, list []Sheet) (Sheet, bool) {
	best, at := 0, -1
	for i := range list {
		r := Read(text, Form{Questions: list[i].Asked(true)})
		n := 0
		for _, a := range r.Answers {
			if a.Known && a.Found {
				n++
			}
		}
		if n > best {
			best, at = n, i
		}
	}
	if at < 0 {
		return Sheet{}, false
	}
	return list[at], true
}

// Read takes the answers out of a text that was a form once. The text is as [Text]
// gives it.
func Read(text string, form Form) Reading {
	text = unquoted(text)
	r := reader{text: text, form: form, answers: make([]Answer, len(form.Questions))}
	for i, q := range form.Questions {
		r.answers[i] = Answer{Question: q, Known: true}
	}
	r.out.Codes = codesIn(text)
	r.cut(r.find())
	r.out.Answers = append(r.answers, r.others...)
	return r.out
}

// reader is a form that is being read.
type reader struct {
	text    string
	form    Form
	out     Reading
	answers []Answer // of the form's questions
	others  []Answer
}

// find finds all of the form that the text has.
func (r *reader) find() []match {
	f := finder{text: r.text, words: wordsOf(r.text)}
	look := func(k kind, index int, text string) {
		if p, ok := patternOf(k, index, text); ok {
			f.look(&p)
		}
	}
	for i, q := range r.form.Questions {
		look(asks, i, q)
	}
	for _, text := range r.form.Own {
		look(own, 0, text)
	}
	look(names, 0, labelName)
	look(signs, 0, labelBy)
	for _, at := range coded.FindAllStringIndex(r.text, -1) {
		f.found = append(f.found, match{kind: own, from: at[0], to: at[1]})
	}
	for _, at := range signature.FindAllStringIndex(r.text, -1) {
		f.found = append(f.found, match{kind: ends, from: at[0], to: at[1]})
	}
	return f.settled()
}

// cut deals the text out: what stands behind a question to it, all else to loose.
func (r *reader) cut(found []match) {
	r.stray(r.text[:until(found, 0, r.text)])
	for i, m := range found {
		rest := r.text[m.to:until(found, i+1, r.text)]
		switch m.kind {
		case asks:
			r.answer(&r.answers[m.index], rest)
		case names, signs:
			value, after, _ := strings.Cut(rest, "\n")
			value = strings.Trim(value, " :_.…")
			at := &r.out.Name
			if m.kind == signs {
				at = &r.out.By
			}
			if *at == "" {
				*at = value
			} else if !strings.Contains(*at, value) {
				r.stray(value) // another name than above: somebody has to look
			}
			r.stray(after)
		default:
			r.stray(rest)
		}
	}
}

// until is where what stands before a match ends.
func until(found []match, i int, text string) int {
	if i < len(found) {
		return found[i].from
	}
	return len(text)
}

// answer adds what stands behind a question. In it another one can stand that is
// not the form's, or not any more.
func (r *reader) answer(a *Answer, text string) {
	a.Found = true
	first, rest, more := strings.Cut(text, "\n")
	lines := []string{strings.TrimLeft(first, " :;–-")}
	if more {
		lines = append(lines, strings.Split(rest, "\n")...)
	}
	from := 0
	for i, line := range lines {
		q, ok := questionLine(line)
		if !ok || i == 0 {
			continue
		}
		a.add(lines[from:i])
		a, from = r.asked(q), i+1
	}
	a.add(lines[from:])
}

// stray keeps lines that belong to nothing, but for questions with what stands
// behind them.
func (r *reader) stray(text string) {
	lines := strings.Split(text, "\n")
	at := slices.IndexFunc(lines, func(l string) bool {
		_, ok := questionLine(l)
		return ok
	})
	for i, line := range lines {
		if i == at {
			q, _ := questionLine(line)
			r.answer(r.asked(q), "\n"+strings.Join(lines[i+1:], "\n"))
			return
		}
		if line = strings.TrimSpace(line); line != "" && !ruler(line) {
			r.out.Loose = append(r.out.Loose, line)
		}
	}
}

// questionLine tells whether a line is a numbered question, and gives it without
// its number.
func questionLine(line string) (string, bool) {
	const fewestWords = 3
	line = strings.TrimSpace(line)
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if digits == 0 || digits > 2 || len(line) == digits || line[digits] != '.' && line[digits] != ')' || !strings.HasSuffix(line, "?") {
		return "", false
	}
	q := strings.TrimSpace(line[digits+1:])
	return q, len(wordsOf(q)) >= fewestWords
}

// asked is the answer to a question that was not found by its words: one of the
// form's that looks like it, or one of its own.
func (r *reader) asked(q string) *Answer {
	best, at := 0.5, -1
	for i := range r.answers {
		if like := likeness(q, r.answers[i].Question); !r.answers[i].Found && like > best {
			best, at = like, i
		}
	}
	if at >= 0 {
		r.answers[at].Found, r.answers[at].Question = true, q // that is what was answered
		return &r.answers[at]
	}
	r.others = append(r.others, Answer{Question: q, Found: true})
	return &r.others[len(r.others)-1]
}

// likeness is which part of the words of two texts they share, from 0 to 1.
func likeness(a, b string) float64 {
	x, y := wordsOf(a), wordsOf(b)
	left := map[string]int{}
	for _, w := range x {
		left[w.fold]++
	}
	shared := 0
	for _, w := range y {
		if left[w.fold] > 0 {
			left[w.fold]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(max(1, len(x)+len(y)))
}

// add adds lines to an answer. What stands there already is not added again: a
// mail can hold the form twice.
func (a *Answer) add(lines []string) {
	var kept []string
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" && !ruler(line) {
			kept = append(kept, line)
		}
	}
	text := strings.Join(strings.Fields(strings.Join(kept, " ")), " ")
	for _, label := range answerLabels() {
		if len(text) > len(label) && strings.EqualFold(text[:len(label)], label) && text[len(label)] == ':' {
			text = strings.TrimSpace(text[len(label)+1:])
			break
		}
	}
	if text == "" || strings.Contains(a.Text, text) {
		return
	}
	a.Text = strings.TrimSpace(a.Text + " " + text)
}
