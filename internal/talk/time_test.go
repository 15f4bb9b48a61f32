package talk_test

import (
	"maps"
	"testing"
	"time"
	_ "time/tzdata" // for the DST night, on machines without a zone database

	"pgregory.net/rapid"

	"gesprek/internal/talk"
)

// truth runs a talk and keeps its true time beside it.
type truth struct {
	s     *talk.Session
	w     *watch
	spent map[talk.StageID]time.Duration
	gaps  []gap // that the mentor has not answered for
}

type gap struct {
	stage  talk.StageID
	length time.Duration // of talk in it
}

// talked books true time to the stage on the screen, when the clock runs.
func (r *truth) talked(d time.Duration) {
	if r.s.Running() {
		r.spent[r.s.At.Stage] += d
	}
}

// asked keeps what happened in a gap until the mentor is asked. What lasted
// longer than any talk is not asked about.
func (r *truth) asked(d time.Duration, went bool) {
	g := gap{stage: r.s.At.Stage}
	if went {
		g.length = d
	}
	r.gaps = append(r.gaps, g)
}

func (r *truth) answer() {
	for _, g := range r.gaps {
		a := talk.WasAway
		if g.length > 0 {
			a = talk.WentOn
		}
		r.s.AnswerGap(a, r.w.now())
		r.spent[g.stage] += g.length
	}
	r.gaps = nil
}

func (r *truth) total() time.Duration {
	var sum time.Duration
	for d := range maps.Values(r.spent) {
		sum += d
	}
	return sum
}

// awakeFor lets the talk go on with the program awake.
func (r *truth) awakeFor(t *rapid.T) {
	for range rapid.IntRange(1, 4).Draw(t, "ticks") {
		d := time.Duration(rapid.Int64Range(0, int64(2*time.Minute)).Draw(t, "tick"))
		r.talked(d)
		if r.s.Observe(r.w.pass(d)) {
			t.Fatalf("a gap after %v awake", d)
		}
	}
}

// sleep suspends the machine; the monotonic clock runs on or stands still.
func (r *truth) sleep(t *rapid.T) {
	r.s.Observe(r.w.now())
	d := time.Duration(rapid.Int64Range(int64(2*time.Minute)+1, int64(100*time.Minute)).Draw(t, "sleep"))
	went := rapid.Bool().Draw(t, "went on") && d <= 90*time.Minute
	running := r.s.Running()
	if rapid.Bool().Draw(t, "monotonic runs on") {
		r.w.pass(d)
	} else {
		r.w.jump(d)
	}
	if got := r.s.Observe(r.w.now()); got != running {
		t.Fatalf("gap after a sleep of %v: %v, clock running: %v", d, got, running)
	}
	if running && d <= 90*time.Minute {
		r.asked(d, went)
	}
}

// set sets the clock: back at will, forward further than GapAfter as a gap in
// which nobody talked.
func (r *truth) set(t *rapid.T) {
	before := r.s.Total(r.w.now())
	r.s.Observe(r.w.now())
	d := time.Duration(rapid.Int64Range(int64(-26*time.Hour), int64(26*time.Hour)).Draw(t, "set"))
	r.w.jump(d)
	if r.s.Observe(r.w.now()) && d <= 90*time.Minute {
		r.asked(0, false)
	}
	if after := r.s.Total(r.w.now()); after != before {
		t.Fatalf("set by %v: total from %v to %v", d, before, after)
	}
}

// restart stops the program, however it stops, and starts another one.
func (r *truth) restart(t *rapid.T) {
	d := time.Duration(rapid.Int64Range(0, int64(100*time.Minute)).Draw(t, "stopped"))
	if rapid.Bool().Draw(t, "days") {
		d += 72 * time.Hour
	}
	went := rapid.Bool().Draw(t, "went on") && d <= 90*time.Minute
	r.s.Observe(r.w.now())
	running := r.s.Running()
	r.s = r.s.Clone()
	ok(t, r.s.Attach(testGuide()))
	r.s.Reopen(r.w.restart(d))
	if running && d <= 90*time.Minute {
		r.asked(d, went)
	}
}

// turn does one random thing with the session.
func (r *truth) turn(t *rapid.T) {
	now := r.w.now()
	switch rapid.IntRange(0, 8).Draw(t, "turn") {
	case 0:
		_ = r.s.Next(now)
	case 1:
		_ = r.s.Back(now)
	case 2:
		_ = r.s.NextStage(now)
	case 3:
		_ = r.s.PrevStage(now)
	case 4:
		_, err := r.s.MarkMoment(now)
		ok(t, err)
	case 5:
		ok(t, r.s.Pause(rapid.SampledFrom(talk.PauseReasons()).Draw(t, "why"), now))
	case 6, 7:
		ok(t, r.s.Resume(now))
	case 8:
		id, err := r.s.Add(0, now)
		ok(t, err)
		ok(t, r.s.Write(id, "regel", now))
	}
}

func (r *truth) check(t *rapid.T) {
	c := r.s.Clock(r.w.now())
	var sum time.Duration
	for i, id := range talk.Stages() {
		sum += c.Spent[i]
		if (c.Spent[i] - r.spent[id]).Abs() > time.Second {
			t.Fatalf("%s: %v, true %v", id, c.Spent[i], r.spent[id])
		}
	}
	if total := r.s.Total(r.w.now()); sum != c.Total || total != c.Total {
		t.Fatalf("parts %v, clock %v, total %v", sum, c.Total, total)
	}
	if (c.Total - r.total()).Abs() > time.Second {
		t.Fatalf("total %v, true %v", c.Total, r.total())
	}
}

// beginnings are moments at which naive clocks go wrong.
func beginnings() []time.Time {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		panic(err)
	}
	return []time.Time{
		time.Date(2026, time.October, 25, 0, 50, 0, 0, time.UTC).In(zone), // the hour that comes twice
		time.Date(2027, time.March, 28, 1, 50, 0, 0, zone),                // the hour that is not there
		time.Date(2026, time.January, 31, 23, 50, 0, 0, zone),
		time.Date(2026, time.December, 31, 23, 59, 59, 0, time.UTC),
		time.Date(2026, time.December, 31, 23, 50, 0, 0, zone), // UTC is still in the old year
		time.Date(2028, time.February, 28, 23, 50, 0, 0, time.UTC),
		time.Date(2028, time.February, 29, 23, 50, 0, 0, zone),
		time.Date(2027, time.February, 28, 23, 50, 0, 0, zone),
		time.Date(2027, time.April, 30, 23, 50, 0, 0, zone),
	}
}

// Property: whatever happens to the clock and the program, the parts are the
// total and the total is the true one.
func TestTimeProperty(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := newWatch()
		w.wall = rapid.SampledFrom(beginnings()).Draw(t, "begin")
		r := &truth{s: newTalk(t, testPlan()), w: w, spent: map[talk.StageID]time.Duration{}}
		r.s.Start(w.now())
		t.Repeat(map[string]func(*rapid.T){
			"awake":   r.awakeFor,
			"sleep":   r.sleep,
			"set":     r.set,
			"restart": r.restart,
			"turn":    r.turn,
			"answer":  func(*rapid.T) { r.answer() },
			"":        r.check,
		})
		r.answer()
		r.check(t)
	})
}

// A night in which the clock goes back, seen by a program that sleeps.
func TestDSTNight(t *testing.T) {
	s, w := newTalk(t, testPlan()), newWatch()
	w.wall = beginnings()[0]
	s.Start(w.now())
	same(t, "local time", w.wall.Format("15:04"), "02:50")
	w.awake(s, 25*time.Minute)
	same(t, "over the turn", s.Total(w.now()), 25*time.Minute)
	same(t, "local time went back", w.wall.Format("15:04"), "02:15")
	s.Observe(w.jump(30 * time.Minute))
	s.AnswerGap(talk.WentOn, w.now())
	same(t, "sleep in the same night", s.Total(w.now()), 55*time.Minute)
}

func TestInstantSince(t *testing.T) {
	begin := newWatch().wall
	at := func(wall, mono time.Duration, run int64) talk.Instant {
		return talk.Instant{Wall: begin.Add(wall), Mono: mono, Run: run}
	}
	from := at(0, time.Hour, 1)
	tests := []struct {
		name string
		to   talk.Instant
		want time.Duration
	}{
		{"one process", at(time.Minute, time.Hour+time.Second, 1), time.Second},
		{"set back", at(-time.Hour, time.Hour+time.Second, 1), time.Second},
		{"never negative", at(time.Hour, 0, 1), 0},
		{"two processes", at(time.Minute, 0, 2), time.Minute},
		{"two processes, more on the other's clock", at(time.Minute, 5*time.Hour, 2), time.Minute},
		{"two processes, set back", at(-time.Minute, 5*time.Hour, 2), 0},
	}
	for _, tt := range tests {
		same(t, tt.name, tt.to.Since(from), tt.want)
	}
}

// A sleep is noticed by the monotonic clock too, where that runs on and the
// wall clock was set back meanwhile.
func TestSleepBehindASetClock(t *testing.T) {
	s, w := started(t)
	w.pass(10 * time.Minute)
	same(t, "gap", s.Observe(w.jump(-time.Hour)), true)
	s.AnswerGap(talk.WentOn, w.now())
	same(t, "total", s.Total(w.now()), 10*time.Minute)
}

func TestGaps(t *testing.T) {
	tests := []struct {
		name   string
		away   time.Duration
		asks   bool
		before time.Duration // unanswered
		yes    time.Duration
	}{
		{"two minutes", 2 * time.Minute, false, 5 * time.Minute, 5 * time.Minute},
		{"more", 2*time.Minute + 1, true, 5 * time.Minute, 7*time.Minute + 1},
		{"ninety minutes", 90 * time.Minute, true, 5 * time.Minute, 95 * time.Minute},
		{"longer than any talk", 90*time.Minute + 1, false, 5 * time.Minute, 5 * time.Minute},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			w.awake(s, 5*time.Minute)
			s.Observe(w.jump(tt.away))
			g, asks := s.Gap()
			same(t, "asks", asks, tt.asks)
			same(t, "before the answer", s.Total(w.now()), tt.before)
			if asks {
				same(t, "from", g.From.Wall, w.wall.Add(-tt.away))
			}
			s.AnswerGap(talk.WentOn, w.now())
			same(t, "it went on", s.Total(w.now()), tt.yes)
			_, again := s.Gap()
			same(t, "asks again", again, false)
		})
	}
}

// A restart is asked about, however short it was, unless the clock stood.
func TestReopen(t *testing.T) {
	s, w := started(t)
	w.awake(s, 5*time.Minute)
	s.Reopen(w.restart(3 * time.Second))
	_, asks := s.Gap()
	same(t, "asks", asks, true)
	same(t, "unanswered", s.Total(w.now()), 5*time.Minute)
	s.AnswerGap(talk.WasAway, w.now())
	ok(t, s.Pause(talk.Later, w.now()))
	rev := s.Rev
	s.Reopen(w.restart(48 * time.Hour))
	same(t, "a standing clock", s.Rev, rev)
	ok(t, s.Resume(w.now()))
	w.awake(s, time.Minute)
	same(t, "days later", s.Total(w.now()), 6*time.Minute)
}

// Observe stores nothing as long as there is no gap, and a demo may raise what
// a gap is.
func TestObserve(t *testing.T) {
	s, w := newTalk(t, testPlan()), newWatch()
	same(t, "before the start", s.Observe(w.now()), false)
	s.Start(w.pass(time.Hour))
	rev, events := s.Rev, len(s.Events)
	for range 100 {
		s.Observe(w.pass(time.Second))
	}
	same(t, "revision", s.Rev, rev)
	same(t, "events", len(s.Events), events)
	s.GapAfter = 2 * time.Hour
	same(t, "a demo", s.Observe(w.pass(100*time.Minute)), false)
}

func TestUntil(t *testing.T) {
	begin := newWatch().wall
	after := func(m int) time.Time { return begin.Add(time.Duration(m) * time.Minute) }
	tests := []struct {
		name  string
		until time.Time
		total time.Duration
		err   error
	}{
		{"as the clock has it", after(25), 15 * time.Minute, nil},
		{"earlier", after(22), 12 * time.Minute, nil},
		{"later", after(32), 22 * time.Minute, nil},
		{"in the pause", after(15), 10 * time.Minute, nil},
		{"before the pause", after(4), 4 * time.Minute, nil},
		{"three hours later", after(25 + 180), 195 * time.Minute, nil},
		{"too late", after(25 + 181), 15 * time.Minute, talk.ErrUntil},
		{"before it began", after(0), 15 * time.Minute, talk.ErrUntil},
		{"taken back", time.Time{}, 15 * time.Minute, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, w := started(t)
			w.awake(s, 10*time.Minute)
			ok(t, s.Pause(talk.Bell, w.now()))
			w.awake(s, 10*time.Minute)
			ok(t, s.Resume(w.now()))
			w.awake(s, 5*time.Minute)
			ok(t, s.Pause(talk.Rounding, w.now()))
			same(t, "error", s.SetUntil(tt.until, w.pass(time.Hour)), tt.err)
			same(t, "total", s.Total(w.now()), tt.total)
			if tt.total > 10*time.Minute {
				same(t, "stopped", s.Stopped(w.now()), begin.Add(10*time.Minute+tt.total))
			}
			ok(t, s.Resume(w.now()))
			same(t, "taken back by going on", s.Total(w.now()), 15*time.Minute)
		})
	}
}

// A refused correction leaves the one before it.
func TestUntilRefused(t *testing.T) {
	s, w := started(t)
	w.awake(s, 10*time.Minute)
	ok(t, s.Pause(talk.Rounding, w.now()))
	ok(t, s.SetUntil(s.Began().Add(12*time.Minute), w.now()))
	rev := s.Rev
	same(t, "error", s.SetUntil(s.Began(), w.now()), talk.ErrUntil)
	same(t, "total", s.Total(w.now()), 12*time.Minute)
	same(t, "revision", s.Rev, rev)
}

// A lid closed halfway: the mentor says next morning until when they talked.
func TestUntilInAGap(t *testing.T) {
	for _, away := range []time.Duration{50 * time.Minute, 18 * time.Hour} {
		for _, a := range []talk.Answer{talk.Unanswered, talk.WasAway, talk.WentOn} {
			s, w := started(t)
			w.awake(s, 10*time.Minute)
			s.Reopen(w.restart(away))
			s.AnswerGap(a, w.now())
			w.awake(s, time.Minute)
			ok(t, s.Pause(talk.Rounding, w.now()))
			ok(t, s.SetUntil(s.Began().Add(24*time.Minute), w.now()))
			same(t, "total after "+away.String()+" "+string(a), s.Total(w.now()), 24*time.Minute)
			same(t, "stopped", s.Stopped(w.now()), s.Began().Add(24*time.Minute))
		}
	}
}
