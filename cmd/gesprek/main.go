// Command gesprek stands open beside a loopbaangesprek, a career talk with a
// pupil in a Dutch school. Everything it does is in internal/cli.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"gesprek/internal/cli"
	"gesprek/internal/rescue"
)

func main() {
	private()
	ctx, stop := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	go func() {
		defer rescue.Caught(func(e *rescue.Error) { stop(e) })
		stop(cli.Stopped{By: <-signals})
	}()
	os.Exit(cli.Run(ctx, cli.System()))
}
