package rehearse_test

import (
	"testing"

	"gesprek/internal/rehearse"
)

// unseen are the files with turns that no rule was made for.
func unseen() []string {
	return []string{"unseen1.tsv", "unseen2.tsv", "unseen3.tsv", "unseen4.tsv", "unseen5.tsv", "unseen6.tsv", "unseen7.tsv", "unseen8.tsv", "unseen9.tsv", "unseen10.tsv", "tried.tsv"}
}

// TestUnseenTurns holds the rules to turns that were written and labelled
// before anybody saw what the rules made of them.
func TestUnseenTurns(t *testing.T) {
	r := rehearse.NewRecogniser()
	for _, name := range unseen() {
		all := rows(t, name)
		hit, wrong := 0, map[[2]rehearse.Kind]int{}
		for _, row := range all {
			v := r.Explain(row.text)
			if v.Kind == row.want {
				hit++
				continue
			}
			wrong[[2]rehearse.Kind{row.want, v.Kind}]++
			t.Logf("%-10s, not %-10s: %q, by %q", v.Kind, row.want, row.text, v.Mark)
			if row.want == rehearse.Open && v.Kind == rehearse.Leading {
				t.Errorf("an open question is called leading: %q, by %q", row.text, v.Mark)
			}
		}
		if hit*100 < len(all)*98 {
			t.Errorf("%s: %d of %d, want 98%%", name, hit, len(all))
		}
		t.Logf("%s: %d of %d, %.1f%%; %v", name, hit, len(all), float64(hit*100)/float64(len(all)), wrong)
	}
}
