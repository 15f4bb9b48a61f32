package cli

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
	"gesprek/internal/seal"
)

// dossierKeys are the keys of this school for dossiers: one that signs what goes out,
// and one that opens what was encrypted to the school.
type dossierKeys struct {
	sign ed25519.PrivateKey
	open string // secret key in the format of age
}

// dossierKeysMemo is the name of the sealed list that holds them: a line each.
const dossierKeysMemo = "dossiersleutels"

// keys gives the keys of the school, and makes them where there are none yet.
func (f *folders) keys(ctx context.Context) (dossierKeys, error) {
	lines, err := f.d.Memo(ctx, dossierKeysMemo)
	if err != nil {
		return dossierKeys{}, err
	}
	if len(lines) == 0 {
		lines, err = makeDossierKeys()
		if err != nil {
			return dossierKeys{}, err
		}
		if err := f.d.SaveMemo(ctx, dossierKeysMemo, lines); err != nil {
			return dossierKeys{}, err
		}
	}
	return readDossierKeys(lines)
}

func makeDossierKeys() ([]string, error) {
	_, sign, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("make key for dossiers: %w", err)
	}
	open, _, err := seal.NewIdentity()
	return []string{base64.StdEncoding.EncodeToString(sign.Seed()), open}, err
}

var errDossierKeys = errors.New("keys for dossiers cannot be read")

func readDossierKeys(lines []string) (dossierKeys, error) {
	if len(lines) != 2 {
		return dossierKeys{}, errDossierKeys
	}
	seed, err := base64.StdEncoding.DecodeString(lines[0])
	if err != nil || len(seed) != ed25519.SeedSize {
		return dossierKeys{}, errDossierKeys
	}
	return dossierKeys{ed25519.NewKeyFromSeed(seed), lines[1]}, nil
}

// public are the two public keys.
func (k dossierKeys) public() (sign ed25519.PublicKey, open string, err error) {
	sign, _ = k.sign.Public().(ed25519.PublicKey) // it is of that type
	open, err = seal.PublicOf(k.open)
	return sign, open, err
}

// sender is a school whose key is known (pinned).
type sender struct {
	name string
	key  ed25519.PublicKey
}

// sendersSuffix ends the name of the file with the senders that are known. It lies
// beside the database and not in it: who checks a dossier need not open anything. It
// names schools and their public keys, and nobody else.
const sendersSuffix = ".afzenders"

func (p places) senders() string { return p.db + sendersSuffix }

// readSenders reads the known senders; without a file there are none. A line that
// cannot be read is an error with its number.
func (p places) readSenders() ([]sender, error) {
	text, err := os.ReadFile(p.senders())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var list []sender
	for i, line := range strings.Split(strings.TrimSuffix(string(text), "\n"), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" {
			continue
		}
		text, name, _ := strings.Cut(line, "\t")
		key, ok := dossier.DecodeKey(text)
		if !ok || name == "" {
			return nil, say(errDossierKeys, nl.DossierSendersLine(p.senders(), i+1))
		}
		list = append(list, sender{name, key})
	}
	return list, nil
}

// writeSenders replaces the known senders.
func (p places) writeSenders(list []sender) error {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(dossier.EncodeKey(s.key) + "\t" + s.name + "\n")
	}
	return writeFile(p.senders(), []byte(b.String()), true)
}

// knows finds the sender with a key.
func knows(list []sender, key ed25519.PublicKey) (sender, bool) {
	i := slices.IndexFunc(list, func(s sender) bool { return s.key.Equal(key) })
	if i < 0 {
		return sender{}, false
	}
	return list[i], true
}
