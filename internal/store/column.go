package store

import (
	"fmt"
	"time"
)

// ms is how a moment is stored: UTC milliseconds, null for the zero time.
func ms(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMilli()
}

// moment reads what ms stored.
type moment struct{ to *time.Time }

// Scan implements [database/sql.Scanner].
func (m moment) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		*m.to = time.Time{}
	case int64:
		*m.to = time.UnixMilli(v).UTC()
	default:
		return fmt.Errorf("%w: a time is a %T", ErrDamaged, value)
	}
	return nil
}

// number is how a flag is stored.
func number(b bool) int {
	if b {
		return 1
	}
	return 0
}
