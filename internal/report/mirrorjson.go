package report

import (
	"io"
	"time"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// jsonMirror is a mirror for programs. Moments and lengths are in seconds since the begin,
// without pauses; null where something did not happen or is not known.
type jsonMirror struct {
	Source   string         `json:"source"` // alleen or telling
	Begin    *string        `json:"begin"`  // RFC 3339 in UTC
	Persona  string         `json:"persona"`
	Long     float64        `json:"seconds"`
	Windows  []jsonWindow   `json:"windows"`
	Total    map[string]int `json:"total"`
	Shares   *jsonShares    `json:"shares"`
	Silences jsonSilences   `json:"silences"`
	Touched  []jsonTouch    `json:"competences"`
	Course   jsonSequence   `json:"course"`
	Worked   []jsonFinding  `json:"worked"` // always two
	Try      jsonFinding    `json:"try"`
	Opened   []jsonMoment   `json:"opened"`
	Closed   []jsonMoment   `json:"closed"`
	Compared []jsonCompared `json:"compared"` // with the earlier talk; empty without one
}

type jsonWindow struct {
	From   float64        `json:"from"`
	Until  float64        `json:"until"`
	Counts map[string]int `json:"counts"` // by mark: open, gesloten, suggestief, gestapeld, samenvatting, doorgevraagd, stilte, advies
}

type jsonShares struct {
	Unit      string `json:"unit"` // woorden or seconden
	Conductor int    `json:"conductor"`
	Pupil     int    `json:"pupil"`
	Parent    int    `json:"parent"`
}

type jsonSilences struct {
	Number  int      `json:"number"`
	Longest *float64 `json:"longest"`
	Total   *float64 `json:"total"`
	Told    *int     `json:"told_after"` // only of a talk alone
}

type jsonTouch struct {
	Competence string   `json:"competence"`
	Times      int      `json:"times"`
	First      *float64 `json:"first"`
}

type jsonSequence struct {
	Sequence   string   `json:"sequence"`
	Experience *float64 `json:"experience"`
	Future     *float64 `json:"future"`
	Step       *float64 `json:"step"`
	Stage      string   `json:"stage"` // the furthest one; empty where none was noted
	TakenBack  int      `json:"taken_back"`
}

type jsonFinding struct {
	Rule string `json:"rule"`
	Text string `json:"text"`
}

type jsonMoment struct {
	At     float64  `json:"at"`
	Said   string   `json:"said"`
	Silent bool     `json:"silent"`
	Answer []string `json:"answer"`
}

type jsonCompared struct {
	Figure  string `json:"figure"`
	Earlier *int   `json:"earlier"`
	Now     *int   `json:"now"`
}

// MirrorJSON writes a mirror as a JSON object.
func MirrorJSON(w io.Writer, r Reflection) error {
	m := &r.Mirror
	found := m.Findings()
	out := jsonMirror{
		Source: string(m.Source), Persona: m.Persona, Long: m.Whole.Seconds(), Windows: []jsonWindow{}, Total: jsonCounts(m.Total),
		Silences: jsonSilences{Number: m.Silences.Number}, Touched: []jsonTouch{}, Try: jsonFound(found.Try, r.Name),
		Course: jsonSequence{
			string(m.Order.Sequence()), jsonMoments(m.Order.Experience), jsonMoments(m.Order.Future), jsonMoments(m.Step.Spoken),
			string(m.Step.Stage), m.TakenBack,
		},
		Opened: jsonQuoted(m.Opened), Closed: jsonQuoted(m.Closed), Compared: []jsonCompared{},
	}
	if !m.Begin.IsZero() {
		begin := m.Begin.UTC().Format(time.RFC3339)
		out.Begin = &begin
	}
	for _, win := range m.Windows {
		out.Windows = append(out.Windows, jsonWindow{win.From.Seconds(), win.Until.Seconds(), jsonCounts(win.Counts)})
	}
	if m.Said.Known() {
		out.Shares = &jsonShares{string(m.Said.Unit), m.Said.Leader, m.Said.Learner, m.Said.Parents}
	}
	if m.Silences.Total > 0 {
		out.Silences.Longest, out.Silences.Total = jsonMoments(m.Silences.Longest), jsonMoments(m.Silences.Total)
	}
	if m.Source == rehearse.Solo {
		out.Silences.Told = &m.Silences.Told
	}
	for _, t := range m.Touched {
		j := jsonTouch{string(t.Competence), t.Times, nil}
		if t.Times > 0 {
			j.First = jsonMoments(t.First)
		}
		out.Touched = append(out.Touched, j)
	}
	for _, f := range found.Worked {
		out.Worked = append(out.Worked, jsonFound(f, r.Name))
	}
	if r.Earlier != nil {
		for _, c := range rehearse.Compare(r.Earlier.Mirror, r.Mirror) {
			out.Compared = append(out.Compared, jsonCompared{string(c.Figure), jsonFigure(c.Earlier), jsonFigure(c.Now)})
		}
	}
	return indented(w, out)
}

func jsonCounts(c rehearse.Counts) map[string]int {
	out := map[string]int{}
	for _, m := range rehearse.Marks() {
		out[string(m)] = c.Of(m)
	}
	return out
}

func jsonFound(f rehearse.Finding, name string) jsonFinding {
	return jsonFinding{string(f.Rule), nl.MirrorFinding(f, clean(name))}
}

func jsonMoments(at time.Duration) *float64 {
	if at == rehearse.Never {
		return nil
	}
	s := at.Seconds()
	return &s
}

func jsonFigure(n int) *int {
	if n == rehearse.NoFigure {
		return nil
	}
	return &n
}

func jsonQuoted(list []rehearse.Moment) []jsonMoment {
	out := []jsonMoment{}
	for _, m := range list {
		j := jsonMoment{m.At.Seconds(), m.Said, m.Silent, []string{}}
		for _, l := range m.Lines {
			j.Answer = append(j.Answer, l.Text)
		}
		out = append(out, j)
	}
	return out
}
