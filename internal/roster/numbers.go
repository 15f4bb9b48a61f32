package roster

import (
	"gesprek/internal/nl"
)

// checkNumbers leaves a column of numbers out when what stands in it is BSNs or
// telephone numbers, whatever its name, and says what Excel did to numbers.
func (r *reading) checkNumbers() {
	i := r.of(number)
	if i < 0 {
		return
	}
	total, bsns, phones, counted := 0, 0, 0, false // counted: a sheet holds them as numbers
	lengths, passing := map[int]int{}, map[int]int{}
	for _, row := range r.pupil {
		t := row.at(i)
		if t == "" {
			continue
		}
		total++
		if d := grouped(t); bsnLike(d) {
			bsns++
			passing[len(d)]++
		}
		counted = counted || row.kind(i) == numberCell
		if personal(t) == phone {
			phones++
		}
		if d := grouped(t); digitsOnly(d) {
			lengths[len(d)]++
		}
	}
	switch {
	case total > 0 && bsns*10 >= total*9:
		r.noNumber = true
		r.notices = append(r.notices, nl.RosterBarred(letters(i), r.named[i], nl.BarredBSNShape))
		return
	case total > 0 && phones*10 >= total*9:
		r.noNumber = true
		r.notices = append(r.notices, nl.RosterBarred(letters(i), r.named[i], nl.BarredPhone))
		return
	}
	r.bsns = map[int]bool{}
	for n, count := range passing { // of other numbers one in eleven passes
		r.bsns[n] = count*2 > lengths[n]
	}
	usual := 0
	for n := range lengths {
		if lengths[n] > lengths[usual] || lengths[n] == lengths[usual] && n > usual {
			usual = n
		}
	}
	const long = 4 // shorter ones are no numbers of one length
	short := 0
	for n, count := range lengths {
		if n < usual {
			short += count
		}
	}
	if short > 0 && usual >= long && (counted || lengths[usual] > short) {
		r.notices = append(r.notices, nl.RosterZeros(short, usual))
	}
}
