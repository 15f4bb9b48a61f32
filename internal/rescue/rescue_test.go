package rescue_test

import (
	"errors"
	"strings"
	"testing"

	"gesprek/internal/rescue"
)

// typed is a panic value that holds what somebody typed.
type typed struct{ words string }

func (t typed) Error() string { return t.words }

func stops(panics func()) (caught *rescue.Error) {
	defer rescue.Caught(func(e *rescue.Error) { caught = e })
	panics()
	return nil
}

func TestCaught(t *testing.T) {
	var none []int
	tests := []struct {
		name   string
		panics func()
		want   string
	}{
		{"text", func() { panic("Noor zei iets") }, "string"},
		{"error", func() { panic(typed{"Noor zei iets"}) }, "rescue_test.typed"},
		{"wrapped", func() { panic(errors.Join(typed{"Noor zei iets"})) }, "*errors.joinError"},
		{"runtime", func() { _ = none[3] }, "runtime error: index out of range [3] with length 0"},
		{"nil", func() { panic(nil) }, "panic called with nil argument"},
		{"handed on", func() { panic(&rescue.Error{Cause: "first"}) }, "first"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := stops(tt.panics)
			if e == nil || e.Cause != tt.want {
				t.Fatalf("caught %+v, want %q", e, tt.want)
			}
			if strings.Contains(e.Error()+e.Stack, "Noor") {
				t.Errorf("%v holds what was typed:\n%s", e, e.Stack)
			}
			if tt.name != "handed on" && !strings.Contains(e.Stack, "rescue_test.TestCaught.func") {
				t.Errorf("the stack does not say where:\n%s", e.Stack)
			}
		})
	}
}

func TestNothingCaught(t *testing.T) {
	if e := stops(func() {}); e != nil {
		t.Errorf("caught %v", e)
	}
	func() {
		defer rescue.Caught(nil)
		panic("quietly")
	}()
}
