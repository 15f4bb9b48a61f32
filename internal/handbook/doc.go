// Package handbook reads the content of the program into domain values and
// says of every file exactly what is wrong with it: the guides of a talk, the
// exercises, the pages to read, the preparation sheets, the drills, the practice
// pupils, the training of a team, the glossary, the information cards, and the
// reference data of the ways through education: the route map, what is known of
// choosing, the dates of the year and the AanDeBak-garantie.
//
// The content is edited by people who do not program. Whatever they write
// wrong has a file, a line, a column and a [ProblemKind], and all problems of
// all files are named at once. The package knows no Dutch sentence (package nl
// makes one of a problem) and not where the content lies: it reads any fs.FS.
//
// A school can lay a folder of its own over the built-in content: a file with
// the name of a built-in one takes its place, another one is added, and
// school.toml switches things off and names the school's own words. What
// cannot be read there is left out and told; a talk can always be held.
//
// [Load] looks only at what the program needs to use a file. [Review] judges
// the language too: whether a question is open and asks one thing, how long it
// is, whom it addresses, the words it uses and how hard it is to read.
//
// # The files
//
// A guide is guides/<id>.toml:
//
//	id = "vmbo-4-individueel"     # the file's name without .toml
//	title = "…"
//	about = "…"                   # for the conductor
//	kind = "individueel"          # met-ouders, reflectiemoment
//	phase = "vo-4-6"              # this and the next three may be left out
//	schools = ["vmbo-tl"]
//	years = [4]
//	roles = ["decaan"]
//
//	[[stage]]                     # opening, ervaring, verdieping, vooruitblik, vervolgstap
//	id = "opening"
//	minutes = 3                   # the five add up to 20 (vervolgstap at least 3), of a reflectiemoment to 5
//	goal = "…"
//	leave = "…"
//	facts = ["mbo-aanmelden"]     # information cards; may be left out
//
//	[[stage.prompt]]
//	id = "opening-eraan-hebben"
//	text = "…"                    # {naam} is the pupil's first name
//	to = "leerling"               # or ouder, samen: only met-ouders
//	competence = "motieven"       # may be left out
//	direction = true              # may be left out
//	followups = ["…", "…", "…"]
//	ladder = ["…", "…", "…"]
//	alternatives = ["…"]
//
// A sentence that begins with "(check) " is a closed question on purpose; the
// mark is not shown.
//
// An exercise is exercises/<id>.toml:
//
//	id = "twee-deuren"
//	title = "…"
//	goal = "…"                    # for the conductor
//	minutes = 6
//	phases = ["vo-2-3"]           # this and the next two may be left out
//	kinds = ["individueel"]
//	competence = "sturing"
//	form = "deuren"               # kaarten, schaal, deuren, tijdlijn, cirkel, regels
//	question = "…"
//	steps = ["…"]
//	closing = "…"
//	cards = ["…"]                 # with kaarten: what can be picked
//	pick = 3                      # with kaarten: how many
//	low = "…"                     # with schaal: what stands at 0
//	high = "…"                    # with schaal: what stands at 10
//
//	[[field]]                     # not with kaarten
//	label = "deur 1"
//	lines = 2                     # 1 to 3; may be left out
//	hint = "…"                    # may be left out
//
// A page is pages/<id>.md: between two lines of +++ order (a number), about
// and, where it has them, phases and sources; below it Markdown that starts
// with a # heading.
//
// A preparation sheet is bladen/<id>.toml:
//
//	id = "vo-2-3-leerling"
//	title = "…"
//	to = "leerling"               # or ouder
//	phases = ["vo-2-3"]           # left out: for who is in no phase
//	intro = "…"
//	step = "…"                    # asked first where a step was agreed; may be left out
//	questions = ["…"]             # 4 to 6; {naam} is the pupil's first name
//	closing = "…"                 # may be left out
//
// A drill is drills/<id>.toml:
//
//	id = "open"
//	drill = "open"                # how it is judged: open, een-tegelijk, stilte, samenvatten, ervaring
//	title = "…"
//	about = "…"                   # what it is good for
//	task = "…"                    # what is to be done
//
//	[[item]]                      # at least 5
//	id = "stage-leuk"
//	phase = "vo-2-3"
//	to = "leerling"               # or ouder; may be left out
//	who = "Sem, 14, vmbo-tl"
//	given = "…"                   # the question or the problem; not with samenvatten
//	first = "…"                   # only with stilte: the first answer
//	tells = ["…"]                 # with samenvatten 3 to 5 sentences; with stilte what comes after it
//	words = ["stage*"]            # belongs to the same subject; * is any ending; may be left out
//	examples = ["…"]              # 1 to 3; not with stilte
//
// A practice pupil is oefenleerlingen/<id>.toml. Texts are at most 240 characters on one
// line, and what stands in brackets is done, not said:
//
//	id = "sem"
//	name = "Sem"
//	age = 14                      # 10 to 30
//	school = "vmbo-tl"
//	year = 3                      # leerjaar; po: groep
//	phase = "vo-2-3"              # what school and year say; may be left out
//	kind = "individueel"          # met-ouders: then [parent] is there too
//	about = "…"                   # all that the conductor knows beforehand
//	practise = "…"                # what can be practised
//	background = "…"              # for the player; for the conductor afterwards
//	shows = ["…"]                 # what one sees; opens and closes: what opens and closes the pupil
//
//	[trust]
//	start = 3                     # 0 to 10; all others may be left out
//	further = 2                   # from which more is told
//	open = 1                      # by how much a turn changes it, -3 to 3; so hook, silence,
//	                              # summary, closed, leading, stacked and advice
//
//	[says]                        # hello, closed, leading, stacked, advice, statement, summary, unclear,
//	hello = ["…"]                 # thinks, silence, guarded, done, warmer and colder: each at least one
//	fine = ["…"]                  # to "hoe gaat het"; may be left out
//	fact = ["…"]                  # to "hoe lang" and "hoeveel"; may be left out
//
//	[parent]                      # only met-ouders
//	name = "vader"
//	takes = ["…"]                 # in the pupil's place; asked and thanked: when that happens
//
//	[[theme]]                     # one about ervaring, one about toekomst, one about stap, maybe more
//	id = "garage"
//	title = "…"
//	about = "ervaring"            # school, thuis
//	competence = "kwaliteiten"    # may be left out
//	words = ["garage", "auto*"]   # what brings it up; * is any ending, after three letters or more
//	first = ["…"]                 # one of these begins it
//	further = ["…"]               # when asked on
//	deep = ["…"]                  # as key says, from trust
//	closed = ["…"]                # to a closed question; may be left out
//	parent = ["…"]                # of the parent; may be left out
//	guarded = true                # deep is never told under pressure; may be left out
//	trust = 5                     # may be left out
//	key = "stilte"                # or samenvatting; may be left out
//
// glossary.toml has [[term]] with term and means; also, avoid, own, plural and
// article may be left out. facts.toml has [[fact]] with id, title, text,
// source and status (bevestigd, na-te-vragen); year may be left out.
//
// leerroutekaart.toml has [[station]] with name, level, column and row, and in it
// [[station.step]] with to, years, entry, demand, source and status; short, about, part,
// stop, begins and ends, and of a step first and year, may be left out. A station is
// known by its name as a slug. One of the school takes the place of the built-in one
// with all its steps.
//
// kalender.toml has [[date]] with id, title, for, text, source and status. The day is
// until, of a period with from: "1 april", or "1 april 2027" where it holds in that year
// only; without it the school says when. With before and weeks it is so long before
// another date; later is true where it falls after the summer. A date can be switched
// off as "kalender/wisselen".
//
// What is known of choosing lies in keuze/, in lists of which the head of each file
// says what the keys mean: vakken.toml ([[subject]]), profielen.toml ([[profile]] with
// [[profile.says]]), opleidingen.toml ([[study]] with [[study.way]]), niveaus.toml
// ([[level]] with [[level.says]]), regels.toml ([[rule]]) and kansen.toml ([[outlook]]).
// A profile, study or rule can be switched off as "keuze/pie".
//
// aandebak.toml has [[entry]] with id, part, text, source and status; year, as in
// each of these files the school year that the source speaks of, may be left out. A note may have for and plain; of a course (opleiding) there are name and sector,
// and schools, level and domain; of a profile (profiel) sector and profiles. An entry can
// be switched off as "aandebak/procesoperator".
//
// training.toml has [[meeting]] with id, title, aim, ready and keep, and in it
// [[meeting.part]] with minutes, title, group, coach and task; of a meeting pages, home and
// minutes (60, which those of its parts add up to), of a part says, drills, personas and
// fact (with source, status and year) may be left out. A meeting can be switched off as
// "training/ouders-aan-tafel".
//
// A school's school.toml has off, a list such as "guides/mbo-1-individueel",
// "guides/mbo-1-individueel/opening-eraan-hebben", "exercises/twee-deuren" or "oefenleerlingen/sem",
// and [[word]] with term, own, plural and article.
package handbook
