package dossier_test

import (
	"errors"
	"reflect"
	"testing"

	"gesprek/internal/dossier"
)

func TestFolder(t *testing.T) {
	c := noor()
	d := dossier.Draft{Age: dossier.Under16}
	later := noor()
	later.School = "Noorderlicht"
	_, approvals := three(hash(t, c))
	tr := dossier.Transfer{ID: "t", At: moment(20), Version: hash(t, c), To: "ROC", By: "Anne"}
	rec := dossier.Received{ID: "r", At: moment(21), From: "Basisschool", Signed: []byte("{}\n")}
	var sheets []dossier.Sheet
	add := func(s dossier.Sheet, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		sheets = append(sheets, s)
	}
	add(later.Sheet("v2", "p", moment(15)))
	add(rec.Sheet("p"))
	add(c.Sheet("v1", "p", moment(5)))
	add(d.Sheet("p", moment(16)))
	for _, a := range approvals {
		add(a.Sheet("p"))
	}
	add(tr.Sheet("p"))
	add(dossier.Draft{Age: dossier.From18}.Sheet("q", moment(30)))
	f, err := dossier.Open("p", sheets)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Versions) != 2 || f.Versions[0].ID != "v1" || f.Versions[0].Hash != hash(t, c) || f.Draft.Age != dossier.Under16 {
		t.Errorf("folder: %+v", f)
	}
	if v, ok := f.Latest(); !ok || v.ID != "v2" {
		t.Errorf("latest: %+v", v)
	}
	if !reflect.DeepEqual(f.Approvals, approvals) || !reflect.DeepEqual(f.Transfers, []dossier.Transfer{tr}) || !reflect.DeepEqual(f.Received, []dossier.Received{rec}) {
		t.Errorf("folder: %+v", f)
	}
	if _, err := dossier.Open("p", []dossier.Sheet{{ID: "v", Pupil: "p", Kind: dossier.SheetVersion, Body: []byte("{ }")}}); !errors.Is(err, dossier.ErrNotCanonical) {
		t.Errorf("a version that is not canonical: %v", err)
	}
	if _, ok := (dossier.Folder{}).Latest(); ok {
		t.Error("an empty folder has a version")
	}
}
