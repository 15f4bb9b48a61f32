// Package roster reads class lists (klassenlijsten), as pupil systems export them
// and people make them, and tells line by line what they would do to the pupils
// that are known.
//
// [Read] takes a file apart: what kind it is, its encoding, separator and columns,
// whatever their order and names. [List.Match] lays it beside the pupils that are
// stored and gives every line one verdict; it changes nothing itself.
//
// What a school must not keep here is left out by the name of its column and by its
// shape: BSN, ECK-iD, addresses, telephone numbers, dates of birth, what is about
// parents. Such a value stands in no message.
//
// It must not know where pupils are stored, nor ask anybody anything. Why a line
// was refused and what was noticed are Dutch sentences of package nl; the words by
// which columns, leerwegen and damage are recognised stand in dutch*.go.
package roster
