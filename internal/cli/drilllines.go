package cli

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/rescue"
)

// The moves that are no answer. They begin with a colon, as in a talk.
const moveExample = ":voorbeeld"

// drill does a drill line by line, for a screen reader or a pipe: each line is an
// answer, and an empty one goes on; in a silence an empty one is the silence where
// nobody types. Who types is timed by the clock; of what comes from elsewhere the time is
// that of speaking.
func (a *app) drill(ctx context.Context, d *rehearse.Drill, o lineOptions) error {
	_, typed := a.keyboard()
	t := &drillTalk{
		app: a, typed: typed, began: a.here().Truncate(time.Second), run: rehearse.StartDrill(d, o.seedOf(), rehearse.NewRecogniser()),
		lines: make(chan heardLine),
	}
	kept, err := a.newRecording(ctx, t.script().Head, o, typed)
	if err != nil {
		return err
	}
	t.kept = kept
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	go t.readLines(ctx)
	if err = t.say(t.opening()...); err == nil {
		err = t.hold(ctx)
	}
	t.run.Stop()
	t.kept.take(t.script())
	return cmp.Or(t.kept.end(), err, t.say(t.result()...))
}

// drillTalk is a drill that is being done line by line.
type drillTalk struct {
	app   *app
	typed bool // by somebody, at a terminal
	began time.Time
	at    time.Duration
	run   *rehearse.DrillRun
	lines chan heardLine
	kept  *recording
}

// heardLine is a line that came in, or why there are no more.
type heardLine struct {
	text string
	err  error
}

// readLines hands on line after line. One goroutine does: a silence does not wait for it.
func (t *drillTalk) readLines(ctx context.Context) {
	defer rescue.Caught(nil) // reading itself says what went wrong
	for {
		var l heardLine
		func() {
			defer rescue.Caught(func(e *rescue.Error) { l.err = panicked(e) })
			l.text, l.err = readLine(t.app.In)
		}()
		l.text = strings.TrimSpace(strings.TrimPrefix(l.text, "\ufeff"))
		select {
		case t.lines <- l:
		case <-ctx.Done():
			return
		}
		if l.err != nil {
			return
		}
	}
}

// next is the line that comes in within so long; without a limit as long as it takes.
func (t *drillTalk) next(ctx context.Context, within time.Duration) (l heardLine, came bool) {
	var over <-chan time.Time
	if within > 0 {
		timer := time.NewTimer(within)
		defer timer.Stop()
		over = timer.C
	}
	select {
	case l = <-t.lines:
		return l, true
	case <-ctx.Done():
		return heardLine{err: ctx.Err()}, true
	case <-over:
		return heardLine{}, false
	}
}

// hold takes line after line until there are no more, or the round is over.
func (t *drillTalk) hold(ctx context.Context) error {
	do := t.item
	if t.run.Drill().Kind == rehearse.DrillQuiet {
		do = t.quiet
	}
	for {
		switch err := do(ctx); {
		case errors.Is(err, errNoAnswer):
			return nil
		case err != nil:
			return err
		case !t.run.Next(t.at):
			return nil
		}
		t.kept.take(t.script())
	}
}

// line is the next line, and lets the time pass that it took. Where the trainee ends the
// round there is none.
func (t *drillTalk) line(ctx context.Context) (string, error) {
	l, _ := t.next(ctx, 0)
	if l.err == nil && strings.EqualFold(l.text, moveEnd) {
		return "", errNoAnswer
	}
	t.pass(l.text)
	return l.text, l.err
}

// pass lets the time pass that a line took.
func (t *drillTalk) pass(text string) {
	if t.typed {
		t.at = max(t.at, t.app.Now().Sub(t.began).Round(100*time.Millisecond))
		return
	}
	t.at += saying(text)
}

// item does an item with an answer that is typed: until one works, or an empty line.
func (t *drillTalk) item(ctx context.Context) error {
	item := t.run.Item()
	if err := t.say("", item.Who+": "+nl.DrillQuote(item.Task())); err != nil {
		return err
	}
	for {
		text, err := t.line(ctx)
		switch {
		case err != nil || text == "":
			return err
		case text == moveExample:
			err = t.say(nl.DrillExampleLine(t.run.Example()))
		default:
			f := t.run.Answer(text, t.at)
			says := t.told(f)
			if t.run.Stuck() {
				says = append(says, nl.DrillExampleLine(t.run.Example()))
			}
			if err = t.say(says...); f.Works {
				return err
			}
		}
		if err != nil {
			return err
		}
	}
}

// quiet does an item with a silence: until it was left.
func (t *drillTalk) quiet(ctx context.Context) error {
	item := t.run.Item()
	if err := t.say("", item.Who+". "+nl.DrillAsked+": "+nl.DrillQuote(item.Given)); err != nil {
		return err
	}
	for {
		if t.typed {
			if _, err := t.line(ctx); err != nil {
				return err
			}
		}
		if err := t.say(nl.DrillQuote(item.First)); err != nil {
			return err
		}
		quiet, err := t.silence(ctx)
		if err != nil {
			return err
		}
		f := t.run.Leave(quiet, t.at)
		var says []string
		if f.Works {
			for _, line := range item.Tells {
				says = append(says, nl.DrillQuote(line))
			}
		}
		if err := t.say(append(says, t.told(f)...)...); err != nil || f.Works {
			return err
		}
	}
}

// silence is how long nobody said anything. Where nobody types an empty line is one
// that was left, and any other came at once.
func (t *drillTalk) silence(ctx context.Context) (time.Duration, error) {
	if !t.typed {
		text, err := t.line(ctx)
		if text == "" {
			return rehearse.Quiet, err
		}
		return 0, err
	}
	from := t.app.Now()
	l, came := t.next(ctx, rehearse.Quiet)
	t.pass("")
	switch {
	case !came:
		return rehearse.Quiet, nil
	case l.err == nil && strings.EqualFold(l.text, moveEnd):
		return 0, errNoAnswer
	}
	return min(t.app.Now().Sub(from), rehearse.Quiet-1), l.err
}

// told is what is good in an answer, and the one thing to try.
func (t *drillTalk) told(f rehearse.Feedback) []string {
	var good []string
	for _, reason := range f.Good {
		good = append(good, nl.DrillGood(reason))
	}
	says := []string{strings.Join(good, " ")}
	if f.Next != "" {
		says = append(says, nl.DrillTry(t.run.Drill().Kind, f.Next, f.Words))
	}
	return says
}

// say writes texts, each on lines of its own.
func (t *drillTalk) say(texts ...string) error {
	var b strings.Builder
	for _, text := range texts {
		b.WriteString(strings.Join(t.app.wrapped(text), "\n") + "\n")
	}
	return t.app.write(b.String())
}

// opening is what is practised, and how.
func (t *drillTalk) opening() []string {
	d := t.run.Drill()
	says := []string{d.Title, d.About, d.Task}
	if t.typed {
		moves := nl.DrillMoves
		if d.Kind == rehearse.DrillQuiet {
			moves = nl.DrillQuietMoves
		}
		says = append(says, moves)
	}
	return says
}

// result sums the round up.
func (t *drillTalk) result() []string {
	got := t.run.Result()
	says := []string{"", nl.DrillDoneHead(got.Items)}
	if got.Quiets > 0 {
		says = append(says, nl.DrillQuiets(got.Quiets))
	}
	if len(got.Worked) > 0 {
		says = append(says, nl.DrillWorkedHead+":")
		for _, text := range got.Worked {
			says = append(says, nl.DrillQuote(text))
		}
	}
	if got.Again != nil {
		says = append(says, nl.DrillAgainHead+":", got.Again.Who+": "+nl.DrillQuote(got.Again.Task()))
		if len(got.Again.Examples) > 0 {
			says = append(says, nl.DrillExampleLine(got.Again.Examples[0]))
		}
	}
	return says
}

// script is the recording so far: of the items that are done.
func (t *drillTalk) script() rehearse.Script {
	s := rehearse.Script{Head: rehearse.Head{Source: rehearse.Drilled, Begin: t.began, Drill: t.run.Drill().ID}}
	for _, turn := range t.run.Done() {
		s.Entries = append(s.Entries, turn.Lines()...)
	}
	return s
}
