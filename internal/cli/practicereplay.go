package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

func (a *app) practiceReplayCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "herspeel " + nl.PracticeArgsFile, Aliases: []string{"replay"}, Short: nl.PracticeReplayShort, Long: nl.PracticeReplayLong,
		Args: exactly(1, nl.PracticeNeedsFile),
	}
	asText := cmd.Flags().Bool("tekst", false, nl.PracticeFlagText)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		text, err := os.ReadFile(args[0])
		if err != nil {
			return err
		}
		talked, err := a.replayed(text)
		var slip *rehearse.Slip
		switch {
		case talked == nil:
			return err
		case *asText:
			if err := a.write(transcript(talked)); err != nil {
				return err
			}
		}
		if errors.As(err, &slip) {
			return say(err, nl.PracticeDiffers(slip.Line, nthLine(text, slip.Line), slip.Detail, changed(text, talked)))
		}
		if err != nil || *asText {
			return err
		}
		exact := talked.Script().String() == string(text)
		return a.write(nl.PracticeSame(exact, len(talked.Script().Entries), talked.Persona().Name) + "\n")
	}
	return cmd
}

// replayed holds the talk of a recording again, with the practice pupil as it is now.
// The error is a [rehearse.Slip] where it goes another way.
func (a *app) replayed(text []byte) (*rehearse.Rehearsal, error) {
	s, err := rehearse.ParseScript(bytes.NewReader(text))
	if err != nil {
		return nil, slipped(err)
	}
	if s.Head.Source != rehearse.Solo {
		return nil, say(errNotAlone, nl.PracticeNotAlone)
	}
	book, _, err := a.book()
	if err != nil {
		return nil, err
	}
	p, ok := book.Persona(s.Head.Persona)
	if !ok {
		return nil, say(errNoPersona, nl.PracticeGoneAway(s.Head.Persona))
	}
	return rehearse.Replay(s, p, rehearse.NewRecogniser())
}

// errNotAlone is returned for a recording in which nobody answers.
var errNotAlone = errors.New("recording is not of a practice talk alone")

// slipped gives what is wrong with a recording its sentence.
func slipped(err error) error {
	var slip *rehearse.Slip
	if errors.As(err, &slip) {
		return say(err, nl.PracticeSlip(slip.Line, slip.Kind, slip.Detail))
	}
	return err
}

// changed tells whether the practice pupil was changed since a talk was recorded.
func changed(text []byte, talked *rehearse.Rehearsal) bool {
	s, err := rehearse.ParseScript(bytes.NewReader(text))
	return err == nil && s.Head.Edition != "" && s.Head.Edition != talked.Persona().Edition()
}

// nthLine is a line of a text, from 1; empty where there is none.
func nthLine(text []byte, n int) string {
	lines := strings.Split(string(text), "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return strings.TrimRight(lines[n-1], "\r")
}

// transcript is a practice talk as text, with the moment of each turn.
func transcript(talked *rehearse.Rehearsal) string {
	var b strings.Builder
	for _, e := range talked.Exchanges() {
		for i, l := range turnLines(talked.Persona(), e) {
			stamp := ""
			if i == 0 {
				stamp = nl.TimeClock(e.At)
			}
			fmt.Fprintf(&b, "%6s  %s\n", stamp, l)
		}
	}
	return b.String()
}
