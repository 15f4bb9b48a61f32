package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/report"
	"gesprek/internal/seal"
)

// fileOptions is how a signed file is read.
type fileOptions struct {
	sender   string // public key that is taken for known, this time
	identity string // file with a secret key in the format of age
	json     bool
}

func (o *fileOptions) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.sender, "afzender", "", nl.CLIFlagDossierSender)
	cmd.Flags().StringVar(&o.identity, "sleutel", "", nl.CLIFlagDossierIdentity)
}

// received is a signed file with what is known of its sender.
type received struct {
	dossier.File
	name   string // of the file, without its folder
	signed []byte // as it was signed: decrypted
	from   string // name under which the key of the sender is known; "" when it is not
	letter bool   // it was encrypted
}

// receive reads a signed file and checks it. It opens no database, unless the file is
// encrypted to this school.
func (a *app) receive(ctx context.Context, path string, o fileOptions) (received, error) {
	r := received{name: filepath.Base(path)}
	data, err := a.fileBytes(ctx, path)
	if err != nil {
		return r, err
	}
	if r.letter = seal.IsLetter(data); r.letter {
		if data, err = a.decrypt(ctx, data, o.identity); err != nil {
			return r, err
		}
	}
	r.signed = data
	if r.File, err = dossier.Verify(data); err != nil {
		return r, say(err, nl.DossierFileWrong(r.name, wrongWith(err)))
	}
	r.from, err = a.senderOf(r.File, o.sender)
	return r, err
}

// wrongWith sorts what is wrong with a file for the words about it.
func wrongWith(err error) nl.FileWrong {
	for of, wrong := range map[error]nl.FileWrong{
		dossier.ErrSignature: nl.FileSignature, dossier.ErrPDF: nl.FilePDF, dossier.ErrVersion: nl.FileVersion,
		dossier.ErrNewer: nl.FileNewer, dossier.ErrNotFile: nl.FileOther, dossier.ErrTooLarge: nl.FileOther,
	} {
		if errors.Is(err, of) {
			return wrong
		}
	}
	return nl.FileAltered
}

// fileBytes reads a file, or standard input for a dash, as far as a dossier can be long.
func (a *app) fileBytes(ctx context.Context, path string) ([]byte, error) {
	from := a.In
	if path != askForName {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close() // it was only read
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return nil, say(errNoFile, nl.ErrorIsFolder(path))
		}
		from = f
	}
	const more = 1 << 20 // for the armour of an encrypted one
	data, err := io.ReadAll(io.LimitReader(from, dossier.Largest+more+1))
	if err == nil && len(data) > dossier.Largest+more {
		err = say(dossier.ErrTooLarge, nl.DossierFileWrong(filepath.Base(path), nl.FileOther))
	}
	return data, errors.Join(err, ctx.Err())
}

// decrypt reads a file that was encrypted to this school, or to who has the key in a
// file.
func (a *app) decrypt(ctx context.Context, data []byte, identity string) ([]byte, error) {
	secret := ""
	if identity != "" {
		text, err := os.ReadFile(identity)
		if err != nil {
			return nil, err
		}
		for line := range bytes.Lines(text) {
			if line = bytes.TrimSpace(line); len(line) > 0 && line[0] != '#' {
				secret = string(line)
			}
		}
	} else {
		keys, err := a.ownKeys(ctx)
		if err != nil {
			return nil, err
		}
		secret = keys.open
	}
	plain, err := seal.ReadLetter(data, dossier.Largest, secret)
	switch {
	case errors.Is(err, seal.ErrIdentity):
		return nil, say(err, nl.DossierBadIdentity)
	case err != nil:
		return nil, say(err, nl.DossierNotForUs)
	}
	return plain, nil
}

// ownKeys are the keys of this school.
func (a *app) ownKeys(ctx context.Context) (dossierKeys, error) {
	at, err := a.places()
	if err != nil {
		return dossierKeys{}, err
	}
	if at.absent() {
		return dossierKeys{}, say(seal.ErrLetter, nl.DossierNotForUs)
	}
	d, err := readData(ctx, at)
	if err != nil {
		return dossierKeys{}, err
	}
	var keys dossierKeys
	return keys, d.closing(func() error {
		lines, err := d.Memo(ctx, dossierKeysMemo)
		if err == nil && len(lines) == 0 {
			err = say(seal.ErrLetter, nl.DossierNotForUs)
		}
		if err != nil {
			return err
		}
		keys, err = readDossierKeys(lines)
		return err
	}())
}

// senderOf is the name under which the key in a file is known.
func (a *app) senderOf(f dossier.File, given string) (string, error) {
	if given != "" {
		key, ok := dossier.DecodeKey(given)
		if !ok {
			return "", &usageError{nl.DossierBadKey}
		}
		if key.Equal(f.Key) {
			return f.Payload.Sender, nil
		}
		return "", say(dossier.ErrSignature, nl.DossierOtherSender)
	}
	at, err := a.places()
	if err != nil {
		return "", nil // without a place for data no sender is known
	}
	list, err := at.readSenders()
	if err != nil {
		return "", err
	}
	s, _ := knows(list, f.Key)
	return s.name, nil
}

// standing is how it stood with the dossier when the file was made, so that it is the
// same whenever it is checked.
func (r received) standing() report.Standing {
	p := r.Payload
	parties := p.Standings()
	return report.Standing{
		Content: p.Content, Hash: p.Version, Parties: parties, Criteria: dossier.Check(p.Content, parties, p.Made),
	}
}

func (a *app) dossierVerifyCommand() *cobra.Command {
	var o fileOptions
	cmd := &cobra.Command{
		Use: "controleer " + nl.CLIArgsFile, Aliases: []string{"verify"}, SuggestFor: []string{"check"},
		Short: nl.CLIDossierVerify, Long: nl.CLIDossierVerifyLong, Args: exactly(1, nl.DossierNeedsFile),
		RunE: func(cmd *cobra.Command, args []string) error { return a.dossierVerify(cmd.Context(), args[0], o) },
	}
	o.flags(cmd)
	cmd.Flags().BoolVar(&o.json, "json", false, nl.CLIFlagJSON)
	return cmd
}

// dossierVerify says what is found in a signed file. That it is whole is one thing, who
// made it another.
func (a *app) dossierVerify(ctx context.Context, path string, o fileOptions) error {
	r, err := a.receive(ctx, path, o)
	if o.json {
		return errors.Join(a.writeJSON(r.found(err)), err)
	}
	if err != nil {
		return err
	}
	s := r.standing()
	text := nl.DossierFound(nl.FileFound{
		File: plain(r.name), Encrypted: r.letter, From: plain(r.from), Sender: plain(r.Payload.Sender),
		KeyWords: nl.DossierWords(dossier.KeyHash(r.Key)), Key: dossier.EncodeKey(r.Key),
		Made: r.Payload.Made.In(a.Location), PDF: len(r.PDF) > 0, Pupil: plain(r.Payload.Content.Pupil.Name()),
		Class: plain(r.Payload.Content.Pupil.Class), Form: s.Content.Form, School: plain(s.Content.School), Hash: s.Hash,
	}, s.Parties, s.Criteria, s.Content, a.Location)
	return a.write(plainLines(text))
}

// plainLines is a text of which no line steers the terminal: what a file says, anybody
// may have written.
func plainLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		lines[i] = plain(l)
	}
	return strings.Join(lines, "\n")
}

// foundJSON is what checking a file gives for programs.
type foundJSON struct {
	File      string           `json:"file"`
	Intact    bool             `json:"intact"`       // each byte is as it was signed
	Problem   string           `json:"problem"`      // Dutch; "" when intact
	Sender    string           `json:"sender"`       // as the file calls itself; proves nothing
	Known     string           `json:"known_sender"` // name under which the key is pinned; "" for "afzender onbekend"
	Key       string           `json:"key"`
	Encrypted bool             `json:"encrypted"`
	Version   dossier.Hash     `json:"version"`
	Words     string           `json:"words"`
	Agreed    int              `json:"agreed"`
	Asked     int              `json:"asked"`
	Done      int              `json:"criteria_met"`
	Criteria  int              `json:"criteria"`
	PDF       bool             `json:"pdf"`
	Payload   *dossier.Payload `json:"payload"` // null when it is not intact
}

func (r received) found(err error) foundJSON {
	f := foundJSON{File: r.name, Encrypted: r.letter}
	if err != nil {
		f.Problem = sentence(err)
		return f
	}
	s := r.standing()
	f.Intact, f.Sender, f.Known, f.Key = true, r.Payload.Sender, r.from, dossier.EncodeKey(r.Key)
	f.Version, f.Words, f.PDF, f.Payload = s.Hash, nl.DossierWords(s.Hash), len(r.PDF) > 0, &r.Payload
	f.Agreed, f.Asked = dossier.Count(s.Parties)
	f.Done, f.Criteria = dossier.Meter(s.Criteria)
	return f
}

func (a *app) dossierReadCommand() *cobra.Command {
	var o fileOptions
	var show dossierShow
	cmd := &cobra.Command{
		Use: "lees " + nl.CLIArgsFile, Aliases: []string{"read"}, SuggestFor: []string{"open"},
		Short: nl.CLIDossierRead, Long: nl.CLIDossierReadLong, Args: exactly(1, nl.DossierNeedsFile),
		RunE: func(cmd *cobra.Command, args []string) error {
			if show.json && (show.form != formByPlace || show.to != "") {
				return &usageError{nl.DossierJSONAlone}
			}
			return a.dossierRead(cmd.Context(), args[0], o, show)
		},
	}
	o.flags(cmd)
	cmd.Flags().StringVar(&show.form, "vorm", formByPlace, nl.CLIFlagDossierForm)
	cmd.Flags().StringVar(&show.to, "naar", "", nl.CLIFlagTo)
	cmd.Flags().BoolVar(&show.overwrite, "overschrijf", false, nl.CLIFlagOverwrite)
	cmd.Flags().BoolVar(&show.json, "json", false, nl.CLIFlagJSON)
	return cmd
}

// dossierRead shows the dossier in a signed file. One that was changed is not shown.
func (a *app) dossierRead(ctx context.Context, path string, o fileOptions, show dossierShow) error {
	r, err := a.receive(ctx, path, o)
	if err != nil {
		return err
	}
	if at, err := a.places(); err == nil {
		if err := at.allow(show.to); err != nil {
			return err
		}
	}
	a.tell(nl.DossierFrom(plain(r.from), plain(r.Payload.Sender)))
	doc := report.DossierDoc{Standing: r.standing(), Location: a.Location, Now: a.here(), Words: a.loading().Book().Words}
	text, err := a.dossierText(doc, show)
	if err != nil {
		return err
	}
	if form, _ := a.formOf(reportOptions{form: show.form, to: show.to}); form == report.FormPDF && !show.json && len(r.PDF) > 0 {
		text = r.PDF // the one that was signed for, not one of our own
	}
	if err := a.deliver(text, reportOptions{to: show.to, overwrite: show.overwrite}); err != nil {
		return err
	}
	if show.to != "" {
		a.tell(nl.DossierPut(whole(show.to)))
	}
	return nil
}
