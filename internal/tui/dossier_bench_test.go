package tui

import (
	"testing"

	"gesprek/internal/talk"
)

// BenchmarkDossier is a key in a text of a dossier, with all that follows from it, and
// the frame.
func BenchmarkDossier(b *testing.B) {
	t := new(testing.T) // of the driver: a screen that fails here fails in its own test
	d := dossierAt(t, worldOfDossier(t), "noor", 80, 24).reach("text " + string(talk.Qualities))
	b.Run("key", func(b *testing.B) {
		for b.Loop() {
			d.press("x", "backspace")
		}
	})
	b.Run("view", func(b *testing.B) {
		for b.Loop() {
			d.model.frame()
		}
	})
}
