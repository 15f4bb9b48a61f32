package talk

import (
	"errors"
	"slices"
	"strings"
	"time"
)

// Closing is what rounding off adds.
type Closing struct {
	Short    string    // why it was shorter than the minimum
	NoStep   string    // "geen stap, omdat …"
	Quote    int       // id of the note to open with next time; 0: none
	Until    time.Time // UTC; the mentor's own "tot hoe laat"; zero: as the clock has it
	Readers  string    // who may read the report, as it was agreed
	Sharing  string    // what else was agreed about sharing
	Next     string    // when the next talk is, in the words that were used
	NextOn   time.Time // date that Next means, at midnight UTC; zero when it names none
	NoNext   string    // "nog niet gepland, omdat …"
	Insights []Insight // at most one per competence, in their usual order
}

// Insight is what the pupil showed of a competence in this talk, in one sentence.
type Insight struct {
	Competence Competence
	Text       string
}

// ErrNoCompetence is returned for a competence that is none of the five.
var ErrNoCompetence = errors.New("talk knows no such competence")

// SetShort records why the talk was shorter than the minimum.
func (s *Session) SetShort(why string, now Instant) error {
	return s.close(func(c *Closing) { c.Short = why }, now)
}

// SetNoStep records why no step was agreed; empty takes it back.
func (s *Session) SetNoStep(why string, now Instant) error {
	return s.close(func(c *Closing) { c.NoStep = why }, now)
}

// SetQuote chooses the note that opens the next talk; 0 for none.
func (s *Session) SetQuote(note int, now Instant) error {
	return s.close(func(c *Closing) { c.Quote = note }, now)
}

// SetReaders records who may read the report.
func (s *Session) SetReaders(who string, now Instant) error {
	return s.close(func(c *Closing) { c.Readers = who }, now)
}

// SetSharing records what else was agreed about sharing the report.
func (s *Session) SetSharing(what string, now Instant) error {
	return s.close(func(c *Closing) { c.Sharing = what }, now)
}

// SetNext records when the next talk is: in the words that were used, and the date
// that they mean, at midnight UTC; the zero time when they name none. Empty words
// take it back.
func (s *Session) SetNext(when string, on time.Time, now Instant) error {
	if blank(when) {
		on = time.Time{}
	}
	return s.close(func(c *Closing) { c.Next, c.NextOn = when, on }, now)
}

// SetNoNext records why there is no next talk yet; empty takes it back.
func (s *Session) SetNoNext(why string, now Instant) error {
	return s.close(func(c *Closing) { c.NoNext = why }, now)
}

// SetInsight records what the pupil showed of a competence; an empty text takes it
// back. A competence that is none of the five is ErrNoCompetence.
func (s *Session) SetInsight(of Competence, text string, now Instant) error {
	if !slices.Contains(Competences(), of) {
		return ErrNoCompetence
	}
	return s.close(func(c *Closing) {
		i, found := c.place(of)
		switch {
		case text == "" && found:
			c.Insights = slices.Delete(c.Insights, i, i+1)
		case found:
			c.Insights[i].Text = text
		case text != "":
			c.Insights = slices.Insert(c.Insights, i, Insight{of, text})
		}
	}, now)
}

// place is where the insight about a competence stands or would stand.
func (c *Closing) place(of Competence) (int, bool) {
	return slices.BinarySearchFunc(c.Insights, of, func(i Insight, of Competence) int {
		return slices.Index(Competences(), i.Competence) - slices.Index(Competences(), of)
	})
}

// Insight is what was said of a competence; empty when nothing was.
func (c *Closing) Insight(of Competence) string {
	if i, found := c.place(of); found {
		return strings.TrimSpace(c.Insights[i].Text)
	}
	return ""
}

// same tells whether two closings say the same.
func (c *Closing) same(o *Closing) bool {
	return c.Short == o.Short && c.NoStep == o.NoStep && c.Quote == o.Quote && c.Until.Equal(o.Until) &&
		c.Readers == o.Readers && c.Sharing == o.Sharing && c.Next == o.Next && c.NextOn.Equal(o.NextOn) &&
		c.NoNext == o.NoNext && slices.Equal(c.Insights, o.Insights)
}

func (s *Session) close(set func(*Closing), now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	before := s.Closing
	s.Closing.Insights = slices.Clone(before.Insights)
	if set(&s.Closing); !s.Closing.same(&before) {
		s.changed(now)
	}
	return nil
}
