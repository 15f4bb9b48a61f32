package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// exercisesForTests are one of each form.
func exercisesForTests() []talk.Exercise {
	field := func(label string, lines int) talk.Field { return talk.Field{Label: label, Lines: lines} }
	base := func(f talk.Form, title string) talk.Exercise {
		return talk.Exercise{
			ID: string(f), Title: title, Form: f, Minutes: 5, Goal: "Weten wat past.", Question: "Wat past bij {naam}?",
			Steps: []string{"Draai het scherm.", "Wacht."}, Closing: "Wat neem je mee?",
		}
	}
	cards := base(talk.Cards, "Kaarten")
	cards.Cards, cards.Pick, cards.Competence = strings.Fields("rustig snel precies grappig sterk geduldig eerlijk dapper slim"), 2, talk.Qualities
	scale := base(talk.Scale, "Schaal")
	scale.Ends, scale.Fields = [2]string{"geen idee", "ik weet het"}, []talk.Field{field("geen nul, want", 1), field("een punt hoger", 1)}
	scale.Fields[1].Hint = "als ik er geweest ben"
	doors := base(talk.Doors, "Deuren")
	doors.Fields = []talk.Field{field("deur 1", 2), field("deur 2", 3)}
	line := base(talk.Timeline, "Lijn")
	line.Fields = []talk.Field{field("klein", 1), field("brugklas", 2), field("nu", 1)}
	circle := base(talk.Circle, "Cirkel")
	circle.Fields = []talk.Field{field("thuis", 2), field("school", 2), field("buurt", 2), field("werk", 2)}
	lines := base(talk.Lines, "Regels")
	lines.Fields, lines.Kinds = []talk.Field{field("omhoog", 2), field("omlaag", 1)}, []talk.Kind{talk.WithParents}
	return []talk.Exercise{cards, scale, doors, line, circle, lines}
}

// doing opens an exercise in a talk.
func doing(t *testing.T, title string, width, height int) *driver {
	t.Helper()
	d := inTalk(t, talk.Individual, width, height)
	d.world.exercises = exercisesForTests()
	return d.press("alt+e").sees(nl.LiveExerciseTitle).typ(title).press("enter").sees("enter: begin", "Vraag 1").press("enter").sees("Wat past bij Noor?")
}

// written are the lines of the talk.
func (d *driver) written() []string {
	var out []string
	for _, n := range d.live().session.Notes {
		out = append(out, n.Text)
	}
	return out
}

func (d *driver) holds(want ...string) *driver {
	d.t.Helper()
	if got := d.written(); !slices.Equal(got, want) {
		d.t.Errorf("notes are %q, want %q", got, want)
	}
	return d
}

func TestBoards(t *testing.T) {
	long := "klanten helpen en de hele dag door vroeg op, met meel aan mijn handen"
	goldens(t, "board-cards", func(t *testing.T, w, h int) *driver {
		return doing(t, "kaarten", w, h).press("right", "space", "down").typ("toen ik bleef zitten")
	})
	goldens(t, "board-scale", func(t *testing.T, w, h int) *driver {
		return doing(t, "schaal", w, h).typ("6").press("right", "tab").typ("ik was er al")
	})
	goldens(t, "board-doors", func(t *testing.T, w, h int) *driver {
		return doing(t, "deuren", w, h).typ("bakker").press("tab").typ(long).press("tab").typ("veel lezen")
	})
	goldens(t, "board-line", func(t *testing.T, w, h int) *driver {
		return doing(t, "lijn", w, h).typ("winkeltje gespeeld").press("tab", "tab").typ(long)
	})
	goldens(t, "board-circle", func(t *testing.T, w, h int) *driver {
		return doing(t, "cirkel", w, h).typ("mama").press("tab", "tab").typ("mevrouw Öztürk").press("tab", "tab", "tab", "tab").typ("baas")
	})
	goldens(t, "board-lines", func(t *testing.T, w, h int) *driver {
		return doing(t, "regels", w, h).typ("muziek").press("enter")
	})
	goldens(t, "board-steps", func(t *testing.T, w, h int) *driver { return doing(t, "cirkel", w, h).press("f1", "down", "up") })
	goldens(t, "board-list", func(t *testing.T, w, h int) *driver { return doing(t, "cirkel", w, h).press("esc", "esc", "alt+e") })
	goldens(t, "board-start", func(t *testing.T, w, h int) *driver {
		d := inTalk(t, talk.Individual, w, h)
		d.world.exercises = exercisesForTests()
		return d.press("alt+e").typ("deuren").press("enter")
	})
}

// What is picked and typed lands in the notes at once, and comes back.
func TestBoardWritesNotes(t *testing.T) {
	d := doing(t, "kaarten", 80, 24).press("space", "right", "right").typ("bij de les")
	d.holds("rustig", "precies: bij de les")
	d.press("enter").press("esc").sees("Vraag 1 van opening?").lacks("precies", "minimaal").press("esc").sees("precies: bij de les", "00:00 van minimaal")
	d.press("alt+e", "enter").sees("bij de les").press("right", "space").sees(nl.BoardFull(2))
	d.press("left", "space").holds("precies: bij de les")
	d.press("ctrl+z").holds("rustig", "precies: bij de les").press("ctrl+y").holds("precies: bij de les")
	d.press("tab").typ(" óók").press("backspace").press("enter", "tab").holds("precies: bij de les óó")
	d.paste("é\n1").holds("precies: bij de les óóé 1")
	if got := d.world.sessions[0].Notes; len(got) != 1 || got[0].Text != "precies: bij de les óóé 1" {
		t.Errorf("stored are %+v", got)
	}
}

func TestBoardOfAScale(t *testing.T) {
	d := doing(t, "schaal", 80, 24).typ("10").sees("▼").holds("Schaal: 10 van 10 (0: geen idee, 10: ik weet het)")
	d.press("left", "left").holds("Schaal: 8 van 10 (0: geen idee, 10: ik weet het)").typ("omdat").holds("Schaal: 8 van 10 (0: geen idee, 10: ik weet het)", "geen nul, want: omdat")
	d.press("tab", "tab", "right").holds("Schaal: 9 van 10 (0: geen idee, 10: ik weet het)", "geen nul, want: omdat")
	doing(t, "schaal", 80, 24).press("right").holds("Schaal: 0 van 10 (0: geen idee, 10: ik weet het)").press("enter").typ("x").holds("Schaal: 0 van 10 (0: geen idee, 10: ik weet het)", "geen nul, want: x")
}

// While the steps are read, what is typed is typed all the same.
func TestBoardSteps(t *testing.T) {
	doing(t, "regels", 60, 16).press("f1").sees("1. Draai het scherm.", nl.ReadingClosing).press("f1").lacks("1. Draai").
		press("f1").typ("muziek").holds("omhoog: muziek").press("f1", "esc").sees("muziek").press("esc", "esc").sees("omhoog: muziek")
}

// The clock runs on, and nothing of the mentor's own stands on the board.
func TestBoardIsForThePupil(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 24).typ("komt moe binnen").press("f8")
	d.world.exercises = exercisesForTests()
	d.press("alt+e").typ("lijn").press("enter", "enter").lacks("moe", "minimaal", "klad")
	d.pass(90*time.Second).typ("a").press("esc").lacks("moe", "klad", "minimaal").press("esc").sees("01:30")
	d.press("alt+e").typ("lijn").press("enter").press("ctrl+q").sees(nl.LiveMenuLater).lacks("moe").press("esc", "esc").sees("01:30")
	d.press("alt+e").typ("lijn").press("enter").press("ctrl+p").sees(nl.LivePauseTitle).lacks("moe")
	if !slices.Contains(d.written(), "klein: a") {
		t.Errorf("notes are %q", d.written())
	}
}

// Exercises made for other talks come last and say for whom they are.
func TestExercisesForThisTalkFirst(t *testing.T) {
	d := inTalk(t, talk.Individual, 80, 30)
	d.press("alt+e").sees("Er zijn geen oefeningen.")
	d.world.exercises = exercisesForTests()
	rows := strings.Split(d.press("alt+e").screen(), "\n")
	at := func(word string) int {
		return slices.IndexFunc(rows, func(r string) bool { return strings.Contains(r, word) })
	}
	if at("Regels") < at("Cirkel") || !strings.Contains(rows[at("Regels")], "met ouders") {
		t.Errorf("list is\n%s", strings.Join(rows, "\n"))
	}
}
