package rehearse

import "cmp"

// ask is what one question looks like.
type ask struct {
	kind Kind
	mark string
	form form

	marked bool // an invitation with a question mark of its own
	leave  bool // asks leave to ask
	full   bool // an invitation that says about what
	begins bool // a closed question that begins its sentence, or one behind "en"
}

// reading is what one sentence asks.
type reading struct {
	asks   []ask
	advice string // the words that advise, in a sentence that does not ask
	tag    string // a sentence that is only a tag or check on the one before
	check  bool

	and      bool // begins with "en"
	counsels bool // one of its clauses advises, also beside a question
	heralds  bool // its question only announces advice
}

// last is the last question so far, or none.
func (out *reading) last() ask {
	if n := len(out.asks); n > 0 {
		return out.asks[n-1]
	}
	return ask{}
}

// question adds a question. One that an invitation announces takes its place;
// one that is joined to an invitation counts beside it.
func (out *reading) question(a ask, joined bool) {
	n := len(out.asks)
	if out.last().form == invitation {
		if !joined && n == 1 && a.form == wordFirst {
			out.asks[0] = a
			return
		}
		if joined {
			out.asks[n-1].form = embedded
		}
	}
	out.asks = append(out.asks, a)
}

// turn gathers the sentences of a turn.
type turn struct {
	asks   []ask
	advice string
	before reading // the last sentence

	counsels bool
	heralded bool // the first question only announces advice
}

func (t *turn) add(r reading) {
	switch {
	case r.tag != "" && len(t.asks) == 0:
		t.asks = []ask{r.tagging(ask{})}
	case r.tag != "" && t.onStatement():
		t.asks = []ask{r.tagging(t.asks[0])}
	default:
		if len(r.asks) > 0 {
			r.asks[0].begins = r.asks[0].form == verbFirst || r.and
		}
		t.asks = append(t.asks, r.asks...)
	}
	t.heralded = t.heralded || r.heralds && len(t.asks) == 1
	if t.advice == "" {
		t.advice = r.advice
	}
	t.counsels = t.counsels || r.counsels
	t.before = r
}

// tagging is what a tag or check asks about a statement that may have asked
// too.
func (r reading) tagging(before ask) ask {
	a := ask{kind: Leading, mark: r.tag, form: statement}
	if r.check && before.kind != Leading {
		a.kind = Closed
	}
	return a
}

// resumed gives a sentence without any mark the question mark of the one
// before it, if it goes on: "Heb je gekozen? En wat dan".
func (t *turn) resumed(s sentence) sentence {
	if !s.typed || len(t.asks) == 0 || s.tokens[0].mark != 0 {
		return s
	}
	first := s.tokens[0]
	if first.is&(coordinate|asking) != 0 || first.in("zo") || first.is&plainly != 0 && len(s.tokens) == 1 ||
		first.in("iets") && len(s.tokens) < 6 {
		s.asks, s.typed = true, false
	}
	return s
}

// onStatement tells whether all that was asked is one statement with a mark.
func (t *turn) onStatement() bool {
	return len(t.asks) == 1 && t.asks[0].form == statement && len(t.before.asks) == 1
}

func (t *turn) verdict() Verdict {
	v := t.asked()
	v.Advice = t.counsels
	return v
}

// asked is the verdict by what was asked.
func (t *turn) asked() Verdict {
	asks := t.asks
	if len(asks) > 1 {
		asks = merged(asks)
	}
	switch {
	case len(asks) > 1:
		return Verdict{Kind: Stacked, Mark: asks[1].mark}
	case len(asks) == 1 && t.heralded && (t.advice != "" || t.counsels):
		return Verdict{Kind: Leading, Mark: cmp.Or(t.advice, asks[0].mark)}
	case len(asks) == 1:
		return Verdict{Kind: asks[0].kind, Mark: asks[0].mark}
	case t.advice != "":
		return Verdict{Kind: Leading, Mark: t.advice}
	}
	return Verdict{Kind: NoQuestion}
}

// merged leaves out the invitations that go with a question behind a question
// word, and those that only announce another.
func merged(asks []ask) []ask {
	var kept []ask
	for i, a := range asks {
		if a.leave && i+1 < len(asks) {
			continue
		}
		if a.form != invitation || a.marked || i > 0 && asks[i-1].form == verbFirst || a.full && i+1 < len(asks) && asks[i+1].begins {
			kept = append(kept, a)
		}
	}
	if len(kept) == 0 {
		return asks[:1]
	}
	return kept
}
