package cli

import "context"

// memoUnseen names the memo that is there while recovery words count that nobody
// may have seen: they count from when they are made, and the program can be stopped
// before it showed them.
const memoUnseen = "recovery words unseen"

// wordsUnseen tells whether nobody may have seen the recovery words that count.
func (d *data) wordsUnseen(ctx context.Context) (bool, error) {
	lines, err := d.db.Memo(ctx, memoUnseen)
	return len(lines) > 0, err
}

// wordsComing is called before recovery words are made that replace others or none.
func (d *data) wordsComing(ctx context.Context) error {
	return d.db.SaveMemo(ctx, memoUnseen, []string{"made"})
}

// wordsSeen is called after they were shown.
func (d *data) wordsSeen(ctx context.Context) error { return d.db.SaveMemo(ctx, memoUnseen, nil) }

// travels tells whether somebody can open the keys on another computer: with a
// passphrase, or with recovery words that were shown.
func (d *data) travels(ctx context.Context) (bool, error) {
	p := d.ring.Protection()
	if p.Passphrase || !p.Recovery {
		return p.Passphrase, nil
	}
	unseen, err := d.wordsUnseen(ctx)
	return !unseen, err
}
