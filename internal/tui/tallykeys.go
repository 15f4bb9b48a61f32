package tui

import (
	"context"
	"io"

	tea "charm.land/bubbletea/v2"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
)

// tallyKey is a key that counts one thing. Letters are the first of the word where
// that can be; digits are for what has no letter left: an F key needs a second finger on
// many laptops.
type tallyKey struct {
	keys []string
	name string // what the key counts, whole
	what rehearse.What
	text string
}

// markKeys count what the conductor does.
func markKeys() []tallyKey {
	keys := map[rehearse.Mark][]string{
		rehearse.MarkOpen: {"o"}, rehearse.MarkClosed: {"g"}, rehearse.MarkLeading: {"s"}, rehearse.MarkStacked: {"x", "w"},
		rehearse.MarkSummary: {"v"}, rehearse.MarkAskedOn: {"d"}, rehearse.MarkSilence: {"space", "i"}, rehearse.MarkAdvice: {"a"},
	}
	var list []tallyKey
	for _, m := range rehearse.Marks() {
		list = append(list, tallyKey{keys[m], nl.TallyMark(m), rehearse.What(m), ""})
	}
	return list
}

// speakKeys tell who speaks.
func speakKeys() []tallyKey {
	keys := map[rehearse.Speaker]string{rehearse.Conductor: "1", rehearse.Pupil: "2", rehearse.Guardian: "3", rehearse.Nobody: "0"}
	var list []tallyKey
	for _, who := range rehearse.Speakers() {
		list = append(list, tallyKey{[]string{keys[who]}, nl.TallySpeaks(who), rehearse.Speaks, string(who)})
	}
	return list
}

// touchKeys count competences.
func touchKeys() []tallyKey {
	var list []tallyKey
	for i, c := range talk.Competences() {
		list = append(list, tallyKey{[]string{string(rune('5' + i))}, nl.TallyTouches(c), rehearse.Touches, string(c)})
	}
	return list
}

// turnKeys tell what the talk is about.
func turnKeys() []tallyKey {
	var list []tallyKey
	for _, k := range []struct {
		key string
		of  rehearse.Subject
	}{{"e", rehearse.Experience}, {"t", rehearse.Future}, {"p", rehearse.NextStep}} {
		list = append(list, tallyKey{[]string{k.key}, nl.TallyTurns(k.of), rehearse.Turns, string(k.of)})
	}
	return list
}

func (t *tally) commands() []command {
	var list []command
	if t.word != nil {
		return append(t.wordCommands(), t.shared(t, nil)...)
	}
	switch t.stage {
	case tallyOffered:
		list = t.offerCommands()
	case tallyReady:
		list = append([]command{
			{binding: bind(nl.TallyBegin, "enter"), short: nl.TallyBeginFew, footer: true, always: true, run: func() (screen, tea.Cmd) {
				t.begin()
				return t, nil
			}},
			{binding: bind(nl.CommandBack, "esc"), footer: true, run: t.leave},
		}, t.countCommands()...)
	case tallyCounting:
		list = append(t.besideCommands(), t.countCommands()...)
	case tallyAsking: // who counts on meant to
		list = append(t.askCommands(), t.countCommands()...)
	case tallyDone:
		list = t.doneCommands()
	}
	return append(list, t.shared(t, nil)...)
}

// countCommands are the keys that count.
func (t *tally) countCommands() []command {
	var list []command
	for _, keys := range [][]tallyKey{markKeys(), speakKeys(), touchKeys(), turnKeys()} {
		for _, k := range keys {
			list = append(list, command{binding: bind(k.name, k.keys...), run: func() (screen, tea.Cmd) { return t.count(k.what, k.text) }})
		}
	}
	return append(list,
		command{binding: bind(nl.TallyNextWho, "right", "tab"), run: t.speak(1)},
		command{binding: bind(nl.TallyPrevWho, "left", "shift+tab"), run: t.speak(-1)},
		command{binding: bind(nl.TallyNextPart, "pgdown", "down"), off: t.noStage(1, nl.TallyLastPart), run: t.move(1)},
		command{binding: bind(nl.TallyPrevPart, "pgup", "up"), off: t.noStage(-1, nl.TallyFirst), run: t.move(-1)},
	)
}

// noStage is why the talk cannot go to another stage.
func (t *tally) noStage(by int, why string) func() string {
	return func() string {
		if at := t.stageAt() + by; at < 0 || at >= len(talk.Stages()) {
			return why
		}
		return ""
	}
}

// besideCommands are what can be done beside counting.
func (t *tally) besideCommands() []command {
	return []command{
		{binding: bind(nl.TallyUndo, "ctrl+z", "backspace"), short: nl.TallyUndoFew, footer: true, off: t.nothing, run: func() (screen, tea.Cmd) {
			return t.count(rehearse.Undone, "")
		}},
		{binding: bind(nl.TallyWord, "enter", "ctrl+n"), short: nl.TallyWordFew, footer: true, run: func() (screen, tea.Cmd) {
			t.word, t.wordAt = &field{}, t.at()
			return t, nil
		}},
		{binding: bind(nl.TallyStop, "esc"), short: nl.TallyStopFew, footer: true, run: func() (screen, tea.Cmd) {
			t.stage = tallyAsking
			return t, nil
		}},
	}
}

func (t *tally) nothing() string {
	if t.of == nil || t.of.Tallies() == 0 {
		return nl.TallyNothing
	}
	return ""
}

// askCommands are those of the question what to do.
func (t *tally) askCommands() []command {
	return []command{
		{binding: bind(nl.TallyGoOn, "enter", "esc"), footer: true, run: func() (screen, tea.Cmd) {
			t.stage = tallyCounting
			return t, nil
		}},
		{binding: bind(nl.TallyEnd, "r", "ctrl+g"), footer: true, run: func() (screen, tea.Cmd) { return t.end(t.at()) }},
		{binding: bind(nl.TallyLater, "l", "ctrl+l"), footer: true, run: t.leave},
		{binding: bind(nl.TallyDrop, "delete", "ctrl+w"), short: nl.TallyDropFew, footer: true, run: t.drop},
	}
}

// offerCommands are those of the question whether to go on with one that was not
// rounded off.
func (t *tally) offerCommands() []command {
	at := t.now().Sub(t.open.of.Begin())
	return []command{
		{binding: bind(nl.TallyOn(at), "g", "enter"), short: nl.TallyGoOn, footer: true, off: func() string {
			if at > tallyGoesOn {
				return nl.TallyTooLong
			}
			return ""
		}, run: t.goOn},
		{binding: bind(nl.TallyEndAt(t.open.of.Last()), "r", "ctrl+g"), short: nl.TallyEnd, footer: true, run: t.endOpen},
		{binding: bind(nl.TallyNew, "n", "ctrl+n"), short: nl.TallyNewFew, footer: true, run: func() (screen, tea.Cmd) {
			t.stage, t.open = tallyReady, nil
			return t, nil
		}},
		{binding: bind(nl.CommandBack, "esc"), footer: true, run: t.leave},
	}
}

func (t *tally) doneCommands() []command {
	return []command{
		t.looking(func() rehearse.Record { return t.of.Script().Record() }, t),
		{binding: bind(nl.TallyKeep, "ctrl+s", "f5"), short: nl.TallyKeepFew, footer: true, off: t.unwritable, run: t.keep},
		{binding: bind(nl.TallyNew, "n", "ctrl+n"), short: nl.TallyNewFew, footer: true, run: func() (screen, tea.Cmd) {
			t.stage, t.of, t.log = tallyReady, nil, nil
			return t, nil
		}},
		{binding: bind(nl.CommandBack, "esc", "enter"), footer: true, run: t.leave},
	}
}

// leave goes back; what was counted is stored, or is being stored.
func (t *tally) leave() (screen, tea.Cmd) {
	if !t.mayLeave(t.failing(), nl.TallyQuit) {
		return t, nil
	}
	return t.back, nil
}

// drop destroys the tally, when that is asked twice.
func (t *tally) drop() (screen, tea.Cmd) {
	if !t.mayLeave(true, nl.TallyDropAgain) {
		return t, nil
	}
	if store, id := t.Practice, t.log.id; store != nil {
		delete(t.drafts.practice, t.log.name()) // what is owed of it goes with it
		t.saver.do(dropRunJob+id, func(ctx context.Context) error { return store.DropRuns(ctx, id) })
	}
	return t.back, nil
}

// keep opens the screen on which the tally is kept as a file, for who held the talk.
func (t *tally) keep() (screen, tea.Cmd) {
	text := t.of.Script().String()
	form := keepForm{label: nl.TallyKeepForm, ending: ".txt", write: func(_ context.Context, w io.Writer, _ int) (string, error) {
		_, err := io.WriteString(w, text)
		return nl.TallyKeepWhy, err
	}}
	return newKeeping(t.env, keepable{
		id: "tally", title: nl.TallyKeepTitle, name: nl.TallyKeepName(t.of.Begin()), forms: []keepForm{form},
	}, 0, t), nil
}

// wordCommands are what can be done while words are written.
func (t *tally) wordCommands() []command {
	return []command{
		{binding: bind(nl.TallyWordKeep, "enter"), footer: true, run: t.keepWord},
		{binding: bind(nl.TallyWordStop, "esc"), footer: true, run: t.dropWord},
	}
}

// keepWord records the words, and goes on counting.
func (t *tally) keepWord() (screen, tea.Cmd) {
	t.put(t.wordAt, rehearse.Noted, t.word.text)
	return t.dropWord()
}

func (t *tally) dropWord() (screen, tea.Cmd) {
	t.word = nil
	return t, nil
}

// mostWords is how many characters may be written beside a tally.
const mostWords = 80

// write takes what is typed for words beside a tally. It reports false for what is
// another matter.
func (t *tally) write(msg tea.Msg) (screen, tea.Cmd, bool) {
	press, key := msg.(tea.KeyPressMsg)
	if t.list != nil || t.help || !fromUser(msg) {
		return t, nil, false
	}
	if key {
		if _, command := find(t.commands(), press); command && press.Text == "" {
			return t, nil, false
		}
		t.hint = ""
	}
	before := t.word.line
	t.word.update(msg)
	if len([]rune(t.word.text)) > mostWords {
		t.word.line, t.hint = before, nl.TallyWordLong
	}
	return t, nil, true
}
