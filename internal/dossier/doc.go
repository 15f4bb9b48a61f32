// Package dossier is the pupil's own file: what was done and thought, made to be
// handed on, and who stands behind it.
//
// It is pure: the standard library and package talk only; no clock, no storage, no
// words for the screen. What the pupil and the mentor work on is a [Draft]. With the
// talks that were held it makes a [Content], which is what the dossier says at that
// moment. A Content has one canonical form in bytes and so one [Hash]: approvals,
// versions and the signed file are all about that.
//
// An [Approval] is of a hash. Nothing has to be withdrawn when something changes: the
// dossier then has another hash, of which there is no approval yet, and [Stand] says
// so.
//
// # Glossary
//
//	loopbaandossier     Draft, Content; of Form Career
//	doorstroomdossier   File: a signed Content that goes along to the next school
//	activiteit          Activity, with its four legal Parts
//	bewijs              Evidence
//	versie              Version
//	akkoord             Approval; the people who are asked are Parties
//	zienswijze          Approval.Statement (on screen: jouw / uw opmerking)
//	goed ingevuld       Complete, by the rules of Rules
//
// The four parts of an activity are those of the exam programme of the vmbo: beoogde
// doelen, resultaten, evaluatie and vervolgactiviteiten. What "goed ingevuld" means is
// laid down nowhere; the rules here are the program's own, and are shown.
package dossier
