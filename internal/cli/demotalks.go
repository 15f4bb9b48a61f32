package cli

import (
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// maker makes the demo's pupils and talks. The talks are held with the same
// methods that a mentor's keys call, so what comes out is what could have been
// typed. The same day gives the same demo.
type maker struct {
	guides []talk.Guide
	today  time.Time // in the user's time zone
	random *rand.Rand
	pupils []school.Pupil
	talks  []*talk.Session
	cards  []school.Entry

	moments []*talk.Session
}

// seed makes every demo of a day the same.
const seed = 20261122

func newMaker(guides []talk.Guide, today time.Time) *maker {
	return &maker{guides: guides, today: today, random: rand.New(rand.NewPCG(seed, seed))}
}

// id is a random id, the same in every demo.
func (m *maker) id() string {
	b := make([]byte, 16)
	for i := range b {
		b[i] = byte(m.random.Uint32())
	}
	return hex.EncodeToString(b)
}

// add makes a pupil with their talks, oldest first. A talk whose time has not
// come, early in a school year, is left out.
//
// What a talk says of earlier steps is brought to them when it is stored.
func (m *maker) add(c character) error {
	p := school.Pupil{
		ID: m.id(), FirstName: c.First, Prefix: c.Prefix, LastName: c.Last,
		Class: c.Class, Type: c.Type, Year: c.Year, Number: fmt.Sprintf("%06d", 20417+7*len(m.pupils)),
		Aims: school.Aims{Profile: c.Profile, Second: c.Second, Goal: c.Goal, South: c.South},
	}
	if err := m.put(p, c.Card); err != nil {
		return err
	}
	m.pupils = append(m.pupils, p)
	var before *telling
	nth := map[era]int{}
	for _, e := range c.Talks {
		of := 0
		for _, other := range c.Talks {
			if other.When == e.When {
				of++
			}
		}
		start, ok := m.start(e.When, nth[e.When], of)
		nth[e.When]++
		if !ok {
			continue
		}
		t, err := m.hold(p, e, start, before)
		if err != nil {
			return err
		}
		m.talks = append(m.talks, t.s)
		before = t
	}
	return nil
}

// put puts on the card of a pupil what stands there beside the talks. A planned
// talk never falls in a weekend.
func (m *maker) put(p school.Pupil, lines []cardLine) error {
	for _, l := range lines {
		if l.Kind == passedBy {
			if err := m.passBy(p, l); err != nil {
				return err
			}
			continue
		}
		if l.Kind == settledBy {
			if err := m.settle(p, l); err != nil {
				return err
			}
			continue
		}
		on := time.Date(m.today.Year(), m.today.Month(), m.today.Day()+l.Days, 0, 0, 0, 0, time.UTC)
		for l.Kind == school.Planned && (on.Weekday() == time.Saturday || on.Weekday() == time.Sunday) {
			on = on.AddDate(0, 0, 1)
		}
		written := on
		if l.Days > 0 {
			written = m.today.UTC().AddDate(0, 0, -1)
		}
		m.cards = append(m.cards, school.Entry{
			ID: fmt.Sprintf("%s-%d", p.ID, len(m.cards)), Pupil: p.ID, Kind: l.Kind, Sort: l.Sort, Talk: l.Talk,
			On: on, At: written, By: l.By, Text: l.Text,
		})
	}
	return nil
}

// passBy has a moment in passing written down, in a break on a school day.
func (m *maker) passBy(p school.Pupil, l cardLine) error {
	at := time.Date(m.today.Year(), m.today.Month(), m.today.Day()+l.Days, 10, 20, 0, 0, m.today.Location())
	for at.Weekday() == time.Saturday || at.Weekday() == time.Sunday {
		at = at.AddDate(0, 0, -1)
	}
	plan := talk.Plan{
		PupilID: p.ID, FirstName: p.FirstName, Phase: p.Phase(), Participants: people(p, nil), Conductor: l.By, Role: l.Role,
	}
	id := fmt.Sprintf("%s-moment-%d", p.ID, len(m.moments))
	s, err := talk.Passing(id, plan, l.Text, l.About, talk.Instant{Wall: at.UTC(), Run: at.UnixNano()})
	m.moments = append(m.moments, s)
	return err
}

// start picks a moment of a school day for the nth of so many talks in an era.
func (m *maker) start(when era, nth, of int) (time.Time, bool) {
	midnight := time.Date(m.today.Year(), m.today.Month(), m.today.Day(), 0, 0, 0, 0, m.today.Location())
	hour := time.Duration(8+m.random.IntN(7))*time.Hour + time.Duration(m.random.IntN(12)*5)*time.Minute
	if when == yesterday {
		return midnight.AddDate(0, 0, -1).Add(hour), true
	}
	from := time.Date(school.YearOf(m.today).Start, time.September, 1, 0, 0, 0, 0, midnight.Location())
	to := midnight.AddDate(0, 0, -2)
	if when == lastYear {
		from = from.AddDate(-1, 0, 0)
		to = from.AddDate(0, 9, 0)
	}
	span := int(to.Sub(from)/(24*time.Hour)) / of
	if span < 1 {
		return time.Time{}, false
	}
	day := from.AddDate(0, 0, span*nth+m.random.IntN(span))
	for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		day = day.AddDate(0, 0, -1)
	}
	return day.Add(hour), !day.Before(from.AddDate(0, 0, -2))
}

// telling is one talk while it is being held.
type telling struct {
	s    *talk.Session
	now  talk.Instant
	rand *rand.Rand
	e    episode
}

// hold holds one talk from start to end.
func (m *maker) hold(p school.Pupil, e episode, start time.Time, before *telling) (*telling, error) {
	then := p
	if e.When == lastYear {
		then.Year--
	}
	guides, _ := talk.Suits(m.guides, talk.Criteria{Type: then.Type, Year: then.Year, Kind: e.Kind, Role: talk.Mentor})
	plan := talk.Plan{
		PupilID: p.ID, FirstName: p.FirstName, Phase: then.Phase(), Kind: e.Kind,
		Participants: people(p, e.With), Conductor: nl.DemoConductor, Role: talk.Mentor,
		Place: nl.DemoPlace, Length: 30 * time.Minute, Goal: e.Goal,
	}
	if before != nil {
		plan.Touched = before.s.Touched()
		if turned := before.e.Step.Turned; turned != "" && len(before.s.Steps) > 0 {
			plan.Reviewed = []talk.Review{{
				Talk: before.s.ID, Step: before.s.Steps[0].ID, What: before.s.Steps[0].What, State: turned,
			}}
		}
	}
	s, err := talk.New(m.id(), plan, &guides[0])
	if err != nil {
		return nil, err
	}
	t := &telling{s: s, rand: m.random, e: e, now: talk.Instant{Wall: start.UTC(), Run: start.UnixNano()}}
	if err := t.tell(start); err != nil {
		return nil, err
	}
	return t, nil
}

// people are the participants, the pupil first.
func people(p school.Pupil, with []string) []talk.Participant {
	list := []talk.Participant{{Name: p.FirstName, Who: string(talk.ToPupil)}}
	for _, text := range with {
		who, name, _ := strings.Cut(text, " ")
		list = append(list, talk.Participant{Name: name, Who: who})
	}
	return list
}

// wait lets the time of the talk go by, a little more or less than d.
func (t *telling) wait(d time.Duration) {
	d = d*3/4 + time.Duration(t.rand.Int64N(int64(d/2)))
	t.now.Wall, t.now.Mono = t.now.Wall.Add(d), t.now.Mono+d
}

// tell goes through the stages and writes the lines of each.
func (t *telling) tell(start time.Time) error {
	t.s.Start(t.now)
	lines := map[talk.StageID][]string{
		talk.Opening: t.e.Opening, talk.Experience: t.e.Told, talk.Deepening: t.e.Meant, talk.Outlook: t.e.Ahead,
	}
	for i, stage := range talk.Stages() {
		if i > 0 {
			if err := t.s.NextStage(t.now); err != nil {
				return fmt.Errorf("go to %s: %w", stage, err)
			}
		}
		if err := t.stage(lines[stage]); err != nil {
			return fmt.Errorf("tell %s: %w", stage, err)
		}
		if t.e.When == yesterday && stage == talk.Experience {
			return t.s.Pause(talk.Later, t.now)
		}
	}
	return t.close(start)
}

// stage asks a question for each line, and now and then one on which nothing
// is written.
func (t *telling) stage(lines []string) error {
	t.wait(80 * time.Second)
	for i, line := range lines {
		if i > 0 {
			if err := t.s.Next(t.now); err != nil {
				return err
			}
		}
		t.wait(40 * time.Second)
		if i%2 == 1 {
			if err := t.s.FollowUp(t.now); err != nil {
				return err
			}
		}
		t.wait(60 * time.Second)
		if _, err := t.write(line, talk.Plain); err != nil {
			return err
		}
		t.wait(30 * time.Second)
	}
	t.wait(60 * time.Second)
	return nil
}

// write writes one line at the end, of the given kind.
func (t *telling) write(text string, kind talk.NoteKind) (int, error) {
	id, err := t.s.Add(0, t.now)
	if err != nil {
		return 0, err
	}
	if err := t.s.Write(id, text, t.now); err != nil {
		return 0, err
	}
	if kind != talk.Plain {
		err = t.s.Mark(id, kind, t.now)
	}
	t.s.Leave()
	return id, err
}

// close writes the klad and the step down and rounds the talk off, after at
// least the minimum.
func (t *telling) close(start time.Time) error {
	if t.e.Draft != "" {
		if _, err := t.write(t.e.Draft, talk.Draft); err != nil {
			return err
		}
	}
	if _, err := t.write(t.e.Step.What, talk.Agreement); err != nil {
		return err
	}
	t.wait(90 * time.Second)
	if short := talk.Minimum - t.s.Total(t.now); short > 0 {
		t.now.Wall, t.now.Mono = t.now.Wall.Add(short), t.now.Mono+short
		t.wait(2 * time.Minute)
	}
	if err := t.s.Pause(talk.Rounding, t.now); err != nil {
		return err
	}
	t.wait(2 * time.Minute)
	return t.settle(start)
}

// settle writes down what was agreed, with the step counted from when the talk began,
// and ends the talk.
func (t *telling) settle(began time.Time) error {
	if err := t.s.Gather(t.now); err != nil {
		return err
	}
	step := t.s.Steps[0]
	step.Who, step.When, step.Help = t.e.Step.Who, t.e.Step.When, t.e.Step.Help
	if due, ok := nl.ParseDay(step.When, began); ok {
		step.Due = due
	}
	if _, err := t.s.PutStep(step, t.now); err != nil {
		return err
	}
	if err := t.s.SetQuote(t.quote(), t.now); err != nil {
		return err
	}
	if err := t.s.SetSharing(nl.DemoSharing, t.now); err != nil {
		return err
	}
	return t.s.Finish(t.now)
}

// quote is the last line in the pupil's own words; 0 without one.
func (t *telling) quote() int {
	for _, n := range slices.Backward(t.s.Notes) {
		if n.Kind == talk.Quote {
			return n.ID
		}
	}
	return 0
}
