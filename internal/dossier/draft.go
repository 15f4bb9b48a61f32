package dossier

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Form is what kind of dossier a pupil has.
type Form string

// The forms.
const (
	RouteCard Form = "leerroutekaart"  // groep 8: a page beside the Rotterdamse Leerroutekaart
	Career    Form = "loopbaandossier" // vo; in vmbo compulsory, and part of the PTA
	Coaching  Form = "slb"             // mbo: studieloopbaanbegeleiding
)

// FormOf is the form that fits a pupil.
func FormOf(t talk.SchoolType) Form {
	switch t {
	case talk.Primary:
		return RouteCard
	case talk.Mbo:
		return Coaching
	}
	return Career
}

// Role is what somebody is to a dossier.
type Role string

// The roles, in the order in which they are asked to approve.
const (
	Pupil  Role = "leerling"
	Parent Role = "ouder" // or guardian
	Mentor Role = "mentor"
)

// Roles lists them in that order.
func Roles() []Role { return []Role{Pupil, Parent, Mentor} }

// Question is what a form asks for in words.
type Question struct {
	Key    string // a [talk.Competence], or one of the keys below
	By     Role   // who writes it
	Needed bool   // without it the dossier is not complete
}

// Keys of questions beside those of the competences. They follow the parts of the
// Digitaal Doorstroomdossier: how the choice was prepared and what help is wanted are
// the pupil's, the advice is the mentor's.
const (
	KeyChoice = "keuze"
	KeyHelp   = "hulp"
	KeyAdvice = "advies"
)

// Questions are what a form asks, in its order. The five of the competences are those
// of the Leerroutekaart too.
func Questions(f Form) []Question {
	var list []Question
	for _, c := range talk.Competences() {
		list = append(list, Question{string(c), Pupil, true})
	}
	if f == Career {
		list = append(list, Question{KeyChoice, Pupil, true})
	}
	if f != RouteCard {
		list = append(list, Question{KeyHelp, Pupil, false})
	}
	return append(list, Question{KeyAdvice, Mentor, f == Career})
}

// Age is as far as a dossier has to know how old a pupil is. No date of birth is kept
// for it.
type Age string

// The ages. From 16 a pupil exercises their own rights, and parents see the file with
// the pupil's consent; from 18 the school speaks with the student, not with the
// parents.
const (
	AgeUnknown Age = ""
	Under16    Age = "tot-16"
	From16     Age = "16"
	From18     Age = "18"
)

// Ages lists the ages in their order.
func Ages() []Age { return []Age{AgeUnknown, Under16, From16, From18} }

// Sort is what kind of activity it was.
type Sort string

// The sorts.
const (
	Placement Sort = "stage"
	Job       Sort = "baan"
	Project   Sort = "project"
	Lesson    Sort = "les"
	Visit     Sort = "bezoek" // to a company or an institution
	OpenDay   Sort = "open-dag"
	TryDay    Sort = "meeloopdag"
	Paper     Sort = "werkstuk" // sector- or profielwerkstuk
	Other     Sort = "anders"
)

// Sorts lists the sorts in the order in which they are offered.
func Sorts() []Sort {
	return []Sort{Placement, Job, Project, Lesson, Visit, OpenDay, TryDay, Paper, Other}
}

// Part is one of the four legal parts of an activity.
type Part string

// The parts, by the exam programme of the vmbo.
const (
	Goal       Part = "doel"      // beoogd doel
	Result     Part = "resultaat" // what was done, and came of it
	Evaluation Part = "evaluatie" // what the pupil made of it
	Next       Part = "vervolg"   // vervolgactiviteit
)

// LegalParts lists the four parts in their order.
func LegalParts() []Part { return []Part{Goal, Result, Evaluation, Next} }

// Parts are the texts of the four parts.
type Parts struct {
	Goal       string `json:"goal"`
	Result     string `json:"result"`
	Evaluation string `json:"evaluation"`
	Next       string `json:"next"`
}

// Of is the text of a part.
func (p Parts) Of(part Part) string {
	switch part {
	case Goal:
		return p.Goal
	case Result:
		return p.Result
	case Evaluation:
		return p.Evaluation
	case Next:
		return p.Next
	}
	return ""
}

// With is the parts with the text of one changed.
func (p Parts) With(part Part, text string) Parts {
	switch part {
	case Goal:
		p.Goal = text
	case Result:
		p.Result = text
	case Evaluation:
		p.Evaluation = text
	case Next:
		p.Next = text
	}
	return p
}

// Evidence is something that shows what was done (bewijs), and where it is kept. The
// thing itself is not kept here.
type Evidence struct {
	What  string `json:"what"`
	Where string `json:"where"`
}

// Activity is something a pupil did for their career (LOB-activiteit).
type Activity struct {
	ID          string            `json:"id"` // random
	Title       string            `json:"title"`
	Sort        Sort              `json:"sort"`
	When        string            `json:"when"` // in the words that were used
	On          string            `json:"on"`   // date YYYY-MM-DD that When means; "" when it names none
	Where       string            `json:"where"`
	With        string            `json:"with"`
	Parts       Parts             `json:"parts"`
	NextWhen    string            `json:"next_when"` // of the vervolgactiviteit; in words
	NextOn      string            `json:"next_on"`   // date YYYY-MM-DD that NextWhen means; "" when it names none
	NextHelp    string            `json:"next_help"` // who helps
	Insight     string            `json:"insight"`   // what the pupil concludes about themselves
	Competences []talk.Competence `json:"competences"`
	Evidence    []Evidence        `json:"evidence"`
	Talk        string            `json:"talk"` // random id of the talk in which it was discussed; "" without
}

// Draft is what is worked on: all of a dossier but the talks, of which it holds which
// are left out. The zero value is an empty one.
type Draft struct {
	Age         Age        `json:"age"`
	Parents     []string   `json:"parents"`      // names of those who are asked, at most two
	ParentsToo  bool       `json:"parents_too"`  // a pupil of 16 or older wants parents to approve as well
	Texts       []Text     `json:"texts"`        // answers, each with the question as it was asked
	Activities  []Activity `json:"activities"`   // in the order in which they are shown
	LeftOut     []string   `json:"left_out"`     // ids of talks that stay out
	ToSchool    string     `json:"to_school"`    // where the pupil goes; "" when that is not known
	ToEducation string     `json:"to_education"` // which course; likewise
}

// Clone is a deep copy.
func (d Draft) Clone() Draft {
	d.Parents = slices.Clone(d.Parents)
	d.LeftOut = slices.Clone(d.LeftOut)
	d.Texts = slices.Clone(d.Texts)
	d.Activities = slices.Clone(d.Activities)
	for i, a := range d.Activities {
		d.Activities[i].Competences = slices.Clone(a.Competences)
		d.Activities[i].Evidence = slices.Clone(a.Evidence)
	}
	return d
}

// Tidy makes lists that are empty of those that are null, for who reads them as JSON.
func (d *Draft) Tidy() {
	d.Parents, d.LeftOut, d.Texts, d.Activities = some(d.Parents), some(d.LeftOut), some(d.Texts), some(d.Activities)
	for i := range d.Activities {
		a := &d.Activities[i]
		a.Competences, a.Evidence = some(a.Competences), some(a.Evidence)
	}
}

// Put adds an activity, or replaces the one with its id.
func (d *Draft) Put(a Activity) {
	if i := d.at(a.ID); i >= 0 {
		d.Activities[i] = a
		return
	}
	d.Activities = append(d.Activities, a)
}

// Drop takes an activity out; one that is not there is no error.
func (d *Draft) Drop(id string) {
	if i := d.at(id); i >= 0 {
		d.Activities = slices.Delete(d.Activities, i, i+1)
	}
}

func (d *Draft) at(id string) int {
	return slices.IndexFunc(d.Activities, func(a Activity) bool { return a.ID == id })
}

// SetText puts the answer to a question with the words of the question; an empty one
// takes it out. The words are kept with the answer, so that a question that is put
// otherwise later on does not change what was approved.
func (d *Draft) SetText(q Question, words, text string) {
	i := slices.IndexFunc(d.Texts, func(t Text) bool { return t.Key == q.Key })
	switch {
	case strings.TrimSpace(text) == "" && i >= 0:
		d.Texts = slices.Delete(d.Texts, i, i+1)
	case strings.TrimSpace(text) == "":
	case i >= 0 && d.Texts[i].Text != text:
		d.Texts[i] = Text{q.Key, words, text, q.By}
	case i < 0:
		d.Texts = append(d.Texts, Text{q.Key, words, text, q.By})
	}
}

// Text is the answer to a question; "" without one.
func (d Draft) Text(key string) string {
	for _, t := range d.Texts {
		if t.Key == key {
			return t.Text
		}
	}
	return ""
}

// Turn leaves a talk out, or takes it in again.
func (d *Draft) Turn(talkID string) {
	if i := slices.Index(d.LeftOut, talkID); i >= 0 {
		d.LeftOut = slices.Delete(d.LeftOut, i, i+1)
		return
	}
	d.LeftOut = append(d.LeftOut, talkID)
}

// Empty tells whether nothing was written yet.
func (d Draft) Empty() bool { return len(d.Texts) == 0 && len(d.Activities) == 0 }

// Party is somebody who is asked to approve.
type Party struct {
	Role Role   `json:"role"`
	Name string `json:"name"` // may be empty, of a parent who is not named yet
}

// Parties are who is asked to approve a dossier, in their order: the pupil, the
// parents and the mentor. A pupil of 16 or older speaks for themselves, and parents
// are asked only where the pupil wants so; of a younger one at least one parent is.
func (d Draft) Parties(pupil, mentor string) []Party {
	list := []Party{{Pupil, pupil}}
	if d.AsksParents() {
		for _, name := range d.Parents {
			list = append(list, Party{Parent, name})
		}
		if len(d.Parents) == 0 {
			list = append(list, Party{Role: Parent})
		}
	}
	return append(list, Party{Mentor, mentor})
}

// AsksParents tells whether parents are among the parties.
func (d Draft) AsksParents() bool {
	return d.Age == AgeUnknown || d.Age == Under16 || d.ParentsToo
}

// Encode is the draft as it is stored.
func (d Draft) Encode() ([]byte, error) { return encode(d) }

// DecodeDraft reads a draft as Encode wrote it.
func DecodeDraft(data []byte) (Draft, error) {
	var d Draft
	if err := json.Unmarshal(data, &d); err != nil {
		return Draft{}, fmt.Errorf("read draft: %w", err)
	}
	return d, nil
}

// day is a date as a dossier writes it; "" for none.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
