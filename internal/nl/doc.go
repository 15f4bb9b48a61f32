// Package nl holds every Dutch word that the program shows, and how Dutch
// writes dates, durations, numbers and names.
//
// It is below everything that shows something: it knows the values of the
// domain packages and nothing of screens, files, storage or keys. Where
// a word belongs to a package it may not import, such as a problem that the
// handbook found, it takes plain values.
//
// The voice is plain, warm and calm, on the side of the person who reads: je
// to the mentor, je to a pupil, u to a parent. Words of one screen or document
// begin with its name (Live…, Closing…, Report…), so that they stay apart.
//
// Every function that takes a moment writes it in that moment's own time zone:
// the caller brings it there.
package nl
