package handbook_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"gesprek/internal/handbook"
	"gesprek/internal/rehearse"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

func builtInDrills(t *testing.T) []rehearse.Drill {
	t.Helper()
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return book.Drills
}

// Every drill has enough to do for weeks, for pupils of each phase and for parents, and
// each of our own examples is one that the program calls good.
func TestBuiltInDrills(t *testing.T) {
	r := rehearse.NewRecogniser()
	drills := builtInDrills(t)
	var kinds []rehearse.DrillKind
	for i := range drills {
		d := &drills[i]
		kinds = append(kinds, d.Kind)
		if len(d.Items) < 20 {
			t.Errorf("%s has %d items", d.ID, len(d.Items))
		}
		phases, parents := map[talk.Phase]int{}, 0
		for j := range d.Items {
			item := &d.Items[j]
			phases[item.Phase]++
			if item.To == talk.ToParent {
				parents++
			}
			if !r.Posed(d.Kind, item) {
				t.Errorf("%s %s: %q is %q", d.ID, item.ID, item.Given, r.Recognise(item.Given))
			}
			for _, example := range item.Examples {
				if f := r.Judge(d.Kind, item, example); !f.Works || f.Next != "" {
					t.Errorf("%s %s: %q gives %+v", d.ID, item.ID, example, f)
				}
			}
		}
		for _, p := range talk.Phases() {
			if phases[p] < 4 {
				t.Errorf("%s has %d items of %s", d.ID, phases[p], p)
			}
		}
		if parents < 4 {
			t.Errorf("%s has %d items with parents", d.ID, parents)
		}
	}
	if !slices.Equal(kinds, rehearse.DrillKinds()) {
		t.Errorf("drills are %q", kinds)
	}
}

// drillAnswer is an answer to an item, and whether somebody who trains people would call it
// good.
type drillAnswer struct {
	item string
	good bool
	text string
}

// answers reads what was written down before the judgement was tuned: the id of an item
// on a line, and below it answers that are good (+) and that could be otherwise (-).
func answers(t *testing.T, file string) []drillAnswer {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []drillAnswer
	item := ""
	for line := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n") {
		switch {
		case strings.HasPrefix(line, "+ "):
			out = append(out, drillAnswer{item, true, line[2:]})
		case strings.HasPrefix(line, "- "):
			out = append(out, drillAnswer{item, false, line[2:]})
		default:
			item = line
		}
	}
	return out
}

// Of what people answer at least 95% is judged as a trainer would. That a good answer
// is called otherwise is the worse mistake: at most one in forty.
func TestJudgedAsLabelled(t *testing.T) {
	r := rehearse.NewRecogniser()
	drills := builtInDrills(t)
	for i := range drills {
		d := &drills[i]
		if d.Kind == rehearse.DrillQuiet {
			continue
		}
		t.Run(d.ID, func(t *testing.T) {
			list := answers(t, "testdata/drills/"+d.ID+".txt")
			good, refused, missed := 0, 0, 0
			for _, a := range list {
				at := slices.IndexFunc(d.Items, func(i rehearse.DrillItem) bool { return i.ID == a.item })
				if at < 0 {
					t.Fatalf("no item %q", a.item)
				}
				f := r.Judge(d.Kind, &d.Items[at], a.text)
				if a.good {
					good++
				}
				switch {
				case a.good && !f.Works:
					refused++
					t.Logf("good, but %s %v: %s: %s", f.Next, f.Words, a.item, a.text)
				case !a.good && f.Works:
					missed++
					t.Logf("passed %v %s: %s: %s", f.Good, f.Next, a.item, a.text)
				}
				if len(f.Good) == 0 {
					t.Errorf("nothing good about %q", a.text)
				}
			}
			other := len(list) - good
			t.Logf("%d good, %d refused; %d other, %d passed", good, refused, other, missed)
			if good < 95 || other < 95 {
				t.Errorf("only %d and %d answers", good, other)
			}
			if refused*40 > good || (refused+missed)*20 > len(list) {
				t.Errorf("of %d good answers %d were refused, of %d others %d passed", good, refused, other, missed)
			}
		})
	}
}
