package cli

import (
	"fmt"
	"path"
	"strings"

	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/talk"
)

// problem is what is wrong, in a sentence.
func problem(p *handbook.Problem) string {
	return nl.HandbookProblem(string(p.Kind), p.File, p.Line, p.Subject, p.Detail)
}

// judgement writes what a review found: of the built-in content everything, of
// a school's folder only what it can do something about.
func judgement(j handbook.Judgement, folder string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", nl.PromptsChecked(folder))
	var counts []string
	for _, c := range j.Counts {
		counts = append(counts, nl.PromptsCount(c.Folder, c.N))
	}
	if len(counts) > 0 {
		fmt.Fprintf(&b, "%s\n", strings.Join(counts, " · "))
	}
	if folder == "" {
		coverage(&b, j.Coverage)
	}
	reading(&b, j.Reading)
	unused, remarks := sorted(j.Problems)
	listed := func(heading string, list handbook.Problems) {
		if len(list) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n%s\n\n", heading)
		for _, p := range list {
			fmt.Fprintf(&b, "%s\n", problem(p))
		}
	}
	listed(nl.PromptsUnused, unused)
	listed(nl.PromptsRemarks, remarks)
	if len(j.Problems) == 0 {
		fmt.Fprintf(&b, "\n%s\n", nl.PromptsNoRemarks)
	}
	return b.String()
}

// sorted parts what makes a file unusable from remarks.
func sorted(all handbook.Problems) (unused, remarks handbook.Problems) {
	for _, p := range all {
		if p.Kind.Remark() {
			remarks = append(remarks, p)
			continue
		}
		unused = append(unused, p)
	}
	return unused, remarks
}

// coverage writes the table of prompts per competence.
func coverage(b *strings.Builder, rows []handbook.Cover) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", nl.PromptsCoverage)
	const first = "%-23s %-11s %-11s"
	fmt.Fprintf(b, first, nl.PromptsPhase, nl.PromptsKind, nl.PromptsStage)
	for _, c := range talk.Competences() {
		fmt.Fprintf(b, " %6s", nl.PromptsCompetence(c))
	}
	b.WriteString("\n")
	for _, r := range rows {
		fmt.Fprintf(b, first, nl.TermPhase(r.Phase), nl.TermKind(r.Kind), nl.TermStage(r.Stage))
		for _, c := range talk.Competences() {
			fmt.Fprintf(b, " %6d", r.Prompts[c])
		}
		b.WriteString("\n")
	}
}

// reading writes how easy each file is to read.
func reading(b *strings.Builder, list []handbook.Graded) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", nl.PromptsReading)
	for _, g := range list {
		fmt.Fprintf(b, "%-48s %4.0f  %s\n", g.File, g.Score, nl.PromptsGrade(g.Score))
	}
}

// The same for programs.
type (
	problemOut struct {
		File    string `json:"file,omitempty"`
		Line    int    `json:"line,omitempty"`
		Column  int    `json:"column,omitempty"`
		Kind    string `json:"kind"`
		Remark  bool   `json:"remark"` // the file can be used all the same
		Message string `json:"message"`
	}
	coverOut struct {
		Phase   talk.Phase              `json:"phase"`
		Kind    talk.Kind               `json:"kind"`
		Stage   talk.StageID            `json:"stage"`
		Prompts map[talk.Competence]int `json:"prompts"`
	}
	gradeOut struct {
		File   string  `json:"file"`
		Score  float64 `json:"score"` // Flesch-Douma
		Lowest float64 `json:"lowest"`
	}
	judgementOut struct {
		Problems []problemOut `json:"problems"`
		Coverage []coverOut   `json:"coverage"`
		Reading  []gradeOut   `json:"reading"`
	}
)

func judgementJSON(j handbook.Judgement) judgementOut {
	out := judgementOut{Problems: []problemOut{}, Coverage: []coverOut{}, Reading: []gradeOut{}}
	for _, p := range j.Problems {
		out.Problems = append(out.Problems, problemOut{p.File, p.Line, p.Column, string(p.Kind), p.Kind.Remark(), problem(p)})
	}
	for _, c := range j.Coverage {
		out.Coverage = append(out.Coverage, coverOut{c.Phase, c.Kind, c.Stage, c.Prompts})
	}
	for _, g := range j.Reading {
		out.Reading = append(out.Reading, gradeOut{g.File, g.Score, g.Lowest})
	}
	return out
}

// entryList lists the files of the content by name.
func entryList(list []handbook.Entry) string {
	var b strings.Builder
	folder := ""
	for _, e := range list {
		if dir := path.Dir(e.Path); dir != folder {
			folder = dir
			if dir != "." {
				fmt.Fprintf(&b, "%s/\n", dir)
			}
		}
		name := path.Base(e.Path)
		if folder != "." {
			name = "  " + name
		}
		fmt.Fprintf(&b, "%s\n", strings.TrimRight(fmt.Sprintf("%-34s %s", name, nl.PromptsEntry(e.Title, e.Own, e.Over, e.Off)), " "))
	}
	return b.String()
}
