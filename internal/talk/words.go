package talk

// Phase is the part of school life that decides which guides fit.
// The zero value means that no phase fits (leerjaar 1, praktijkonderwijs, isk,
// vso and other schooling): the mentor then chooses a guide by hand.
type Phase string

// The phases, by the ids that guides and stored talks use.
const (
	PO8   Phase = "po8"    // basisschool, groep 8
	VO23  Phase = "vo-2-3" // voortgezet onderwijs, leerjaar 2 and 3
	VO46  Phase = "vo-4-6" // voortgezet onderwijs, leerjaar 4 to 6
	MBO   Phase = "mbo"    // middelbaar beroepsonderwijs
	Other Phase = ""       // none of these
)

// Phases lists the phases that have guides, youngest pupils first.
func Phases() []Phase { return []Phase{PO8, VO23, VO46, MBO} }

// SchoolType is the schooling of a pupil; for vmbo it names the leerweg.
type SchoolType string

// The school types, by the ids that are stored.
const (
	Primary  SchoolType = "po"
	VmboBB   SchoolType = "vmbo-bb"
	VmboKB   SchoolType = "vmbo-kb"
	VmboGL   SchoolType = "vmbo-gl"
	VmboTL   SchoolType = "vmbo-tl"
	Havo     SchoolType = "havo"
	Vwo      SchoolType = "vwo"
	Mbo      SchoolType = "mbo"
	Practice SchoolType = "pro"
	Isk      SchoolType = "isk"
	Vso      SchoolType = "vso"
	Anders   SchoolType = "anders"
)

// SchoolTypes lists all school types in the order in which they are offered.
func SchoolTypes() []SchoolType {
	return []SchoolType{
		Primary, VmboBB, VmboKB, VmboGL, VmboTL, Havo, Vwo, Mbo, Practice, Isk, Vso, Anders,
	}
}

// LastYear is the highest leerjaar (po: groep) of the school type.
func (t SchoolType) LastYear() int {
	switch t {
	case Primary:
		return 8
	case VmboBB, VmboKB, VmboGL, VmboTL, Mbo:
		return 4
	case Havo, Practice:
		return 5
	default:
		return 6
	}
}

// PhaseOf derives the phase from schooling and leerjaar (po: groep).
// The phases are those of the Rotterdam programme: groep 8, leerjaar 2 or 3,
// leerjaar 4 to 6, and mbo of any year.
func PhaseOf(t SchoolType, year int) Phase {
	switch t {
	case Primary:
		if year == 8 {
			return PO8
		}
	case Mbo:
		return MBO
	case VmboBB, VmboKB, VmboGL, VmboTL, Havo, Vwo:
		switch {
		case year == 2 || year == 3:
			return VO23
		case year >= 4 && year <= t.LastYear():
			return VO46
		}
	}
	return Other
}

// Kind says who sits at the table.
type Kind string

// The kinds of talk.
const (
	Individual  Kind = "individueel"
	WithParents Kind = "met-ouders"
	Reflection  Kind = "reflectiemoment" // a few minutes in passing; has no length and no minimum
)

// Kinds lists the kinds of talk, in the order in which they are offered.
func Kinds() []Kind { return []Kind{Individual, WithParents, Reflection} }

// Role is what the conductor is to the pupil.
type Role string

// The roles of a conductor.
const (
	Teacher    Role = "groepsleerkracht"
	Mentor     Role = "mentor"
	Counsellor Role = "decaan"
	Slb        Role = "slb"
	Coach      Role = "schoolcoach"
	Support    Role = "ondersteuner"
)

// Roles lists the roles in the order in which they are offered.
func Roles() []Role { return []Role{Mentor, Teacher, Counsellor, Slb, Coach, Support} }

// Competence is one of the five loopbaancompetenties of Marinka Kuijpers.
// The zero value means that a prompt has none.
type Competence string

// The five competences.
const (
	Qualities   Competence = "kwaliteiten" // kwaliteitenreflectie: what can I
	Motives     Competence = "motieven"    // motievenreflectie: what do I want, what matters
	Work        Competence = "werk"        // werkexploratie: which work fits me
	Steering    Competence = "sturing"     // loopbaansturing: how do I get there
	Networking  Competence = "netwerken"   // netwerken: who can help me
	NoneTouched Competence = ""
)

// Competences lists the five in their usual order.
func Competences() []Competence {
	return []Competence{Qualities, Motives, Work, Steering, Networking}
}

// Addressee is whom a prompt speaks to.
type Addressee string

// The addressees. A pupil is spoken to with je, a parent with u.
const (
	ToPupil    Addressee = "leerling"
	ToParent   Addressee = "ouder"
	ToTogether Addressee = "samen"
)
