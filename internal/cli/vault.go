package cli

import (
	"context"
	"errors"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/school"
	"gesprek/internal/seal"
	"gesprek/internal/tui"
)

// vault closes and opens the keys for the screen.
type vault struct {
	places
	ring *seal.Ring
}

var _ tui.Vault = vault{}

// Guarded tells whether opening takes a passphrase.
func (v vault) Guarded() bool { return v.ring.Protection().Passphrase }

// Lock forgets the keys, where a passphrase brings them back.
func (v vault) Lock() {
	if v.Guarded() {
		v.ring.Lock()
	}
}

// Unlock brings the keys back with a passphrase or with recovery words. It takes
// a good part of a second.
func (v vault) Unlock(_ context.Context, secret string) error {
	err := v.tryAll(secret, v.ring.Unlock)
	if errors.Is(err, seal.ErrWrongSecret) && nl.LooksLikeRecovery(secret) {
		if problem := nl.RecoveryProblem(secret); problem != "" {
			return say(err, problem)
		}
	}
	return v.explain(err)
}

// memoNoticed names the memo that tells when the user was told of the keys.
const memoNoticed = "keys noticed"

// noticeEvery is how often the first screen says that the keys are not safe.
const noticeEvery = 7 * 24 * time.Hour

// keyNotice is what the first screen has to say of the keys, once a week as long
// as nothing opens the talks on another computer; empty when all is well, and in
// the very first week, in which there is nothing to lose yet.
func (d *data) keyNotice(ctx context.Context, now time.Time) string {
	if travels, err := d.travels(ctx); err != nil || travels {
		return ""
	}
	lines, err := d.db.Memo(ctx, memoNoticed)
	if err != nil {
		return ""
	}
	if len(lines) > 0 {
		if last, err := time.Parse(time.RFC3339, lines[0]); err == nil && now.Sub(last) < noticeEvery {
			return ""
		}
	}
	d.noticed = now.UTC().Format(time.RFC3339)
	if len(lines) == 0 {
		return ""
	}
	return nl.KeysNotice(d.ring.Protection().File)
}

// settleKeys moves a key that lies in a file to the key store of the system, if
// that answers, and remembers that the user was told of the keys.
func (d *data) settleKeys(ctx context.Context, now time.Time) error {
	if d.noticed != "" {
		if err := d.db.SaveMemo(ctx, memoNoticed, []string{d.noticed}); err != nil {
			return err
		}
		d.noticed = ""
	}
	if !d.ring.Protection().File || d.secrets().Store == nil {
		return nil
	}
	moved, err := d.ring.MoveToStore()
	if err != nil || !moved {
		return err
	}
	return d.db.Log(ctx, school.Act{At: now, Kind: school.ActKeys})
}
