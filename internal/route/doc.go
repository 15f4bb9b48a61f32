// Package route holds what is known of the ways through Dutch education: the
// stations and the arrows between them, what a choice asks and which doors it
// keeps open, the AanDeBak-garantie and the dates of the year.
//
// It is pure: the standard library and package talk only; no clock, no storage, no
// words for the screen. Nothing in it is a rule of the program: everything is
// reference data that was read elsewhere and that a school can replace, and every
// [Statement] says who says so, of which school year it is and whether it was found
// confirmed. What was not is to be asked (na te vragen). Information, never a promise.
//
// # Glossary
//
//	leerroutekaart        Map
//	station, pijl         Station, Arrow
//	route, stap           Route, Step
//	naar beneden          Down: to a station of a lower level than was reached before
//	instappunt            an alias: an Arrow of no years that only says where one gets in
//	profiel, vak          Profile, Subject
//	opleiding, domein     Study, a Study with Domain
//	wat staat open        Door: a Study from a Profile
//	vraagt een vak        Need
//	AanDeBak-garantie     Guarantee; a Standing is what can be said now, never a promise
//	wat je nog vraagt     Question
//	genoemde opleiding    Course
//	termijn               Date; Due is one as it falls in a school year
//	eerst                 Due.Before, from a Date with a Lead
//	gewone data           Rhythm: the source does not give the days for this year
//	bevestigd             Statement.Confirmed
//	na te vragen          not Statement.Confirmed
package route
