package cli

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/prompts"
)

// typedDrill does a drill as somebody does who types at a terminal: type hands over a
// line after so long.
func typedDrill(t *testing.T, id string, typing func(line func(after time.Duration, text string))) (out string, run *rehearse.DrillRun) {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	d, _ := book.Drill(id)
	in, keys := io.Pipe()
	var shown bytes.Buffer
	a := &app{IO: IO{In: in, Out: &shown, Err: io.Discard, Now: time.Now, Location: time.UTC}}
	talk := &drillTalk{app: a, typed: true, began: time.Now(), run: rehearse.StartDrill(d, 3, rehearse.NewRecogniser()), lines: make(chan heardLine), kept: &recording{}}
	typed := make(chan struct{})
	go func() {
		defer close(typed)
		typing(func(after time.Duration, text string) {
			time.Sleep(after)
			_, _ = io.WriteString(keys, text+"\n")
		})
		_ = keys.Close()
	}()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go talk.readLines(ctx)
	if err := talk.hold(ctx); err != nil {
		t.Error(err)
	}
	_ = in.Close()
	<-typed
	talk.run.Stop()
	return shown.String(), talk.run
}

// At a terminal a silence is four seconds of the clock, in which nothing is typed.
func TestDrillSilenceByTheClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		out, run := typedDrill(t, "stilte", func(line func(time.Duration, string)) {
			line(time.Second, "")                    // hear the first answer
			line(2500*time.Millisecond, "en verder") // too early
			line(time.Second, "")                    // once more
			line(4100*time.Millisecond, "")          // it was left; hear the next
			line(3900*time.Millisecond, "zeg maar")  // too early
		})
		done := run.Done()
		if len(done) != 2 || !done[0].Works() || done[1].Works() || len(done[0].Tries) != 2 {
			t.Fatalf("done is %+v", done)
		}
		if q := done[0].Tries[0].Quiet; q != 2500*time.Millisecond {
			t.Errorf("the first silence lasted %v", q)
		}
		for _, want := range []string{nl.DrillGood(rehearse.LeftQuiet), "Dat was na 2 van de 4 tellen", "Dat was na 3 van de 4 tellen", done[0].Item.Tells[0]} {
			if !strings.Contains(strings.Join(strings.Fields(out), " "), want) {
				t.Errorf("%q is not said:\n%s", want, out)
			}
		}
		if strings.Contains(out, done[1].Item.Tells[0]) {
			t.Errorf("what comes after a silence came without one:\n%s", out)
		}
	})
}

// After five minutes of the clock the item at hand is the last.
func TestDrillLinesTakeFiveMinutes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		_, run := typedDrill(t, "open", func(line func(time.Duration, string)) {
			line(time.Minute, "Hoe was dat?")
			line(3*time.Minute, "Wat deed je daar?")
			line(2*time.Minute, "Hoe ging dat?") // the item at hand
			line(time.Second, "Wat zag je er?")
		})
		if n := len(run.Done()); n != 3 {
			t.Errorf("%d items were done", n)
		}
	})
}

// Who stops in a silence has left it at that.
func TestDrillStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		out, run := typedDrill(t, "stilte", func(line func(time.Duration, string)) {
			line(time.Second, "")
			line(time.Second, ":stop")
		})
		if len(run.Done()) != 0 || strings.Contains(out, "tellen") {
			t.Errorf("done is %+v\n%s", run.Done(), out)
		}
	})
}
