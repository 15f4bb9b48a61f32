package dossier

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"gesprek/internal/talk"
)

// Hash is the SHA-256 of a content in its canonical form, as 64 lower-case
// hexadecimal digits. The zero value is of none.
type Hash string

// Bytes are the 32 bytes of a hash, or nil when it is none.
func (h Hash) Bytes() []byte {
	b, err := hex.DecodeString(string(h))
	if err != nil || len(b) != sha256.Size {
		return nil
	}
	return b
}

// Content is what a dossier says at one moment: all that an approval is about. Times
// are local to the school; lists are never null in its canonical form.
type Content struct {
	Form        Form       `json:"form"`
	Pupil       Person     `json:"pupil"`
	School      string     `json:"school"`
	ToSchool    string     `json:"to_school"`
	ToEducation string     `json:"to_education"`
	Texts       []Text     `json:"texts"`
	Activities  []Activity `json:"activities"`
	Talks       []Talk     `json:"talks"` // the oldest first
}

// Person is the pupil as a dossier names them. A BSN or onderwijsnummer is not in it.
type Person struct {
	FirstName string          `json:"first_name"`
	Prefix    string          `json:"prefix"`
	LastName  string          `json:"last_name"`
	Number    string          `json:"number"` // leerlingnummer of the school; may be empty
	Class     string          `json:"class"`
	Type      talk.SchoolType `json:"school_type"`
	Year      int             `json:"year"` // 0 when unknown
}

// Name is the full name.
func (p Person) Name() string {
	return strings.Join(slices.DeleteFunc([]string{p.FirstName, p.Prefix, p.LastName}, func(s string) bool { return s == "" }), " ")
}

// Text is the answer to a question.
type Text struct {
	Key      string `json:"key"`
	Question string `json:"question"` // as it was asked
	Text     string `json:"text"`
	By       Role   `json:"by"`
}

// Talk is a talk that was held: what was agreed, and not what was noted.
type Talk struct {
	ID          string            `json:"id"` // random
	Date        string            `json:"date"`
	Kind        talk.Kind         `json:"kind"`
	Minutes     int               `json:"minutes"`
	Conductor   string            `json:"conductor"`
	Goal        string            `json:"goal"` // in the pupil's words
	Competences []talk.Competence `json:"competences"`
	Insights    []Insight         `json:"insights"`
	Quote       string            `json:"quote"` // the pupil's own words
	Steps       []Step            `json:"steps"`
	NoStep      string            `json:"no_step"` // why there is none
}

// Insight is what a talk showed of a competence, in one sentence.
type Insight struct {
	Competence talk.Competence `json:"competence"`
	Text       string          `json:"text"`
}

// Step is what was agreed.
type Step struct {
	What  string         `json:"what"`
	Who   string         `json:"who"`
	When  string         `json:"when"` // in the words that were used
	Due   string         `json:"due"`  // date YYYY-MM-DD; "" when it names none
	Help  string         `json:"help"`
	State talk.StepState `json:"state"`
}

// Facts are what a content is made of beside the draft.
type Facts struct {
	Form   Form
	Pupil  Person
	School string
	Talks  []Talk // finished ones, in any order
}

// Compose makes the content of a draft. Questions without an answer, and activities of
// which nothing is filled in, are not in it.
func Compose(d Draft, f Facts) Content {
	d = d.Clone()
	c := Content{
		Form: f.Form, Pupil: f.Pupil, School: f.School,
		ToSchool: strings.TrimSpace(d.ToSchool), ToEducation: strings.TrimSpace(d.ToEducation),
	}
	for _, q := range Questions(f.Form) {
		if i := slices.IndexFunc(d.Texts, func(t Text) bool { return t.Key == q.Key }); i >= 0 && !empty(d.Texts[i].Text) {
			c.Texts = append(c.Texts, d.Texts[i])
		}
	}
	for _, a := range d.Activities {
		if !a.blank() {
			c.Activities = append(c.Activities, a)
		}
	}
	for _, t := range f.Talks {
		if !slices.Contains(d.LeftOut, t.ID) {
			c.Talks = append(c.Talks, t)
		}
	}
	slices.SortStableFunc(c.Talks, func(a, b Talk) int {
		return strings.Compare(a.Date+a.ID, b.Date+b.ID)
	})
	c.tidy()
	return c
}

// blank tells whether nothing is filled in.
func (a Activity) blank() bool {
	texts := []string{
		a.Title, a.When, a.Where, a.With, a.Parts.Goal, a.Parts.Result, a.Parts.Evaluation, a.Parts.Next,
		a.NextWhen, a.NextHelp, a.Insight,
	}
	return strings.TrimSpace(strings.Join(texts, "")) == "" && len(a.Evidence) == 0 && len(a.Competences) == 0
}

// tidy makes lists that are not null.
func (c *Content) tidy() {
	c.Texts, c.Activities, c.Talks = some(c.Texts), some(c.Activities), some(c.Talks)
	d := Draft{Activities: c.Activities}
	d.Tidy() // the same activities
	for i := range c.Talks {
		t := &c.Talks[i]
		t.Competences, t.Insights, t.Steps = some(t.Competences), some(t.Insights), some(t.Steps)
	}
}

func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// clone is a deep copy.
func (c Content) clone() Content {
	c.Texts = slices.Clone(c.Texts)
	c.Activities = Draft{Activities: c.Activities}.Clone().Activities
	c.Talks = slices.Clone(c.Talks)
	for i := range c.Talks {
		t := &c.Talks[i]
		t.Competences, t.Insights, t.Steps = slices.Clone(t.Competences), slices.Clone(t.Insights), slices.Clone(t.Steps)
	}
	return c
}

// Empty tells whether the dossier says nothing but whose it is.
func (c Content) Empty() bool {
	return len(c.Texts) == 0 && len(c.Activities) == 0 && len(c.Talks) == 0
}

// Encode is the canonical form: JSON in UTF-8 without white space, the keys in the
// order of the types above, nothing escaped that need not be, text as it was typed.
func (c Content) Encode() ([]byte, error) {
	c = c.clone()
	c.tidy()
	return encode(c)
}

// Hash is the hash of the canonical form.
func (c Content) Hash() (Hash, error) {
	data, err := c.Encode()
	if err != nil {
		return "", err
	}
	return hashOf(data), nil
}

func hashOf(data []byte) Hash {
	sum := sha256.Sum256(data)
	return Hash(hex.EncodeToString(sum[:]))
}

// ErrNotCanonical is returned for bytes that say something, but not in the one way in
// which it is written.
var ErrNotCanonical = errors.New("not in canonical form")

// DecodeContent reads a content in its canonical form.
func DecodeContent(data []byte) (Content, error) {
	var c Content
	if err := decode(data, &c); err != nil {
		return Content{}, fmt.Errorf("read content: %w", err)
	}
	return c, nil
}

// encode writes canonical JSON.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("write dossier: %w", err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// decode reads canonical JSON into v, and nothing else: what reads the same but is
// written otherwise is refused, so that no byte of it is without meaning.
func decode(data []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return err
	}
	again, err := encode(v)
	if err != nil {
		return err
	}
	if !bytes.Equal(again, data) {
		return ErrNotCanonical
	}
	return nil
}

// TalkOf is what a dossier says of a finished talk. What hangs on a line that is klad
// is not in it. Loc is the school's time zone.
func TalkOf(s *talk.Session, loc *time.Location) Talk {
	now := s.Seen
	t := Talk{
		ID: s.ID, Kind: s.Plan.Kind, Conductor: s.Plan.Conductor, Goal: s.Plan.Goal,
		Date:    s.Began().In(loc).Format(time.DateOnly),
		Minutes: int(s.Total(now) / time.Minute),
		NoStep:  s.Closing.NoStep, Competences: s.Touched(),
	}
	if n, ok := s.Line(s.Closing.Quote); ok && n.Kind != talk.Draft {
		t.Quote = n.Words()
	}
	for _, of := range talk.Competences() {
		if says := s.Closing.Insight(of); says != "" {
			t.Insights = append(t.Insights, Insight{of, says})
		}
	}
	for _, p := range s.Shown() {
		t.Steps = append(t.Steps, Step{p.What, p.Who, p.When, day(p.Due), p.Help, p.State})
	}
	return t
}
