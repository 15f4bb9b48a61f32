// Package talk is the loopbaangesprek itself: the guide that is followed, the
// session in which two or three people speak, its notes, steps and clock.
//
// It is pure: it imports the standard library only, reads no clock (every
// change takes the moment as an [Instant]), knows no screen, no database and
// no Dutch sentence. What a mentor may and may not do in a talk is decided
// here and nowhere else.
//
// # Glossary
//
// The words of the field, as they stand on the screen, and their names here:
//
//	leerling, student (mbo)   Pupil (package school); here PupilID
//	loopbaangesprek           Session (the conversation), Talk in other packages
//	gespreksvoerder           Conductor, with a Role
//	fase van school           Phase
//	leerweg, schoolsoort      SchoolType
//	leerjaar, groep           year (1 to 8)
//	soort gesprek             Kind
//	leidraad                  Guide
//	onderdeel                 Stage
//	vraag                     Prompt
//	andere vraag              alternative
//	doorvraag                 follow-up
//	weet-niet-ladder          ladder
//	straks                    parked
//	richtingsvraag            direction (Prompt.Direction)
//	loopbaancompetentie       Competence
//	notitieregel              Note
//	uitspraak                 Quote (a kind of note: the pupil's literal words)
//	klad                      Draft (a kind of note: the mentor's own memory aid)
//	afspraak                  Agreement (a kind of note that becomes a Step)
//	vervolgstap               Step
//	moment                    Mark
//	stilte                    Silence
//	onderbreking              gap (an Event of kind Lapsed)
//	voorbereiding             Plan
//	agenda                    Agenda (the conductor's own, of one talk)
//	afronden                  Closing
//	terugblik op vorige keer  Recall
//	verbetering               Correction, of a talk that is finished
//
// The words of practising, and their names in package rehearse:
//
//	oefengesprek              Rehearsal (alone)
//	oefenleerling             Persona
//	laag                      Layer (of a Theme)
//	vertrouwen                Trust
//	opname                    Script
//	telling                   Tally (of an observer)
//	spiegel                   Mirror
//	losse oefening            Drill (an exercise is what a pupil does)
//	drietal, ronde            Threesome, Round
//	training, bijeenkomst     Course, Meeting
package talk
