package cli

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/school"
)

func (a *app) logCommand() *cobra.Command {
	asJSON := false
	cmd := &cobra.Command{
		Use: "logboek " + nl.CLIArgsLog, Aliases: []string{"log"}, Short: nl.CLILog, Long: nl.CLILogLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.showLog(cmd.Context(), asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, nl.CLIFlagJSON)
	return cmd
}

// showLog writes the log, the newest last.
func (a *app) showLog(ctx context.Context, asJSON bool) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	var acts []school.Act
	if !at.absent() { // reading makes no files
		d, err := readData(ctx, at)
		if err != nil {
			return err
		}
		acts, err = d.db.Acts(ctx, "")
		if err := d.closing(err); err != nil {
			return err
		}
	}
	switch {
	case asJSON:
		return a.writeJSON(jsonActs(acts))
	case len(acts) == 0:
		return a.write(nl.ActNone + "\n")
	}
	rows := make([][]string, len(acts))
	for i, act := range acts {
		on := act.At.In(a.Location)
		rows[i] = []string{
			fmt.Sprintf("%s %d %s", nl.TimeDayShort(on), on.Year(), nl.TimeHour(on)), nl.ActWord(act.Kind, act.Count),
			nl.ActWhom(plain(act.Name), brief(act.Pupil)), nl.ActTalk(brief(act.Talk)), plain(act.Note),
		}
	}
	return a.write(table(rows))
}

// brief is as much of an id as stands in a list.
func brief(id string) string { return id[:min(shortID, len(id))] }

// loggedAct is a line of the log as JSON. The moment is RFC 3339 in UTC; pupil and
// talk are random ids, name and note are empty when the pupil was erased.
type loggedAct struct {
	At    time.Time      `json:"at"`
	Kind  school.ActKind `json:"act"`
	Count int            `json:"count"`
	Pupil string         `json:"pupil"`
	Talk  string         `json:"talk"`
	Name  string         `json:"name"`
	Note  string         `json:"note"`
}

func jsonActs(acts []school.Act) []loggedAct {
	out := make([]loggedAct, len(acts))
	for i, a := range acts {
		out[i] = loggedAct{a.At.UTC(), a.Kind, a.Count, a.Pupil, a.Talk, a.Name, a.Note}
	}
	return out
}
