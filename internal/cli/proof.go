package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"gesprek/internal/nl"
	"gesprek/internal/seal"
	"gesprek/internal/store"
)

var errUnproven = errors.New("not everything is as it should be")

// proofAge is how old the newest good backup may be.
const proofAge = 7 * 24 * time.Hour

// How something was found.
const (
	stateGood    = "good"
	stateWarning = "warning" // nothing is broken, and something would be lost
	stateBad     = "bad"
)

// finding is one thing that was looked at.
type finding struct {
	What  string `json:"what"`
	State string `json:"state"`
	Says  string `json:"says"`
}

// proof is what was looked at so far.
type proof struct {
	*app
	d      *data
	found  []finding
	asJSON bool
	ask    bool   // for the secret that opens other places
	newest made   // good backup beside the database; zero for none
	secret string // what opened another place
}

func (a *app) proofCommand() *cobra.Command {
	var asJSON, ask bool
	cmd := &cobra.Command{
		Use: "bewijs", Aliases: []string{"prove"}, SuggestFor: []string{"controleer"},
		Short: nl.CLIProof, Long: nl.CLIProofLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			at, err := a.places()
			if err != nil {
				return err
			}
			if at.absent() {
				return say(errNoBackup, nl.ProofNothing)
			}
			return a.prove(cmd.Context(), at, asJSON, ask)
		},
	}
	cmd.Flags().BoolVar(&ask, "met-wachtwoord", false, nl.CLIFlagSecret)
	cmd.Flags().BoolVar(&asJSON, flagJSON, false, nl.PromptsFlagJSON)
	return cmd
}

// prove looks at everything and tells how it was found. It changes nothing.
func (a *app) prove(ctx context.Context, at places, asJSON, ask bool) error {
	p := &proof{app: a, asJSON: asJSON, ask: ask}
	d, err := readData(ctx, at)
	switch {
	case errors.Is(err, store.ErrDamaged):
		p.add("file", stateBad, nl.ProofFileBad)
		return p.end()
	case err != nil:
		return err
	}
	p.d = d
	err = p.all(ctx)
	if err = errors.Join(err, d.db.Close()); err != nil {
		return d.explain(err)
	}
	return p.end()
}

func (p *proof) all(ctx context.Context) error {
	for _, part := range []func(context.Context) error{p.file, p.records, p.keys, p.backups, p.trial, p.others} {
		if err := part(ctx); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return nil
}

// add tells of something at once, so that a long check is not silent.
func (p *proof) add(what, state, says string) {
	p.found = append(p.found, finding{what, state, says})
	if !p.asJSON {
		fmt.Fprintf(p.Out, "%s %s\n", nl.ProofMark(state), says)
	}
}

// addIf tells of something that is good or bad.
func (p *proof) addIf(good bool, what, says string) {
	state := stateBad
	if good {
		state = stateGood
	}
	p.add(what, state, says)
}

// end tells whether all is well.
func (p *proof) end() error {
	well, warned := true, false
	for _, f := range p.found {
		well = well && f.State != stateBad
		warned = warned || f.State == stateWarning
	}
	if p.asJSON {
		if err := p.writeJSON(p.found); err != nil {
			return err
		}
	}
	if !well {
		return say(errUnproven, nl.ProofNotWell)
	}
	says := nl.ProofAllWell
	if warned {
		says = nl.ProofWarned
	}
	p.tell(says)
	return nil
}

// file checks the database as SQLite sees it.
func (p *proof) file(ctx context.Context) error {
	err := p.d.db.CheckAll(ctx)
	if errors.Is(err, store.ErrDamaged) {
		p.add("file", stateBad, nl.ProofFileBad)
		return nil
	}
	if err != nil {
		return err
	}
	p.add("file", stateGood, nl.ProofFileGood)
	return nil
}

// records opens everything that is sealed.
func (p *proof) records(ctx context.Context) error {
	bar := p.progress(nl.CheckProgress)
	opened, closed, err := p.d.db.OpenAll(ctx, bar.show)
	bar.end()
	if errors.Is(err, store.ErrDamaged) {
		p.add("records", stateBad, nl.ProofFileBad)
		return nil
	}
	if err != nil {
		return err
	}
	p.addIf(len(closed) == 0, "records", nl.ProofRecords(opened, len(closed)))
	return nil
}

// keys looks at the files of the keys, and how the master key is kept.
func (p *proof) keys(context.Context) error {
	says := nl.ProofKeysGood
	if p.d.repairs {
		says = nl.ProofKeysMend
	}
	p.add("keys", stateGood, says)
	kept := p.d.ring.Protection()
	state := stateGood
	if kept.File {
		state = stateWarning
	}
	p.add("protection", state, keptHow(kept, p.d.places.keys))
	return nil
}

// backups looks at the backups beside the database.
func (p *proof) backups(ctx context.Context) error {
	names, err := p.d.shelf.List()
	if err != nil {
		return err
	}
	bad := 0
	bar := p.progress(nl.CheckProgress)
	for i, n := range names {
		bar.show(i, len(names))
		v := p.d.shelf.verdict(ctx, n)
		switch {
		case ctx.Err() != nil:
			bar.end()
			return ctx.Err()
		case v.err == nil && p.newest.At.IsZero():
			p.newest = made{n, v.content}
		case v.err != nil && !errors.Is(v.err, seal.ErrDestroyed):
			bad++
		}
	}
	bar.end()
	if bad > 0 {
		p.add("backups", stateWarning, nl.ProofBad(bad))
	}
	if p.newest.At.IsZero() {
		p.add("newest backup", stateBad, nl.ProofNoBackup)
		return nil
	}
	at, age := p.newest.At.In(p.Location), p.Now().Sub(p.newest.At)
	if age > proofAge {
		p.add("newest backup", stateBad, nl.ProofOld(age))
		return nil
	}
	p.add("newest backup", stateGood, nl.ProofNewest(nl.TimeRelativeDay(at, p.Now().In(p.Location)), nl.TimeHour(at), age,
		heldIn(p.newest.Content)))
	return nil
}
