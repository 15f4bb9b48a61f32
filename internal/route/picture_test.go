package route_test

import (
	"testing"

	"gesprek/internal/route"
)

func TestTrace(t *testing.T) {
	at := func(id string, column, row int) route.Station {
		return route.Station{ID: id, Name: id, Spot: route.Spot{Column: column, Row: row}}
	}
	m := route.NewMap([]route.Station{
		at("a", 1, 5), at("b", 2, 5), at("c", 2, 7), at("d", 3, 5), at("e", 4, 2), {ID: "part", Part: "d"}, {ID: "nowhere"},
	}, nil)
	for _, tt := range []struct {
		from, to string
		want     []route.Point
	}{
		{"a", "b", []route.Point{{2, 5}, {3, 5}, {4, 5}}},
		{"a", "c", []route.Point{{2, 5}, {3, 5}, {3, 7}, {4, 7}}},
		{"b", "c", []route.Point{{4, 5}, {3, 5}, {3, 7}, {4, 7}}},
		{"c", "a", []route.Point{{4, 7}, {3, 7}, {3, 5}, {2, 5}}},
		// past b, by the row above it
		{"a", "part", []route.Point{{2, 5}, {3, 5}, {3, 4}, {5, 4}, {5, 5}, {6, 5}}},
		{"a", "e", []route.Point{{2, 5}, {3, 5}, {3, 2}, {7, 2}, {8, 2}}},
		{"d", "part", nil},
		{"a", "nowhere", nil},
		{"a", "maan", nil},
	} {
		got := m.Trace(tt.from, tt.to)
		if len(got) != len(tt.want) {
			t.Errorf("%s to %s: %v", tt.from, tt.to, got)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%s to %s: %v, want %v", tt.from, tt.to, got, tt.want)
				break
			}
		}
	}
}
