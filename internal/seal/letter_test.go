package seal

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func TestLetter(t *testing.T) {
	secret, public, err := NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	other, _, err := NewIdentity()
	if err != nil {
		t.Fatal(err)
	}
	text := []byte("Noor de Wit, 4B")
	sealed, err := Letter(text, " "+public+"\n")
	if err != nil || !IsLetter(sealed) || IsLetter(text) || bytes.Contains(sealed, []byte("Noor")) {
		t.Fatalf("letter: %q, %v", sealed, err)
	}
	if got, err := ReadLetter(sealed, 100, other, secret); err != nil || !bytes.Equal(got, text) {
		t.Errorf("read %q, %v", got, err)
	}
	if p, err := PublicOf(secret); err != nil || p != public {
		t.Errorf("public key is %s, %v", p, err)
	}
	for name, c := range map[string]struct {
		secrets []string
		want    error
	}{
		"no key":        {nil, ErrLetter},
		"another's key": {[]string{other}, ErrLetter},
		"no key at all": {[]string{public}, ErrIdentity},
	} {
		if _, err := ReadLetter(sealed, 100, c.secrets...); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := ReadLetter(sealed, len(text)-1, secret); !errors.Is(err, ErrLetter) {
		t.Errorf("longer than the limit: %v", err)
	}
	for i := range sealed {
		sealed[i] ^= 1
		if got, err := ReadLetter(sealed, 100, secret); err == nil {
			t.Errorf("byte %d changed, and reads %q", i, got)
		}
		sealed[i] ^= 1
	}
	if _, err := Letter(text, secret); !errors.Is(err, ErrRecipient) || strings.Contains(err.Error(), secret) {
		t.Errorf("to a secret key: %v", err)
	}
	if _, err := PublicOf("x"); !errors.Is(err, ErrIdentity) {
		t.Errorf("public key of none: %v", err)
	}
}
