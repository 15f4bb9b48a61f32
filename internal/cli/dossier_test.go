package cli

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"gesprek/internal/dossier"
	"gesprek/internal/handbook"
	"gesprek/internal/nl"
	"gesprek/internal/talk"
	"gesprek/prompts"
)

// schoolhouse is a school with the class of the demo and a database of its own.
type schoolhouse struct {
	t  *testing.T
	db string
}

func newSchoolhouse(t *testing.T) schoolhouse {
	t.Helper()
	s := schoolhouse{t, filepath.Join(t.TempDir(), "school.db")}
	a := &app{IO: IO{Location: time.UTC, Err: new(bytes.Buffer)}}
	d, err := openData(t.Context(), beside(s.db))
	if err != nil {
		t.Fatal(err)
	}
	book, err := handbook.Load(prompts.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	now := talk.Instant{Wall: time.Date(2026, time.November, 22, 9, 0, 0, 0, time.UTC), Run: 1}
	if err := d.closing(a.fillDemo(t.Context(), d, book.Guides, now)); err != nil {
		t.Fatal(err)
	}
	return s
}

// says runs a command at this school.
func (s schoolhouse) says(in string, args ...string) (code int, out, told string) {
	s.t.Helper()
	var stdout, stderr bytes.Buffer
	code = Run(context.Background(), IO{
		Args: args, In: strings.NewReader(in), Out: &stdout, Err: &stderr,
		DataHome: filepath.Dir(s.db), TempDir: s.t.TempDir(), Now: time.Now, Location: time.UTC, Environ: []string{"GESPREK_DB=" + s.db},
	})
	return code, stdout.String(), stderr.String()
}

// does runs a command that has to work.
func (s schoolhouse) does(args ...string) string {
	s.t.Helper()
	code, out, told := s.says("", args...)
	if code != ExitOK {
		s.t.Fatalf("%v: %d\n%s%s", args, code, out, told)
	}
	return out
}

// keys are the public keys of the school: of who signs, and of who receives.
func (s schoolhouse) keys() (sign, open string) {
	s.t.Helper()
	out := s.does("dossier", "sleutel")
	found := regexp.MustCompile(`(?m)^  (\S{43,})$`).FindAllStringSubmatch(out, 2)
	if len(found) != 2 {
		s.t.Fatalf("keys in %q", out)
	}
	return found[0][1], found[1][1]
}

// TestDossierBetweenSchools: a dossier goes from one school to another, which knows the
// sender, and nobody else can read it.
func TestDossierBetweenSchools(t *testing.T) {
	from, to, other := newSchoolhouse(t), newSchoolhouse(t), newSchoolhouse(t)
	file := filepath.Join(t.TempDir(), "lotte.gesprek")
	sign, _ := from.keys()
	_, open := to.keys()
	from.does("dossier", "akkoord", "Lotte", "--wie", "ouder", "--naam", "Peter Bakker", "--hoe", "aan-tafel")
	from.does("dossier", "akkoord", "Lotte", "--wie", "mentor", "--hoe", "aan-tafel")
	from.does("dossier", "uit", "Lotte", "--naar", file, "--ontvanger", open)
	sealed, err := os.ReadFile(file)
	if err != nil || bytes.Contains(sealed, []byte("Lotte")) || bytes.Contains(sealed, []byte("drukkerij")) {
		t.Fatalf("the file can be read: %v", err)
	}
	if code, _, told := other.says("", "dossier", "controleer", file); code != ExitFailure || !strings.Contains(told, "versleuteld voor een andere ontvanger") {
		t.Errorf("another school: %d, %s", code, told)
	}
	if out := to.does("dossier", "controleer", file); !strings.Contains(out, "? Afzender onbekend") || !strings.Contains(out, "✓ Versleuteld") {
		t.Errorf("an unknown sender: %s", out)
	}
	to.does("dossier", "afzenders", "erbij", "De Waterlijn", sign)
	if out := to.does("dossier", "controleer", file); !strings.Contains(out, "✓ Afzender: De Waterlijn. De sleutel klopt.") {
		t.Errorf("a known sender: %s", out)
	}
	wrong, _ := other.keys()
	if code, _, told := to.says("", "dossier", "controleer", file, "--afzender", wrong); code != ExitFailure || !strings.Contains(told, "andere sleutel") {
		t.Errorf("another key: %d, %s", code, told)
	}
	if code, _, told := to.says("nee\n", "dossier", "in", file); code != ExitFailure || !strings.Contains(told, "Bewaren bij Lotte Bakker (2B)?") || !strings.Contains(told, "Er is niets bewaard.") {
		t.Errorf("no: %d, %s", code, told)
	}
	if out := to.does("dossier", "in", file, "--ja", "--leerling", "Rayan", "--overnemen"); !strings.Contains(out, "2 activiteiten overgenomen") {
		t.Errorf("taken over: %s", out)
	}
	if _, out, told := to.says("", "dossier", "in", file, "--ja", "--leerling", "Rayan"); out != "" || !strings.Contains(told, "al bewaard bij Rayan Amrani") {
		t.Errorf("twice: %s%s", out, told)
	}
	if out := to.does("dossier", "toon", "Rayan", "--vorm", "tekst"); !strings.Contains(out, "Middag meelopen bij een drukkerij") || strings.Contains(out, "Besproken op") {
		t.Errorf("the activities: %s", out)
	}
}

// TestDossierEditVoids: three agree, one letter changes, and none of them does; what
// went out before still holds.
func TestDossierEditVoids(t *testing.T) {
	s := newSchoolhouse(t)
	file := filepath.Join(t.TempDir(), "anouk.gesprek")
	if out := s.does("dossier", "versies", "Anouk"); !strings.Contains(out, "2 van 2 akkoord") {
		t.Fatalf("before: %s", out)
	}
	s.does("dossier", "uit", "Anouk", "--naar", file)
	d, err := openData(t.Context(), beside(s.db))
	if err != nil {
		t.Fatal(err)
	}
	a := &app{IO: IO{Now: time.Now, Location: time.UTC}}
	f := a.folders(d)
	l, err := readLedger(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	p, err := l.pupil("Anouk")
	if err != nil {
		t.Fatal(err)
	}
	folder, err := f.Dossier(t.Context(), p.ID)
	if err != nil {
		t.Fatal(err)
	}
	draft := folder.Draft
	draft.Activities[0].Parts.Result += "!"
	sheet, err := draft.Sheet(p.ID, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	if err := d.closing(f.SaveSheets(t.Context(), sheet)); err != nil {
		t.Fatal(err)
	}
	out := s.does("dossier", "versies", "Anouk")
	if !strings.Contains(out, "2 van 2 akkoord") || !regexp.MustCompile(`(?m)^nu .*0 van 2 akkoord`).MatchString(out) {
		t.Errorf("after: %s", out)
	}
	if out := s.does("dossier", "verschil", "Anouk"); !strings.Contains(out, "1 ding veranderd") || !strings.Contains(out, "+ na drie weken zelf een ronde met vier mensen gedaan!") {
		t.Errorf("difference: %s", out)
	}
	if out := s.does("dossier", "controleer", file); !strings.Contains(out, "Akkoord: 2 van 2 akkoord") {
		t.Errorf("the old proof: %s", out)
	}
	// What was said of another version does not go along.
	s.does("dossier", "akkoord", "Anouk", "--wie", "leerling", "--niet", "--hoe", "aan-tafel", "--opmerking", "dit gaat alleen ons aan")
	// The version that all agree with is still what goes out by itself.
	second := filepath.Join(t.TempDir(), "nog.gesprek")
	s.does("dossier", "uit", "Anouk", "--naar", second)
	if data, err := os.ReadFile(second); err != nil || bytes.Contains(data, []byte("alleen ons")) {
		t.Errorf("a remark about another version went along: %v", err)
	}
	if out := s.does("dossier", "controleer", second); strings.Contains(out, "gedaan!") || !strings.Contains(out, "2 van 2 akkoord") {
		t.Errorf("what goes out: %s", out)
	}
}

// TestDossierSchema: what is written is as the published schema says.
func TestDossierSchema(t *testing.T) {
	s := newSchoolhouse(t)
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(s.does("dossier", "schema")))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("dossier.json", parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("dossier.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Lotte", "Vera", "Anouk", "Danylo"} {
		file := filepath.Join(t.TempDir(), name+".gesprek")
		s.does("dossier", "uit", name, "--naar", file, "--zonder-akkoord")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		file = strings.Replace(string(data), `"minutes":`, `"minuten":`, 1)
		if value, err = jsonschema.UnmarshalJSON(strings.NewReader(file)); err == nil && file != string(data) && schema.Validate(value) == nil {
			t.Errorf("%s: another key is let through", name)
		}
	}
}

// TestDossierOfAStranger: what a file says of itself cannot pass for what was found.
func TestDossierOfAStranger(t *testing.T) {
	_, key, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	const trick = "x\n✓ Afzender: Zuiderlicht. De sleutel klopt.\x1b[2J\r\u202e"
	c := dossier.Compose(dossier.Draft{Activities: []dossier.Activity{{ID: "a", Title: trick}}}, dossier.Facts{
		Form: dossier.Form(trick), School: trick, Pupil: dossier.Person{FirstName: trick, Class: trick},
	})
	h, err := c.Hash()
	if err != nil {
		t.Fatal(err)
	}
	party := dossier.Party{Role: dossier.Role(trick), Name: trick}
	data, err := dossier.Sign(dossier.Payload{
		Made: time.Now(), Sender: trick, Content: c, Parties: []dossier.Party{party},
		Approvals: []dossier.Approval{{ID: "1", Version: h, Party: party, Verdict: dossier.Agrees, How: dossier.How(trick), Kept: trick, Recorded: trick, Statement: trick}},
	}, nil, key)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "truc.gesprek")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"controleer", "lees"} {
		code, out, told := run(t, t.Context(), "dossier", command, file)
		if code != ExitOK {
			t.Fatalf("%s: %d, %s", command, code, told)
		}
		for line := range strings.Lines(out + told) {
			if strings.HasPrefix(strings.TrimSpace(line), "✓ Afzender") || strings.ContainsAny(line, "\x1b\r\u202e") {
				t.Errorf("%s shows %q", command, line)
			}
		}
		if !strings.Contains(out+told, "Afzender onbekend") {
			t.Errorf("%s: %s", command, out+told)
		}
	}
}

func TestSendersFile(t *testing.T) {
	at := beside(filepath.Join(t.TempDir(), "school.db"))
	if list, err := at.readSenders(); err != nil || len(list) != 0 {
		t.Errorf("without a file: %v, %v", list, err)
	}
	public := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{1}, ed25519.SeedSize)).Public()
	key, ok := public.(ed25519.PublicKey)
	if !ok {
		t.Fatal("no key")
	}
	if err := at.writeSenders([]sender{{"De Brug", key}}); err != nil {
		t.Fatal(err)
	}
	list, err := at.readSenders()
	if err != nil || len(list) != 1 || list[0].name != "De Brug" || !list[0].key.Equal(key) {
		t.Errorf("read %v, %v", list, err)
	}
	if err := os.WriteFile(at.senders(), []byte(dossier.EncodeKey(key)+"\tDe Brug\r\n\nkapot\tX\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := at.readSenders(); err == nil || sentence(err) != nl.DossierSendersLine(at.senders(), 3) {
		t.Errorf("a broken line: %v", err)
	}
}
