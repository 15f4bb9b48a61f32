package nl

import (
	"time"

	"gesprek/internal/talk"
)

// topicGuarantee is the topic of the AanDeBak-garantie.
const topicGuarantee talk.TopicID = "aandebak"

// What was discussed in a talk.
const (
	LiveDiscuss       = "vastleggen dat de AanDeBak-garantie is besproken"
	LiveDiscussKey    = "Alt+B: vastleggen dat dit is besproken"
	LiveDiscussUndone = "Niet meer vastgelegd als besproken."
	InspectTopics     = "Besproken onderwerpen"
)

// TermTopic names a topic in a sentence.
func TermTopic(id talk.TopicID) string {
	if id == topicGuarantee {
		return "de AanDeBak-garantie"
	}
	return string(id)
}

// ReportTopic says that a topic was discussed, in the report of a talk.
func ReportTopic(t talk.Topic) string {
	text := Capital(TermTopic(t.ID)) + " is besproken."
	if t.ID == topicGuarantee {
		text += " Dat was informatie, geen belofte."
	}
	return text
}

// TopicDiscussed says when a topic was discussed in the talk that is held; at is local.
func TopicDiscussed(t talk.Topic, at time.Time) string {
	return Capital(TermTopic(t.ID)) + " is besproken (" + TimeHour(at) + ")" + topicData(t) + "."
}

// TopicLast says when a topic was last discussed with a pupil; at is local.
func TopicLast(t talk.Topic, at, now time.Time) string {
	return Capital(TermTopic(t.ID)) + " besproken: " + TimeRelativeDay(at, now) + topicData(t) + "."
}

func topicData(t talk.Topic) string {
	if t.Year == "" {
		return ""
	}
	return ", met gegevens uit " + t.Year
}

// InspectTopic is one topic with the hour at which it was discussed.
func InspectTopic(t talk.Topic, hour string) string {
	return TermTopic(t.ID) + ", " + hour + topicData(t)
}
