package seal

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
)

// What can be wrong with a letter or its keys.
var (
	ErrRecipient = errors.New("not the public key of a receiver")
	ErrIdentity  = errors.New("not the secret key of a receiver")
	ErrLetter    = errors.New("letter is for somebody else, or damaged")
)

// letterStart begins every file in the format of age.
const letterStart = "age-encryption.org/v1\n"

// NewIdentity makes the keys of who receives letters: the secret one, and the public
// one that is handed out. Both are in the format of age, so that its own tool works
// with them too.
func NewIdentity() (secret, public string, err error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return "", "", fmt.Errorf("make keys of a receiver: %w", err)
	}
	return id.String(), id.Recipient().String(), nil
}

// PublicOf is the public key that belongs to a secret one; ErrIdentity for anything
// else.
func PublicOf(secret string) (string, error) {
	id, err := age.ParseX25519Identity(strings.TrimSpace(secret))
	if err != nil {
		return "", ErrIdentity // not the reason: it may repeat the key
	}
	return id.Recipient().String(), nil
}

// Letter encrypts data so that only who has the secret key to public can read it. It
// returns ErrRecipient for a key that is none.
func Letter(data []byte, public string) ([]byte, error) {
	to, err := age.ParseX25519Recipient(strings.TrimSpace(public))
	if err != nil {
		return nil, ErrRecipient // not the reason: it repeats what may be a secret key
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	return out.Bytes(), nil
}

// IsLetter tells whether data is encrypted as Letter does it.
func IsLetter(data []byte) bool { return bytes.HasPrefix(data, []byte(letterStart)) }

// ReadLetter decrypts what Letter made with one of the secret keys, all of it or
// nothing: at most limit bytes. It returns ErrIdentity for a key that is none, and
// ErrLetter where no key fits or a byte was changed.
func ReadLetter(data []byte, limit int, secrets ...string) ([]byte, error) {
	var ids []age.Identity
	for _, s := range secrets {
		id, err := age.ParseX25519Identity(strings.TrimSpace(s))
		if err != nil {
			return nil, ErrIdentity
		}
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return nil, ErrLetter
	}
	r, err := age.Decrypt(bytes.NewReader(data), ids...)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrLetter, err)
	}
	plain, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrLetter, err)
	case len(plain) > limit:
		return nil, ErrLetter
	}
	return plain, nil
}
