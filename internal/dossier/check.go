package dossier

import (
	"slices"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Rule is something that makes a dossier "goed ingevuld". No law or regulation says
// what that means; these rules follow from the four legal parts of an activity and from
// what a receiving school needs, and are the program's own.
type Rule string

// The rules.
const (
	RuleTexts       Rule = "teksten"      // each question that is needed has an answer
	RuleActivities  Rule = "activiteiten" // there is at least one activity
	RuleParts       Rule = "onderdelen"   // each activity has the four legal parts
	RuleCompetences Rule = "competenties" // each competence is that of an activity, over the years
	RuleStep        Rule = "vervolgstap"  // a next step, of an activity or a talk, has a date
	RuleTalk        Rule = "gesprek"      // the last talk was at most a year ago
	RuleApprovals   Rule = "akkoord"      // all parties agree with what it says now
)

// Rules are those of a form, in the order in which they are shown. The page of groep 8
// asks for no four parts and no five competences: those come from the exam programme
// of the vmbo. An mbo student is not asked for five competences again.
func Rules(f Form) []Rule {
	switch f {
	case RouteCard:
		return []Rule{RuleTexts, RuleActivities, RuleStep, RuleTalk, RuleApprovals}
	case Coaching:
		return []Rule{RuleTexts, RuleActivities, RuleParts, RuleStep, RuleTalk, RuleApprovals}
	}
	return []Rule{RuleTexts, RuleActivities, RuleParts, RuleCompetences, RuleStep, RuleTalk, RuleApprovals}
}

// Missing is one thing that is not there. Which fields are filled in follows from the
// rule.
type Missing struct {
	Key        string          // of a question
	Activity   int             // place of an activity in the content, from 0
	Part       Part            // of that activity
	Competence talk.Competence // that no activity is about
	Last       string          // date of the last talk; "" when there is none
	Party      Standing
}

// Criterion is how it stands with one rule.
type Criterion struct {
	Rule    Rule
	Done    bool
	Missing []Missing // empty when Done
}

// Check measures a content against the rules of its form. Today is a date by the
// school's own time zone.
func Check(c Content, parties []Standing, today time.Time) []Criterion {
	rules := Rules(c.Form)
	list := make([]Criterion, 0, len(rules))
	for _, r := range rules {
		missing := lacks(r, c, parties, today)
		list = append(list, Criterion{r, len(missing) == 0, missing})
	}
	return list
}

// Meter is how many of the criteria are met.
func Meter(list []Criterion) (done, all int) {
	for _, c := range list {
		if c.Done {
			done++
		}
	}
	return done, len(list)
}

// Complete tells whether all of them are.
func Complete(list []Criterion) bool {
	done, all := Meter(list)
	return done == all
}

func lacks(r Rule, c Content, parties []Standing, today time.Time) []Missing {
	switch r {
	case RuleTexts:
		return c.withoutText()
	case RuleActivities:
		if len(c.Activities) == 0 {
			return []Missing{{}}
		}
	case RuleParts:
		return c.withoutPart()
	case RuleCompetences:
		return c.withoutCompetence()
	case RuleStep:
		if !c.hasStep() {
			return []Missing{{}}
		}
	case RuleTalk:
		return c.withoutTalk(today)
	case RuleApprovals:
		return withoutApproval(parties)
	}
	return nil
}

func (c Content) withoutText() (list []Missing) {
	for _, q := range Questions(c.Form) {
		if q.Needed && !slices.ContainsFunc(c.Texts, func(t Text) bool { return t.Key == q.Key && !empty(t.Text) }) {
			list = append(list, Missing{Key: q.Key})
		}
	}
	return list
}

func (c Content) withoutPart() (list []Missing) {
	for i, a := range c.Activities {
		for _, p := range LegalParts() {
			if empty(a.Parts.Of(p)) {
				list = append(list, Missing{Activity: i, Part: p})
			}
		}
	}
	if len(c.Activities) == 0 { // nothing has its parts
		list = append(list, Missing{Activity: -1})
	}
	return list
}

func (c Content) withoutCompetence() (list []Missing) {
	for _, k := range talk.Competences() {
		if !slices.ContainsFunc(c.Activities, func(a Activity) bool { return slices.Contains(a.Competences, k) }) {
			list = append(list, Missing{Competence: k})
		}
	}
	return list
}

// hasStep tells whether there is a step with a date that was not dropped.
func (c Content) hasStep() bool {
	for _, a := range c.Activities {
		if !empty(a.Parts.Next) && a.NextOn != "" {
			return true
		}
	}
	for _, t := range c.Talks {
		for _, s := range t.Steps {
			if !empty(s.What) && s.Due != "" && s.State != talk.StepDropped {
				return true
			}
		}
	}
	return false
}

// withoutTalk tells whether the last talk, a reflectiemoment not counted, was more than
// a year ago.
func (c Content) withoutTalk(today time.Time) []Missing {
	last := ""
	for _, t := range c.Talks {
		if t.Kind != talk.Reflection {
			last = max(last, t.Date)
		}
	}
	if last == "" || last < today.AddDate(-1, 0, 0).Format(time.DateOnly) {
		return []Missing{{Last: last}}
	}
	return nil
}

func withoutApproval(parties []Standing) (list []Missing) {
	for _, s := range parties {
		if s.State != Agreed {
			list = append(list, Missing{Party: s})
		}
	}
	if len(parties) == 0 {
		list = append(list, Missing{})
	}
	return list
}

func empty(s string) bool { return strings.TrimSpace(s) == "" }
