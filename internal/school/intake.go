package school

// Verdict is what reading a class list does with one of its lines.
type Verdict string

// The verdicts.
const (
	Added    Verdict = "nieuw"
	Changed  Verdict = "gewijzigd"
	Same     Verdict = "gelijk"
	Refused  Verdict = "geweigerd"
	Doubtful Verdict = "twijfel" // it may be a pupil who is there already; see Answer
)

// Verdicts lists the verdicts, those that ask for a look first.
func Verdicts() []Verdict { return []Verdict{Doubtful, Refused, Added, Changed, Same} }

// Answer is what somebody says of a line in doubt.
type Answer string

// The answers.
const (
	Unanswered Answer = ""
	SamePupil  Answer = "zelfde"    // the pupil who was meant
	NewPupil   Answer = "nieuw"     // somebody else
	SkipLine   Answer = "overslaan" // leave the line out
)
