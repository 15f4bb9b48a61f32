package report

import "gesprek/internal/talk"

// jsonTalk is a talk: when and who, what was asked, written and agreed.
type jsonTalk struct {
	ID        string           `json:"id"` // random
	Frame     jsonFrame        `json:"frame"`
	Reviewed  []jsonReview     `json:"reviewed_steps"` // of earlier talks
	Questions []jsonQuestion   `json:"questions"`
	Notes     []jsonNote       `json:"notes"`
	Steps     []jsonStep       `json:"steps"`
	Silences  []jsonSilence    `json:"silences"`
	Marks     []jsonMark       `json:"marks"`  // moments to come back to
	Topics    []jsonTopic      `json:"topics"` // that were discussed
	Clock     []jsonEvent      `json:"clock"`
	Corrected []jsonCorrection `json:"corrections"` // of a finished talk
	Closing   jsonClosing      `json:"closing"`
}

type jsonFrame struct {
	Kind         talk.Kind         `json:"kind"`
	Phase        talk.Phase        `json:"phase"`
	Guide        string            `json:"guide"`
	Began        *string           `json:"began_at"`
	Finished     bool              `json:"finished"`
	Talked       float64           `json:"talked_seconds"`  // without pauses
	Planned      float64           `json:"planned_seconds"` // 0: none
	FirstName    string            `json:"first_name"`      // in the questions
	Participants []jsonPerson      `json:"participants"`
	Conductor    string            `json:"conductor"`
	Role         talk.Role         `json:"conductor_role"`
	Place        string            `json:"place"`
	Goal         string            `json:"goal"`
	Touched      []talk.Competence `json:"competences_before"` // in earlier talks
	Agenda       *jsonAgenda       `json:"agenda"`             // settled before the talk; null: none
}

type jsonPerson struct {
	Name string `json:"name"`
	Who  string `json:"who"`
}

type jsonReview struct {
	Talk  string         `json:"talk"`
	Step  int            `json:"step"`
	What  string         `json:"what"`
	State talk.StepState `json:"state"`
}

type jsonQuestion struct {
	Stage      talk.StageID     `json:"stage"`
	Prompt     string           `json:"prompt"`
	Competence talk.Competence  `json:"competence"`
	State      talk.PromptState `json:"state"`
	At         *string          `json:"at"`
	Texts      []string         `json:"texts"`           // as they stood on the screen
	Ladder     []string         `json:"ladder"`          // offered when there was no answer
	Anyway     bool             `json:"before_its_time"` // asked before an experience was noted
}

type jsonNote struct {
	ID        int            `json:"id"`
	Stage     talk.StageID   `json:"stage"`
	Prompt    string         `json:"prompt"`
	Kind      talk.NoteKind  `json:"kind"`
	Text      string         `json:"text"`
	At        *string        `json:"at"`
	Edited    *string        `json:"edited_at"`
	Destroyed *string        `json:"destroyed_at"` // of klad; null for other lines, and while the talk is not over
	History   []jsonRevision `json:"history"`
}

type jsonRevision struct {
	Kind talk.NoteKind `json:"kind"`
	Text string        `json:"text"`
	At   *string       `json:"at"`
}

type jsonStep struct {
	ID    int            `json:"id"`
	Note  int            `json:"note"` // the line it came from; 0: none
	What  string         `json:"what"`
	Who   string         `json:"who"`
	When  string         `json:"when"`
	Due   *string        `json:"due"`
	Help  string         `json:"help"`
	State talk.StepState `json:"state"`
}

type jsonTopic struct {
	ID   talk.TopicID `json:"id"`
	Year string       `json:"data_school_year"` // of what was shown; may be empty
	At   *string      `json:"at"`
}

type jsonSilence struct {
	Stage  talk.StageID `json:"stage"`
	Prompt string       `json:"prompt"`
	At     *string      `json:"at"`
	Length float64      `json:"seconds"`
}

type jsonMark struct {
	Stage  talk.StageID `json:"stage"`
	Prompt string       `json:"prompt"`
	At     *string      `json:"at"`
	Back   bool         `json:"went_back"`
}

type jsonEvent struct {
	Kind   talk.EventKind   `json:"kind"`
	At     *string          `json:"at"`
	Stage  talk.StageID     `json:"stage"`
	Reason talk.PauseReason `json:"reason"`
	From   *string          `json:"from"`
	Counts talk.Answer      `json:"counts"`
}

// jsonCorrection is what a text was until it was corrected.
type jsonCorrection struct {
	Part talk.Part `json:"part"`
	N    int       `json:"n"` // id of the line or step; place from 0 of a person or a reviewed step
	Was  string    `json:"was"`
	At   *string   `json:"at"`
	By   string    `json:"by"`
	Why  string    `json:"why"`
}

type jsonClosing struct {
	Short   string  `json:"why_short"`
	NoStep  string  `json:"why_no_step"`
	Quote   int     `json:"quote_note"` // the line to open with next time; 0: none
	Until   *string `json:"until"`      // as the conductor gave it; null: as the clock has it
	Readers string  `json:"readers"`    // who may read the report
	Sharing string  `json:"sharing"`    // what else was agreed about that
	Next    string  `json:"next_talk"`  // in the words that were used
	NextOn  *string `json:"next_talk_on"`
	NoNext  string  `json:"why_no_next_talk"`

	Insights []jsonInsight `json:"insights"`
}

// jsonInsight is what the pupil showed of a competence.
type jsonInsight struct {
	Competence talk.Competence `json:"competence"`
	Text       string          `json:"text"`
}

func jsonTalkOf(s *talk.Session, now talk.Instant) jsonTalk {
	p, c := &s.Plan, &s.Closing
	return jsonTalk{
		ID: s.ID,
		Frame: jsonFrame{
			Kind: p.Kind, Phase: p.Phase, Guide: p.GuideID, Began: jsonTime(s.Began()), Finished: s.Finished(),
			Talked: s.Total(now).Seconds(), Planned: p.Length.Seconds(), FirstName: p.FirstName,
			Participants: jsonList(p.Participants, func(w talk.Participant) jsonPerson { return jsonPerson(w) }),
			Conductor:    p.Conductor, Role: p.Role, Place: p.Place, Goal: p.Goal, Touched: jsonSame(p.Touched), Agenda: jsonAgendaOf(&p.Agenda),
		},
		Reviewed: jsonList(p.Reviewed, func(r talk.Review) jsonReview { return jsonReview(r) }),
		Questions: jsonList(s.Asked, func(a talk.Asked) jsonQuestion {
			return jsonQuestion{
				a.Stage, a.Prompt, a.Competence, a.State, jsonTime(a.At), jsonSame(a.Texts), jsonSame(a.Ladder), a.Anyway,
			}
		}),
		Notes: jsonList(s.Notes, func(n talk.Note) jsonNote { return jsonNoteOf(s, n) }),
		Steps: jsonList(s.Steps, func(p talk.Step) jsonStep {
			return jsonStep{p.ID, p.Note, p.What, p.Who, p.When, jsonDate(p.Due), p.Help, p.State}
		}),
		Silences: jsonList(s.Silences, func(q talk.Silence) jsonSilence {
			return jsonSilence{q.Stage, q.Prompt, jsonTime(q.At), q.Length.Seconds()}
		}),
		Marks:  jsonList(s.Marks, func(m talk.Mark) jsonMark { return jsonMark{m.Stage, m.Prompt, jsonTime(m.At), m.Back} }),
		Topics: jsonList(s.Topics, func(t talk.Topic) jsonTopic { return jsonTopic{t.ID, t.Year, jsonTime(t.At)} }),
		Clock: jsonList(s.Events, func(e talk.Event) jsonEvent {
			return jsonEvent{e.Kind, jsonTime(e.At.Wall), e.Stage, e.Reason, jsonTime(e.From.Wall), e.Counts}
		}),
		Corrected: jsonList(s.Corrections, func(c talk.Correction) jsonCorrection {
			return jsonCorrection{c.Spot.Part, c.Spot.N, c.Was, jsonTime(c.At), c.By, c.Why}
		}),
		Closing: jsonClosing{
			c.Short, c.NoStep, c.Quote, jsonTime(c.Until), c.Readers, c.Sharing, c.Next, jsonDate(c.NextOn), c.NoNext,
			jsonList(c.Insights, func(i talk.Insight) jsonInsight { return jsonInsight(i) }),
		},
	}
}

func jsonNoteOf(s *talk.Session, n talk.Note) jsonNote {
	out := jsonNote{
		ID: n.ID, Stage: n.Stage, Prompt: n.Prompt, Kind: n.Kind, Text: n.Text, At: jsonTime(n.At), Edited: jsonTime(n.Edited),
		History: jsonList(n.History, func(r talk.Revision) jsonRevision { return jsonRevision{r.Kind, r.Text, jsonTime(r.At)} }),
	}
	if n.Kind == talk.Draft {
		out.Destroyed = jsonTime(kladUntil(s))
	}
	return out
}

// jsonList makes a list of another kind; without items it is [] and not null.
func jsonList[From, To any](list []From, one func(From) To) []To {
	out := make([]To, len(list))
	for i := range list {
		out[i] = one(list[i])
	}
	return out
}

// jsonSame is the same list, [] for none.
func jsonSame[T any](list []T) []T { return append([]T{}, list...) }
