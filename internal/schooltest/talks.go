package schooltest

import (
	"errors"
	"fmt"
	"time"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// holdWith holds the talks with one pupil, one for each number of lines and the
// oldest first. With a pupil at school the last one may be unfinished.
func (m *maker) holdWith(p *school.Pupil, notes []int) ([]*talk.Session, error) {
	from := school.Year{Start: school.YearOf(m.today).Start - m.size.Years + 1}.First(m.today.Location())
	until := m.today
	if !p.LeftOn.IsZero() {
		until = p.LeftOn.In(m.today.Location())
	}
	part := max(until.Sub(from), 24*time.Hour) / time.Duration(max(1, len(notes)))
	var held []*talk.Session
	for i, n := range notes {
		last, latest := i == len(notes)-1, part-1
		if !last {
			latest = min(latest, max(0, part-12*24*time.Hour)) // room to go on some days later
		}
		into := m.between(0, latest)
		if last && m.chance(20) { // there are talks every week
			into = part - min(part, m.between(0, 21*24*time.Hour))
		}
		start := m.hour(m.schoolDay(from.Add(time.Duration(i)*part + into)))
		t := &holding{maker: m, pupil: p, lines: n, live: last && p.LeftOn.IsZero() && m.chance(3)}
		if len(held) > 0 {
			t.before = held[len(held)-1]
			if earliest := t.before.Seen.Wall.Add(time.Hour); start.Before(earliest) {
				start = earliest
			}
		}
		if start.After(until.Add(-longest)) {
			start = until.Add(-longest)
			if t.before != nil && start.Before(t.before.Seen.Wall) {
				return held, nil // there is no more room
			}
		}
		t.start = start
		if err := t.tell(); err != nil {
			return nil, fmt.Errorf("hold talk %d of %s: %w", i, p.Name(), err)
		}
		held = append(held, t.s)
	}
	return held, nil
}

// longest is more than a talk takes in one sitting, rounding off included, and
// sittings more than one that was interrupted does.
const (
	longest  = 90 * time.Minute
	sittings = 6 * 24 * time.Hour
)

// schoolDay is that day, or the last one before it that is no weekend and not in
// the summer.
func (m *maker) schoolDay(day time.Time) time.Time {
	if day.Month() == time.August && day.Day() < 25 || day.Month() == time.July && day.Day() > 10 {
		first := time.Date(day.Year(), time.September, 1, 12, 0, 0, 0, day.Location())
		day = first.AddDate(0, 0, m.rand.IntN(20))
		if day.After(m.today) {
			day = time.Date(first.Year(), time.July, 1, 12, 0, 0, 0, day.Location())
		}
	}
	for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		day = day.AddDate(0, 0, -1)
	}
	return day
}

// hour picks a time of a school day.
func (m *maker) hour(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 8+m.rand.IntN(8), 5*m.rand.IntN(12), m.rand.IntN(60), 0, day.Location())
}

// holding is one talk while it is being held.
type holding struct {
	*maker
	pupil  *school.Pupil
	before *talk.Session // the talk with the pupil before this one; nil: none
	lines  int           // how many are written
	live   bool          // it is put away and not finished
	start  time.Time

	s   *talk.Session
	now talk.Instant
}

// tell holds the talk from start to end.
func (t *holding) tell() error {
	then := *t.pupil
	then.Year = max(1, then.Year-(school.YearOf(t.today).Start-school.YearOf(t.start).Start))
	if then.Type == talk.Primary {
		then.Year = t.pupil.Year // of groep 7 nothing is known
	}
	plan, err := t.plan(&then)
	if err != nil {
		return err
	}
	t.now = talk.Instant{Wall: t.start.UTC(), Run: t.start.UnixNano()}
	t.s.Start(t.now)
	if err := t.write(plan.Length); err != nil {
		return err
	}
	if t.live {
		t.wait(t.between(time.Minute, 9*time.Minute))
		return t.s.Pause(talk.Later, t.now)
	}
	return t.close()
}

// plan prepares the talk, with what came of the steps of the talk before.
func (t *holding) plan(then *school.Pupil) (talk.Plan, error) {
	kind := t.kind(then)
	role := roleOf(then.Type)
	g, err := t.guide(talk.Criteria{Type: then.Type, Year: then.Year, Kind: kind, Role: role})
	if err != nil {
		return talk.Plan{}, err
	}
	p := talk.Plan{
		PupilID: then.ID, FirstName: then.FirstName, Phase: then.Phase(), Kind: kind, Role: role,
		Participants: t.words.people(t.maker, then.FirstName, kind), Conductor: t.words.conductor(t.maker),
		Place: one(t.maker, t.words.places), Goal: one(t.maker, t.words.goals),
	}
	if kind != talk.Reflection {
		p.Length = one(t.maker, []time.Duration{20, 20, 25, 30, 30, 45}) * time.Minute
	}
	if t.before != nil {
		p.Touched = t.before.Touched()
		p.Reviewed = t.review()
	}
	t.s, err = talk.New(t.id(), p, g)
	return p, err
}

// review says of most of the steps of the talk before how they turned out, there
// too: that is what is stored of them from then on.
func (t *holding) review() []talk.Review {
	var list []talk.Review
	for i := range t.before.Steps {
		step := &t.before.Steps[i]
		if t.chance(15) {
			continue
		}
		r := talk.Review{Talk: t.before.ID, Step: step.ID, What: step.What, State: one(t.maker, []talk.StepState{
			talk.StepDone, talk.StepDone, talk.StepDone, talk.StepPartly, talk.StepPartly, talk.StepFailed, talk.StepDropped,
		})}
		step.State = r.State
		list = append(list, r)
	}
	return list
}

func roleOf(kind talk.SchoolType) talk.Role {
	switch kind {
	case talk.Primary:
		return talk.Teacher
	case talk.Mbo:
		return talk.Slb
	}
	return talk.Mentor
}

// wait lets time go by in a program that is awake.
func (t *holding) wait(d time.Duration) {
	for d > 0 {
		step := min(d, time.Minute)
		t.now.Wall, t.now.Mono = t.now.Wall.Add(step), t.now.Mono+step
		t.s.Observe(t.now)
		d -= step
	}
}

// later lets days go by after which another start of the program goes on.
func (t *holding) later(days int) {
	t.now = talk.Instant{Wall: t.now.Wall.Add(time.Duration(days)*24*time.Hour + t.between(0, time.Hour)), Run: t.now.Run + 1}
	t.s.Reopen(t.now)
}

// write goes through the stages and writes the lines; the time of most talks
// is what was planned, of some it is too short.
func (t *holding) write(length time.Duration) error {
	least, most := length-5*time.Minute, length+8*time.Minute
	switch {
	case length == 0:
		least, most = 2*time.Minute, 6*time.Minute
	case t.chance(8):
		least, most = 9*time.Minute, 19*time.Minute
	case t.chance(95):
		least = max(least, talk.Minimum)
	}
	left := t.between(least, most)
	each := left / time.Duration(t.lines+2)
	broken := -1
	if t.lines > 3 && t.chance(5) && !t.live && t.today.Sub(t.start) > sittings {
		broken = t.lines / 2
	}
	for i := range t.lines {
		if i == broken {
			if err := t.interrupted(); err != nil {
				return err
			}
		}
		if err := t.goTo(i * len(talk.Stages()) / t.lines); err != nil {
			return err
		}
		t.wait(each)
		if err := t.turn(); err != nil {
			return err
		}
		if err := t.line(i); err != nil {
			return err
		}
	}
	t.wait(left - time.Duration(t.lines)*each)
	return nil
}

// interrupted is a bell, and another day on which the talk goes on; the program
// may have been cut off while the clock ran.
func (t *holding) interrupted() error {
	if t.chance(80) {
		if err := t.s.Pause(talk.Later, t.now); err != nil {
			return err
		}
		t.later(1 + t.rand.IntN(4))
		return t.s.Resume(t.now)
	}
	t.later(1)
	return nil
}

// goTo goes to a stage by its number, if the talk has not come there yet.
func (t *holding) goTo(stage int) error {
	for at := range talk.Stages() {
		if talk.Stages()[at] != t.s.At.Stage {
			continue
		}
		for ; at < stage; at++ {
			if err := t.s.NextStage(t.now); err != nil && !errors.Is(err, talk.ErrNoPrompts) {
				return err
			}
		}
		break
	}
	return nil
}

// turn asks on: another question, a follow-up, a rung of "weet ik niet".
func (t *holding) turn() error {
	var err error
	switch r := t.rand.IntN(100); {
	case r < 35:
		err = t.s.Next(t.now)
	case r < 55:
		err = t.s.FollowUp(t.now)
	case r < 62:
		err = t.s.DontKnow(t.now)
	case r < 67:
		err = t.s.Alternative(t.now)
	case r < 70:
		t.s.Waited(t.now, talk.Instant{Wall: t.now.Wall.Add(12 * time.Second), Mono: t.now.Mono + 12*time.Second, Run: t.now.Run})
	}
	if errors.Is(err, talk.ErrNoPrompts) {
		return nil // the last question stays
	}
	return err
}
