package cli

import (
	"context"
	"errors"
	"fmt"
)

// errDeclined is returned when the user was asked and did not agree.
var errDeclined = errors.New("user did not agree")

// confirm asks before something is changed; errDeclined when the answer is no.
// That nothing changed is said with unchanged, and noAnswer says so when there
// was nobody to answer.
func (a *app) confirm(ctx context.Context, prompt, unchanged, noAnswer string) error {
	fmt.Fprint(a.Err, prompt)
	var answer string
	err := interruptible(ctx, func() (err error) {
		answer, err = a.readLine()
		return err
	})
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		a.tell("")
		return say(err, noAnswer)
	case !yes(answer):
		return say(errDeclined, unchanged)
	}
	return nil
}
