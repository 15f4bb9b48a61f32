package store

import (
	"context"
	"database/sql"
	"slices"

	"gesprek/internal/school"
	"gesprek/internal/talk"
)

// fresh are the corrections that a save adds to a stored talk. What comes in
// with a talk that is new here was told of where it was made.
func fresh(was, is *talk.Session) []talk.Correction {
	if was.Rev == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(is.Corrections), func(c talk.Correction) bool {
		return slices.Contains(was.Corrections, c)
	})
}

// logCorrections adds to the log that texts of a talk were corrected.
func (db *DB) logCorrections(ctx context.Context, tx *sql.Tx, made []talk.Correction, s *talk.Session) error {
	if len(made) == 0 {
		return nil
	}
	return db.log(ctx, tx, school.Act{
		At: made[len(made)-1].At, Kind: school.ActCorrect, Pupil: s.Plan.PupilID, Talk: s.ID, Count: len(made),
		Name: s.Plan.FirstName,
	})
}

// erases tells whether among corrections is a text that is to go for good.
func erases(made []talk.Correction) bool {
	return slices.ContainsFunc(made, func(c talk.Correction) bool { return c.Spot.Part == talk.PartErased })
}
