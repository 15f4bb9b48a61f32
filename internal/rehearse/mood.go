package rehearse

import (
	"slices"
	"strings"
)

// What a pupil remembers of pressure, and what a parent holds on to the talk with.
const (
	pressed   = 3 // turns in which what is guarded stays so after pressure
	gripFirst = 3 // a parent begins so, and speaks in the pupil's place above gripLoose
	gripLoose = 1
	gripMost  = 4
	tooMany   = 3 // closed questions in a row begin to weigh
)

// warmAt are the steps of trust that are seen from outside.
func warmAt() []int { return []int{3, 6, 8} }

// state is where a pupil is in a talk. It follows from the persona, the seed and
// the moves so far.
type state struct {
	persona *Persona
	seed    uint64

	trust  int
	tells  []shared // per theme
	now    int      // the theme that it is about; -1: none yet
	open   bool     // the last turn was an open question, and nothing pressed since
	waited int      // silences since the last turn
	press  int      // turns for which pressure still is felt
	row    int      // closed questions in a row
	grip   int      // of the parent
	blank  bool     // the pupil did not know what the last turn was about
	taken  bool     // the parent spoke in the pupil's place in this turn
	greets int
	used   map[string]int // how often something was taken from a list
}

// shared is how much of a theme was told.
type shared struct {
	first         bool
	further, deep int
	by            int // lines that the parent said of it
}

func newState(p *Persona, seed uint64) state {
	day := int(chance(seed, "day", 0)%3) - 1
	s := state{
		persona: p, seed: seed, trust: clamp(p.Trust.Start+day, 0, MostTrust),
		tells: make([]shared, len(p.Themes)), now: -1, used: map[string]int{},
	}
	if p.Parent != nil {
		s.grip = gripFirst
	}
	return s
}

func clamp(n, low, high int) int { return max(low, min(high, n)) }

// pick takes one of a list: all of them in some order, and then in another.
func (s *state) pick(list string, texts []string) string {
	n := len(texts)
	if n == 0 {
		return ""
	}
	key := s.persona.ID + " " + list
	count := s.used[list]
	s.used[list]++
	round, i := count/n, count%n
	all := order(s.seed, key, round, n)
	if n > 1 && round > 0 && i == 0 && order(s.seed, key, round-1, n)[n-1] == all[0] {
		return texts[all[1]] // never the same one twice in a row
	}
	if n > 1 && round > 0 && i == 1 && order(s.seed, key, round-1, n)[n-1] == all[0] {
		return texts[all[0]]
	}
	return texts[all[i]]
}

// say adds a line from a list of sayings.
func (s *state) say(e *Exchange, by Speaker, list string, texts []string) {
	if text := s.pick(list, texts); text != "" {
		e.Lines = append(e.Lines, Line{By: by, Text: text})
	}
}

// answer has the pupil, or the parent, answer a turn.
func (s *state) answer(e *Exchange) {
	e.Before, s.waited, s.taken, s.blank = s.trust, 0, false, false
	h := &e.Heard
	s.feel(h)
	s.open = h.Kind == Open && h.Calm()
	if s.persona.Parent == nil || !s.parent(e) {
		s.reply(e)
	}
	if s.press > 0 && h.Calm() {
		s.press--
	}
	s.settle(e)
}

// feel changes trust and pressure by what was heard.
func (s *state) feel(h *Heard) {
	t, by := s.persona.Trust, 0
	closed := h.Kind == Closed && !h.Summary
	if s.row++; !closed {
		s.row = 0
	}
	switch {
	case h.Advice:
		by += t.Advised
	case h.Kind == Leading:
		by += t.Leading
	case h.Kind == Stacked:
		by += t.Stacked
	case closed && s.row >= tooMany:
		by += t.Closed
	case h.Kind == Open:
		by += t.Open
	}
	if h.Calm() {
		if h.AskedOn && h.Hook != "" {
			by += t.Hook
		}
		if h.Summary {
			by += t.Summary
		}
	} else {
		s.press = pressed
	}
	s.trust = clamp(s.trust+by, 0, MostTrust)
}

// settle shows how trust changed, where that can be seen.
func (s *state) settle(e *Exchange) {
	e.After = s.trust
	for _, step := range warmAt() {
		switch {
		case e.Before < step && e.After >= step:
			s.say(e, Pupil, "warmer", s.persona.Says.Warmer)
			return
		case e.Before >= step && e.After < step:
			s.say(e, Pupil, "colder", s.persona.Says.Colder)
			return
		}
	}
}

// parent has the parent speak where it comes to that, and reports whether the parent
// did, and not the pupil.
func (s *state) parent(e *Exchange) bool {
	h, p := &e.Heard, s.persona.Parent
	switch {
	case h.Named:
		s.grip = max(0, s.grip-1)
	case h.Kind == Leading || h.Advice:
		s.grip = min(gripMost, s.grip+1)
	}
	switch {
	case h.Thanks && (h.ToParent || !h.ToPupil):
		s.grip = max(0, s.grip-1)
		if !h.Named {
			s.say(e, Guardian, "thanked", p.Thanked)
			return true
		}
	case h.Greeting && h.Kind == NoQuestion:
	case h.ToParent:
		s.say(e, Guardian, "asked", p.Asked)
		return true
	case !h.Named && (s.grip > gripLoose || !h.ToPupil):
		s.takeOver(e)
		return true
	}
	return false
}

// takeOver has the parent answer in the pupil's place.
func (s *state) takeOver(e *Exchange) {
	s.taken, s.open = true, false
	if i := s.about(&e.Heard); i >= 0 && !e.Heard.HowAreYou {
		t := &s.persona.Themes[i]
		if by := &s.tells[i].by; *by < len(t.Parent) {
			e.Lines, e.Theme = append(e.Lines, Line{By: Guardian, Text: t.Parent[*by]}), t.ID
			*by++
			return
		}
	}
	s.say(e, Guardian, "takes", s.persona.Parent.Takes)
}

// reply has the pupil answer.
func (s *state) reply(e *Exchange) {
	h, says := &e.Heard, &s.persona.Says
	switch {
	case h.Advice:
		s.say(e, Pupil, "advice", says.Advice)
	case h.Kind == Leading:
		s.say(e, Pupil, "leading", says.Leading)
	case h.Kind == Stacked:
		s.say(e, Pupil, "stacked", says.Stacked)
	case h.Summary && h.Kind != Open:
		s.summed(e)
	case h.HowAreYou && len(says.Fine) > 0:
		s.say(e, Pupil, "fine", says.Fine)
	case h.Kind == Open:
		s.tell(e)
	case h.Kind == Closed:
		s.closed(e)
	case h.Greeting && s.greets == 0:
		s.greets++
		s.say(e, Pupil, "hello", says.Hello)
	default:
		s.say(e, Pupil, "statement", says.Statement)
	}
}

// closed has the pupil answer a closed question: what it says to one about the theme,
// or that it does not know a fact. Of a step "when" is the fact, and that it knows.
func (s *state) closed(e *Exchange) {
	h, says, now := &e.Heard, &s.persona.Says, &Theme{}
	if i := s.about(h); i >= 0 {
		s.now, now = i, &s.persona.Themes[i]
	}
	first, _, _ := strings.Cut(h.Mark, " ")
	switch {
	case slices.Contains(facts(), first) && len(says.Fact) > 0 && now.About != NextStep:
		s.say(e, Pupil, "fact", says.Fact)
	case len(now.Closed) > 0:
		s.say(e, Pupil, "closed "+now.ID, now.Closed)
	default:
		s.say(e, Pupil, "closed", says.Closed)
	}
}

// about finds the theme that a turn is about: by its words, then as it hooks on to
// the theme that is talked of, then by subject and competence, rather one that has
// more to it; -1 for none. Of equal ones it is the theme that is talked of, else the
// first.
func (s *state) about(h *Heard) int {
	if i := s.persona.theme(h.Theme); i >= 0 && !s.stays(h, i) {
		return i
	}
	if (h.AskedOn || h.Echo) && s.now >= 0 {
		return s.now
	}
	found, most := -1, 0
	for i, t := range s.persona.Themes {
		n := 0
		if h.About != NoneAtStake && t.About == h.About {
			n += 3
		}
		if h.Touches != "" && t.Competence == h.Touches {
			n += 2
		}
		switch {
		case n > 0 && !s.more(i):
			n = 1
		case n > 0 && !s.tells[i].first:
			n++
		}
		if n > most || n == most && n > 0 && i == s.now {
			found, most = i, n
		}
	}
	return found
}

// stays tells whether a turn stays with the theme that is talked of, though a word of
// it is of another: the pupil has just said that word, told of the other one before,
// and has more to tell of this one.
func (s *state) stays(h *Heard, other int) bool {
	if !h.Echo || s.now < 0 || !s.tells[other].first {
		return false
	}
	return s.more(s.now)
}

// more tells whether a theme has something that was not told yet.
func (s *state) more(i int) bool {
	t, told := &s.persona.Themes[i], s.tells[i]
	return !told.first || told.further < len(t.Further) || told.deep < len(t.Deep)
}

// tell has the pupil answer an open question.
func (s *state) tell(e *Exchange) {
	i := s.about(&e.Heard)
	if i < 0 {
		s.blank = true // waiting does not bring the story of another question
		s.say(e, Pupil, "unclear", s.persona.Says.Unclear)
		return
	}
	s.now = i
	t, was := &s.persona.Themes[i], &s.tells[i]
	e.Theme = t.ID
	switch {
	case !was.first:
		was.first, e.Layer = true, First
		s.say(e, Pupil, "first "+t.ID, t.First)
	case was.further < len(t.Further):
		if s.trust < s.persona.Trust.Further {
			s.say(e, Pupil, "unclear", s.persona.Says.Unclear)
			return
		}
		s.further(e, i)
	default:
		s.hold(e, i)
	}
}

// further has the pupil tell the next line of what comes when asked on.
func (s *state) further(e *Exchange, i int) {
	t := &s.persona.Themes[i]
	e.Theme, e.Layer = t.ID, Further
	e.Lines = append(e.Lines, Line{By: Pupil, Text: t.Further[s.tells[i].further]})
	s.tells[i].further++
}

// hold has the pupil say that there is more, or that there is not.
func (s *state) hold(e *Exchange, i int) {
	says := &s.persona.Says
	switch t := &s.persona.Themes[i]; {
	case s.tells[i].deep == len(t.Deep):
		s.say(e, Pupil, "done", says.Done)
	case t.Guarded && s.press > 0:
		s.say(e, Pupil, "guarded", says.Guarded)
	case s.trust >= t.Trust:
		s.say(e, Pupil, "thinks", says.Thinks)
	default:
		s.say(e, Pupil, "done", says.Done)
	}
}

// summed has the pupil answer a summary.
func (s *state) summed(e *Exchange) {
	if i := s.now; i >= 0 && s.persona.Themes[i].Key == BySummary && s.ready(i) {
		s.deep(e, i)
		return
	}
	s.say(e, Pupil, "summary", s.persona.Says.Summary)
}

// ready tells whether the deep layer of a theme comes when its key does.
func (s *state) ready(i int) bool {
	t, was := &s.persona.Themes[i], s.tells[i]
	return was.first && was.further == len(t.Further) && was.deep < len(t.Deep) && s.trust >= t.Trust && (!t.Guarded || s.press == 0)
}

func (s *state) deep(e *Exchange, i int) {
	t := &s.persona.Themes[i]
	e.Theme, e.Layer = t.ID, Deep
	e.Lines = append(e.Lines, Line{By: Pupil, Text: t.Deep[s.tells[i].deep]})
	s.tells[i].deep++
}

// wait has the pupil bear a silence: after an open question it brings what could not
// be asked, once.
func (s *state) wait(e *Exchange) {
	e.Before = s.trust
	s.waited++
	first, i := s.waited == 1, s.now
	if first && s.open {
		s.trust = clamp(s.trust+s.persona.Trust.Silence, 0, MostTrust)
	}
	switch {
	case s.taken && first:
		s.say(e, Guardian, "takes", s.persona.Parent.Takes)
	case !first || !s.open || s.blank || i < 0 || !s.tells[i].first:
		s.say(e, Pupil, "silence", s.persona.Says.Silence)
	case s.tells[i].further < len(s.persona.Themes[i].Further) && s.trust >= s.persona.Trust.Further:
		s.further(e, i)
	case s.persona.Themes[i].Key == BySilence && s.ready(i):
		s.deep(e, i)
	default:
		s.say(e, Pupil, "silence", s.persona.Says.Silence)
	}
	s.settle(e)
}
