package tui

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"gesprek/internal/school"
)

// Whatever goes on or waits of a talk with who is erased, nothing of it is
// stored afterwards, and what concerns others is.
func TestEraseComesAfterTheSaveThatGoesOn(t *testing.T) {
	for _, fails := range []int{0, 1, 1000} {
		synctest.Test(t, func(t *testing.T) {
			store := &slowStore{world: newWorld(), takes: 50 * time.Millisecond, fails: fails}
			d := newDeskOfTest(t, store, store.world)
			store.pupils = append(store.pupils, school.Pupil{ID: "sam"})
			d.key(t)
			d.wait(10 * time.Millisecond) // the first save goes on
			d.key(t)
			erased := 0
			d.env.erase("noor", func(ctx context.Context) error {
				erased++
				_, err := store.ErasePupil(ctx, "noor", start())
				return err
			})
			d.wait(10 * time.Second)
			p := Program{model: &Model{env: d.env}}
			if !p.Close() || erased != 1 || len(store.sessions) != 0 || store.idsLeft() != "sam" {
				t.Errorf("%d failing saves: erased %d times, %d talks and %s are left", fails, erased, len(store.sessions), store.idsLeft())
			}
		})
	}
}

// Who is spoken with while another is erased loses nothing by it.
func TestEraseLeavesOthersAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		store := &slowStore{world: newWorld(), takes: 50 * time.Millisecond}
		d := newDeskOfTest(t, store, store.world)
		store.pupils = append(store.pupils, school.Pupil{ID: "sam"})
		d.key(t)
		d.wait(10 * time.Millisecond)
		d.key(t)
		d.env.erase("sam", func(ctx context.Context) error {
			_, err := store.ErasePupil(ctx, "sam", start())
			return err
		})
		p := Program{model: &Model{env: d.env}}
		if !p.Close() || store.idsLeft() != "noor" || store.sessions[0].Rev != d.session.Rev {
			t.Errorf("%s are left, at revision %d of %d", store.idsLeft(), store.sessions[0].Rev, d.session.Rev)
		}
	})
}

// A name that a Dutch keyboard does not have is not asked for.
func TestErasingAsksForWhatCanBeTyped(t *testing.T) {
	for name, want := range map[string]string{
		"Zoë": "Zoë", "Çağla": "Çağla", "Jan Peter": "Jan Peter", "ⵜⴰⵏⵉⵔⵜ": "wissen", "يوسف": "wissen", "Łukasz": "Łukasz", "": "wissen",
	} {
		x := erasing{one: true, list: []leaver{{pupil: school.Pupil{FirstName: name}}}}
		if got := x.wanted(); got != want {
			t.Errorf("%q asks for %q, want %q", name, got, want)
		}
	}
}
