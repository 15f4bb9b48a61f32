package talk

import (
	"slices"
	"strings"
	"time"
)

// TopicID names something that can be discussed in a talk and of which it matters
// that it was, such as a guarantee that parents must have heard of.
type TopicID string

// Topic is that something was discussed.
type Topic struct {
	ID   TopicID
	Year string    // school year of the data that was shown, such as "2022-2023"; may be empty
	At   time.Time // UTC
}

// Discuss records that a topic was discussed, with the school year of the data that
// was shown. The first time counts; undo takes it back.
func (s *Session) Discuss(id TopicID, year string, now Instant) error {
	if err := s.live(); err != nil {
		return err
	}
	if _, done := s.Discussed(id); done {
		return nil
	}
	added := append(slices.Clip(s.Topics), Topic{ID: id, Year: year, At: now.Wall.UTC()})
	s.apply(change{topics: &topicChange{s.Topics, added}}, now)
	return nil
}

// Discussed tells whether a topic was discussed, and when.
func (s *Session) Discussed(id TopicID) (Topic, bool) {
	if i := slices.IndexFunc(s.Topics, func(t Topic) bool { return t.ID == id }); i >= 0 {
		return s.Topics[i], true
	}
	return Topic{}, false
}

// topicChange is what was discussed before a change and after it.
type topicChange struct{ before, after []Topic }

// back is the change the other way; nil of nil.
func (c *topicChange) back() *topicChange {
	if c == nil {
		return nil
	}
	return &topicChange{c.after, c.before}
}

// addTopics adds what was discussed in another copy of the talk after a moment (UTC),
// and returns how many topics that are.
func (s *Session) addTopics(other *Session, since time.Time) int {
	added := 0
	for _, t := range other.Topics {
		if _, done := s.Discussed(t.ID); !done && t.At.After(since) {
			s.Topics = append(slices.Clip(s.Topics), t)
			added++
		}
	}
	return added
}

// About tells whether a card is about a topic: its id is that of the topic, or begins
// with it and a hyphen, such as "aandebak-profiel".
func (f *Fact) About(id TopicID) bool {
	return f.ID == string(id) || strings.HasPrefix(f.ID, string(id)+"-")
}
