package tui

import (
	"testing"

	"gesprek/internal/nl"
	"gesprek/internal/route"
	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// A screen changes of a pupil what is asked on it, and leaves alone what another one
// stored after it was opened.
func TestScreensKeepWhatOthersStored(t *testing.T) {
	others := school.Aims{Profile: "bwi", Second: "pie", Goal: "hbo-bachelor", South: school.Yes}
	for name, of := range map[string]struct {
		open  func(t *testing.T) (*driver, *world)
		keys  []string
		shows string
		want  func(p *school.Pupil)
	}{
		"map": {func(t *testing.T) (*driver, *world) {
			w := worldOfMap(t)
			d := mapAt(t, w, 80, 24)
			return d.press("z").typ("mbo 3").press("enter"), w
		}, []string{"d"}, nl.RouteGoalKept, func(p *school.Pupil) { p.Aims.Goal = "mbo-3" }},
		"choices": {func(t *testing.T) (*driver, *world) {
			w := worldOfChoices(t, talk.VmboKB, 2, school.Aims{})
			return choosingAt(t, w, 80, 24).typ("groen"), w
		}, []string{"f5"}, "Groen", func(p *school.Pupil) { p.Aims.Profile, p.Aims.Second = "groen", others.Second }},
		"guarantee": {func(t *testing.T) (*driver, *world) {
			w := worldOfGuarantee(t, "", school.Yes)
			return guaranteeAt(t, w, 80, 24), w
		}, []string{"w"}, nl.GuaranteeSouthSet(route.No), func(p *school.Pupil) { p.Aims.South = school.No }},
		"form": {func(t *testing.T) (*driver, *world) {
			w := worldOfFive()
			return pupilFormAt(t, w, w.pupil("noor"), 80, 24).typ("tje"), w
		}, []string{"ctrl+s"}, "", func(p *school.Pupil) { p.FirstName = "Noortje" }},
	} {
		t.Run(name, func(t *testing.T) {
			d, w := of.open(t)
			p := w.pupil("noor")
			p.Aims = others
			ok(t, w.SavePupil(t.Context(), p, start()))
			d.press(of.keys...).sees(of.shows)
			of.want(&p)
			if got := w.pupil("noor"); got != p {
				t.Errorf("stored\n%+v, want\n%+v", got, p)
			}
		})
	}
}
