package nl

import (
	"strings"
	"testing"

	"gesprek/internal/dossier"
)

// The words of a version are the first 44 bits of its hash, in order.
func TestDossierWords(t *testing.T) {
	list := WordList()
	for hash, want := range map[dossier.Hash]string{
		dossier.Hash(strings.Repeat("0", 64)):                                 strings.Join([]string{list[0], list[0], list[0], list[0]}, " "),
		dossier.Hash(strings.Repeat("f", 64)):                                 strings.Join([]string{list[2047], list[2047], list[2047], list[2047]}, " "),
		dossier.Hash("002004" + strings.Repeat("0", 58)):                      strings.Join([]string{list[1], list[1], list[0], list[0]}, " "),
		dossier.Hash(strings.Repeat("0", 10) + "1" + strings.Repeat("0", 53)): strings.Join([]string{list[0], list[0], list[0], list[1]}, " "),
		"": "", "geen": "",
	} {
		if got := DossierWords(hash); got != want {
			t.Errorf("%.12s…: %q, not %q", hash, got, want)
		}
	}
}

// Whatever has a value in the domain has a name on the screen, and no two the same.
func TestDossierNames(t *testing.T) {
	names := map[string]map[string]string{}
	name := func(group, id, text string) {
		t.Helper()
		if text == "" || text == id && strings.ContainsAny(id, "-_") {
			t.Errorf("%s %q is called %q", group, id, text)
		}
		if names[group] == nil {
			names[group] = map[string]string{}
		}
		if other, there := names[group][text]; there {
			t.Errorf("%s %q and %q are both called %q", group, id, other, text)
		}
		names[group][text] = id
	}
	for _, f := range []dossier.Form{dossier.RouteCard, dossier.Career, dossier.Coaching} {
		name("form", string(f), DossierForm(f))
		for _, q := range dossier.Questions(f) {
			name("question of "+string(f), q.Key, DossierQuestion(q))
			name("key of "+string(f), q.Key, DossierKey(q.Key))
		}
		for _, r := range dossier.Rules(f) {
			name("rule of "+string(f), string(r), DossierRule(r))
		}
	}
	for _, s := range dossier.Sorts() {
		name("sort", string(s), DossierSort(s))
	}
	for _, p := range dossier.LegalParts() {
		name("part", string(p), DossierPart(p))
		name("hint", string(p), DossierPartHint(p))
	}
	for _, h := range dossier.Ways() {
		name("way", string(h), DossierHow(h))
	}
	for _, a := range dossier.Ages() {
		name("age", string(a), DossierAge(a))
	}
	for _, s := range []dossier.State{dossier.Waiting, dossier.Agreed, dossier.Refused, dossier.Void, dossier.Settled} {
		name("state", string(s), DossierState(s))
	}
}
