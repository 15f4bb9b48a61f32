package handbook

import (
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// Judge judges questions one at a time, as [Review] judges those of a guide. Make
// one with [NewJudge] and keep it.
type Judge struct{ r reviewer }

// NewJudge makes a Judge that knows the words of a school. That takes a few
// milliseconds.
func NewJudge(b *Book) *Judge {
	j := &Judge{reviewer{recogniser: rehearse.NewRecogniser()}}
	j.r.avoided(b)
	return j
}

// Question is what could be better about a question to somebody at the table, in a
// talk with pupils of a phase: remarks, without a place. It is a hint, as every
// verdict of the recogniser.
func (j *Judge) Question(text string, to talk.Addressee, p talk.Phase) Problems {
	t := tone{reviewer: &j.r, limit: wordLimit, to: to}
	if p == talk.PO8 {
		t.limit = wordLimitPO8
	}
	t.sentence(spot{}, "", text, question)
	var out Problems
	for _, f := range t.found {
		out = append(out, &Problem{Kind: f.kind, Detail: f.detail})
	}
	return out
}
