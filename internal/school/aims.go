package school

// Aims is where a pupil may be heading, as far as it was said at the table. It is
// never a decision: the school's own administration holds that.
type Aims struct {
	Profile string // id of the profile that is chosen or thought of, as the choices name it; may be empty
	Second  string // id of another one that is weighed; may be empty
	Goal    string // the station of the route map that the pupil would like to reach, by its slug; may be empty
	South   Known  // whether the pupil lives on Rotterdam-Zuid, which the AanDeBak-garantie asks
}

// Known is what is known about something that can be asked.
type Known string

// What can be known.
const (
	NotAsked Known = ""
	Yes      Known = "ja"
	No       Known = "nee"
)
