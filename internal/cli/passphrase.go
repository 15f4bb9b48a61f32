package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"gesprek/internal/backup"
	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/seal"
)

// What can be done with the passphrase.
const (
	passRemove = "weg"
	passWords  = "woorden"
	passRenew  = "vernieuw"
	passState  = "stand"
)

// leastSecret is how long a passphrase is at least, in characters. Four words
// are longer; the program asks for nothing more, since rules about signs make
// passphrases that people write on the laptop.
const leastSecret = 10

func (a *app) passphraseCommand() *cobra.Command {
	does := map[string]func(context.Context, *data) error{
		"": a.setPassphrase, passRemove: a.removePassphrase, passWords: a.newWords, passRenew: a.renewKeys, passState: a.keyState,
	}
	return &cobra.Command{
		Use: "wachtwoord " + nl.CLIArgsPassphrase, Aliases: []string{"passphrase"}, SuggestFor: []string{"password"},
		Short: nl.CLIPassphrase, Long: nl.CLIPassphraseLong, Args: atMost(1),
		ValidArgs: []string{passRemove, passWords, passRenew, passState},
		RunE: func(cmd *cobra.Command, args []string) error {
			what := ""
			if len(args) > 0 {
				what = args[0]
			}
			do, known := does[what]
			if !known {
				return &usageError{nl.CLIPassphraseWhat}
			}
			return a.withClaim(cmd.Context(), do)
		},
	}
}

// withClaim opens the data as the one process that writes, and closes it again.
func (a *app) withClaim(ctx context.Context, do func(context.Context, *data) error) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	d, err := openData(ctx, at)
	if err != nil {
		return err
	}
	err = d.db.Claim()
	if err == nil {
		err = do(ctx, d)
	}
	return d.explain(errors.Join(err, d.db.Close()))
}

// setPassphrase asks for a new passphrase and wraps the master key with it.
func (a *app) setPassphrase(ctx context.Context, d *data) error {
	a.tell(nl.PassphraseAdvice)
	fresh, err := a.newSecret(ctx)
	if err != nil {
		return err
	}
	had := d.ring.Protection()
	if err := d.ring.SetPassphrase([]byte(fresh)); err != nil {
		return err
	}
	if err := d.logKeys(ctx, a.Now(), 0); err != nil {
		return err
	}
	unseen, err := d.wordsUnseen(ctx)
	if err != nil {
		return err
	}
	if had.Recovery && !unseen {
		a.tell(nl.PassphraseSet + " " + nl.PassphraseWordsStay)
		return nil
	}
	a.tell(nl.PassphraseSet)
	return a.newWords(ctx, d)
}

// newSecret asks for a passphrase twice.
func (a *app) newSecret(ctx context.Context) (string, error) {
	for n := 1; ; n++ {
		fresh, again, err := a.hidden(ctx, nl.SecretNew)
		if err != nil {
			return "", err
		}
		wrong := ""
		if utf8.RuneCountInString(fresh) < leastSecret {
			wrong = nl.SecretShort(leastSecret)
		} else if again {
			repeated, _, err := a.hidden(ctx, nl.SecretRepeat)
			if err != nil {
				return "", err
			}
			if repeated != fresh {
				wrong = nl.SecretDiffers
			}
		}
		switch {
		case wrong == "":
			return fresh, nil
		case !again || n == secretTries:
			return "", &usageError{wrong}
		}
		a.tell(wrong)
	}
}

// removePassphrase keeps the master key without one.
func (a *app) removePassphrase(ctx context.Context, d *data) error {
	if !d.ring.Protection().Passphrase {
		a.tell(nl.PassphraseNone)
		return nil
	}
	if err := d.ring.RemovePassphrase(); err != nil {
		return err
	}
	if err := d.logKeys(ctx, a.Now(), 0); err != nil {
		return err
	}
	a.tell(nl.PassphraseGone + " " + keptHow(d.ring.Protection(), d.keys))
	return nil
}

// newWords makes recovery words and shows them.
func (a *app) newWords(ctx context.Context, d *data) error {
	if err := d.wordsComing(ctx); err != nil {
		return err
	}
	had := d.ring.Protection().Recovery
	secret, err := d.ring.NewRecovery()
	if err != nil {
		return err
	}
	if err := d.logKeys(ctx, a.Now(), 0); err != nil {
		return err
	}
	if err := a.showWords(ctx, secret, had); err != nil {
		return err
	}
	return d.wordsSeen(ctx)
}

// showWords shows recovery words. On a terminal they stand on a screen of their
// own that goes away, so that they do not stay in what can be scrolled back.
func (a *app) showWords(ctx context.Context, secret []byte, replaces bool) error {
	text := nl.RecoveryPage(nl.RecoveryWords(secret), replaces)
	out, isFile := a.Out.(*os.File)
	in, alsoFile := a.In.(*os.File)
	if !isFile || !alsoFile || !term.IsTerminal(out.Fd()) || !term.IsTerminal(in.Fd()) {
		return a.write(text)
	}
	const enter, leave = "\x1b[?1049h\x1b[2J\x1b[H", "\x1b[?1049l"
	if err := a.write(enter + text + "\n"); err != nil {
		return err
	}
	_, _, err := a.hidden(ctx, nl.RecoveryWritten)
	if end := a.write(leave); err == nil {
		err = end
	}
	return err
}

// renewKeys makes a new master key and seals everything with fresh keys.
func (a *app) renewKeys(ctx context.Context, d *data) error {
	if _, there := a.keyboard(); there {
		if err := a.confirm(ctx, nl.RenewAsk, nl.RenewLeft, nl.RenewLeft); err != nil {
			return err
		}
	}
	if err := a.renewMaster(ctx, d); err != nil {
		return err
	}
	count := 0
	bar := a.progress(nl.RenewProgress)
	err := d.db.Reseal(ctx, func(done, total int) {
		count = done
		bar.show(done, total)
	})
	bar.end()
	if err != nil {
		if ctx.Err() != nil {
			a.tell(nl.RenewStopped)
		}
		return err
	}
	if err := d.logKeys(ctx, a.Now(), count); err != nil {
		return err
	}
	a.tell(nl.BackupRenew) // forgetting destroys the keys of all others
	if _, err := a.makeBackup(ctx, d, backup.Asked); err != nil {
		return err
	}
	if _, err := d.db.ForgetDrafts(ctx, a.Now()); err != nil {
		return err
	}
	a.tell(nl.RenewDone)
	return nil
}

// renewMaster makes a new master key. What opens it is shown before everything is
// sealed anew, which may be stopped; and the log says that keys change, so that a
// backup is made before those of before are destroyed.
func (a *app) renewMaster(ctx context.Context, d *data) error {
	unseen, err := d.wordsUnseen(ctx)
	if err == nil && d.ring.Protection().Recovery {
		err = d.wordsComing(ctx)
	}
	if err != nil {
		return err
	}
	s := d.secrets()
	s.Passphrase = []byte(a.typed)
	recovery, err := d.ring.Renew(s)
	if errors.Is(err, seal.ErrWrongSecret) {
		err = say(err, nl.PassphraseNeeded)
		if !unseen {
			err = errors.Join(err, d.wordsSeen(ctx))
		}
		return err
	}
	if err != nil {
		return err
	}
	if err := d.logKeys(ctx, a.Now(), 0); err != nil {
		return err
	}
	if recovery == nil {
		return nil
	}
	if err := a.showWords(ctx, recovery, true); err != nil {
		return err
	}
	return d.wordsSeen(ctx)
}

// keyState tells how the keys are kept.
func (a *app) keyState(ctx context.Context, d *data) error {
	p := d.ring.Protection()
	unseen, err := d.wordsUnseen(ctx)
	if err != nil {
		return err
	}
	says := nl.KeysRecovery(p.Recovery)
	if p.Recovery && unseen {
		says = nl.KeysUnseen
	}
	return a.write(keptHow(p, d.keys) + "\n" + says + "\n")
}

// keptHow is the sentence for how a master key is kept.
func keptHow(p seal.Protection, dir string) string {
	switch {
	case p.File:
		return nl.KeysInFile(dir)
	case p.Passphrase:
		return nl.KeysByPassphrase
	case p.KeyStore:
		return nl.KeysInStore
	}
	return nl.KeysByWords
}

// logKeys writes down that the keys changed.
func (d *data) logKeys(ctx context.Context, now time.Time, count int) error {
	return d.db.Log(ctx, school.Act{At: now.UTC(), Kind: school.ActKeys, Count: count})
}

// progress shows how far something is, on a terminal.
type progress struct {
	a     *app
	says  func(done, total int) string
	shown bool
	begun time.Time
}

// progress makes a line that tells how far something is once it takes longer
// than patience.
func (a *app) progress(says func(done, total int) string) *progress {
	p := &progress{a: a, begun: a.Now()}
	if out, ok := a.Err.(*os.File); ok && term.IsTerminal(out.Fd()) {
		p.says = says
	}
	return p
}

func (p *progress) show(done, total int) {
	if p.says == nil || p.a.Now().Sub(p.begun) < patience {
		return
	}
	p.shown = true
	fmt.Fprint(p.a.Err, "\r\x1b[K"+p.says(done, total))
}

// end takes the line away.
func (p *progress) end() {
	if p.shown {
		fmt.Fprint(p.a.Err, "\r\x1b[K")
	}
}
