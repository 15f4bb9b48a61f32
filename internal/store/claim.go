package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// slotSuffix ends the name of the file on which the claim is a lock. It is a
// database of its own, always empty, because SQLite locks on every system and
// the system gives the lock back however the process ends.
const slotSuffix = ".slot"

// claim is a lock that is held.
type claim struct {
	pool *sql.DB
	tx   *sql.Tx
}

// Claim makes this the process that writes, until it closes the database or
// ends; ErrInUse when another one is. Claiming twice is claiming once.
// Reading needs no claim.
func (db *DB) Claim() error {
	db.claiming.Lock()
	defer db.claiming.Unlock()
	if db.claim != nil {
		return nil
	}
	c, err := hold(db.path + slotSuffix)
	if err != nil {
		return fmt.Errorf("claim database: %w", classify(err))
	}
	db.claim = c
	return nil
}

// Hold claims what belongs to a database without opening it, by the path of the
// database: nobody else is the process that writes until release is called. It
// returns ErrInUse when another one is.
func Hold(path string) (release func() error, err error) {
	c, err := hold(path + slotSuffix)
	if err != nil {
		return nil, fmt.Errorf("claim database: %w", classify(err))
	}
	return c.release, nil
}

func (c *claim) release() error { return errors.Join(c.tx.Rollback(), c.pool.Close()) }

func hold(path string) (*claim, error) {
	if err := create(path); err != nil {
		return nil, err
	}
	p, err := pool(path, claiming, 1)
	if err != nil {
		return nil, err
	}
	tx, err := p.BeginTx(context.Background(), nil)
	if err != nil {
		return nil, errors.Join(err, p.Close())
	}
	return &claim{p, tx}, nil
}

// unclaim lets go of the claim, if it is held.
func (db *DB) unclaim() error {
	db.claiming.Lock()
	defer db.claiming.Unlock()
	if db.claim == nil {
		return nil
	}
	c := db.claim
	db.claim = nil
	return c.release()
}
