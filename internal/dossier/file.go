package dossier

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// FileFormat is the value of "format" in a signed file. A file of another format is
// refused.
const FileFormat = "gesprek-doorstroomdossier-1"

// Largest is the most bytes that a signed file can have.
const Largest = 32 << 20

// Payload is what a signed file says: all but the PDF, of which it holds the hash.
type Payload struct {
	Format    string     `json:"format"`
	Made      time.Time  `json:"made"`    // UTC, to the second
	Sender    string     `json:"sender"`  // the school that signs, as it calls itself
	Version   Hash       `json:"version"` // of Content
	Content   Content    `json:"content"`
	Parties   []Party    `json:"parties"`   // who were asked
	Approvals []Approval `json:"approvals"` // one of another version counts for nothing
	PDF       string     `json:"pdf"`       // SHA-256 of the PDF in the file, in hexadecimal; "" without one
}

// File is a signed payload.
type File struct {
	Payload Payload
	PDF     []byte // empty without one
	Key     ed25519.PublicKey
}

// envelope is the file as it is written. Its keys stand in this order, on one line.
type envelope struct {
	Format    string          `json:"format"`
	Key       []byte          `json:"key"`       // Ed25519, of the sender
	Signature []byte          `json:"signature"` // of the bytes of Payload, after the line with the format
	Payload   json.RawMessage `json:"payload"`
	PDF       []byte          `json:"pdf"`
}

// What can be wrong with a file.
var (
	ErrNotFile   = errors.New("not a signed dossier")
	ErrNewer     = errors.New("signed dossier of another format")
	ErrAltered   = errors.New("file is not as it was signed")
	ErrTooLarge  = errors.New("file is too large for a signed dossier")
	ErrSignature = errors.New("signature does not fit the key and what was signed")
	ErrVersion   = errors.New("version is not the hash of the content")
	ErrPDF       = errors.New("pdf is not the one that was signed for")
)

// Sign writes a signed file. The version and the hash of the PDF in the payload are
// filled in, and times are cut to what they are kept to.
func Sign(p Payload, pdf []byte, key ed25519.PrivateKey) ([]byte, error) {
	p.Format = FileFormat
	p.Made = p.Made.UTC().Truncate(time.Second)
	p.Content = p.Content.clone()
	p.Content.tidy()
	p.Parties, p.Approvals = some(p.Parties), append([]Approval{}, p.Approvals...)
	for i := range p.Approvals {
		p.Approvals[i].At = p.Approvals[i].At.UTC().Truncate(Tick)
	}
	var err error
	if p.Version, err = p.Content.Hash(); err != nil {
		return nil, err
	}
	p.PDF = pdfHash(pdf)
	body, err := encode(p)
	if err != nil {
		return nil, err
	}
	if body, err = plain(body); err != nil {
		return nil, err
	}
	public, ok := key.Public().(ed25519.PublicKey)
	if !ok {
		return nil, fmt.Errorf("sign dossier: %w", ErrSignature)
	}
	data, err := encode(envelope{FileFormat, public, ed25519.Sign(key, signed(body)), body, append([]byte{}, pdf...)})
	if err != nil {
		return nil, err
	}
	return append(data, '\n'), nil
}

// plain writes a payload once more as it reads: text that is no UTF-8 comes out as it
// will be read, so that reading and writing again gives the same bytes.
func plain(body []byte) ([]byte, error) {
	var p Payload
	if err := json.Unmarshal(body, &p); err != nil {
		return nil, fmt.Errorf("write dossier: %w", err)
	}
	var err error
	if p.Version, err = p.Content.Hash(); err != nil {
		return nil, err
	}
	return encode(p)
}

// signed is what the signature is of.
func signed(body []byte) []byte { return append([]byte(FileFormat+"\n"), body...) }

func pdfHash(pdf []byte) string {
	if len(pdf) == 0 {
		return ""
	}
	sum := sha256.Sum256(pdf)
	return hex.EncodeToString(sum[:])
}

// Verify reads a signed file and checks that each byte of it is as it was signed: the
// signature against the key in the file, the version against the content, the hash
// against the PDF, and the whole against the one way in which it is written. That
// proves that it is whole, not from whom it is: whose key it is has to be known from
// elsewhere.
//
// It returns ErrTooLarge, ErrNotFile, ErrNewer, or one of the errors that are
// ErrAltered too.
func Verify(data []byte) (File, error) {
	if len(data) > Largest {
		return File{}, ErrTooLarge
	}
	var e envelope
	var any struct {
		Format string `json:"format"`
	}
	if err := json.Unmarshal(data, &any); err != nil {
		if bytes.HasPrefix(data, []byte(`{"format":"`+FileFormat)) {
			return File{}, altered(err)
		}
		return File{}, ErrNotFile
	}
	switch any.Format {
	case FileFormat:
	case "":
		return File{}, ErrNotFile
	default:
		return File{}, ErrNewer
	}
	line, ended := bytes.CutSuffix(data, []byte("\n"))
	if !ended {
		return File{}, altered(ErrNotCanonical)
	}
	if err := decode(line, &e); err != nil {
		return File{}, altered(err)
	}
	if len(e.Key) != ed25519.PublicKeySize || !ed25519.Verify(e.Key, signed(e.Payload), e.Signature) {
		return File{}, altered(ErrSignature)
	}
	if e.PDF == nil {
		return File{}, altered(ErrNotCanonical)
	}
	f := File{Key: e.Key, PDF: e.PDF}
	if err := decode(e.Payload, &f.Payload); err != nil {
		return File{}, altered(err)
	}
	return f, f.holds()
}

// holds checks what a file says of itself.
func (f File) holds() error {
	h, err := f.Payload.Content.Hash()
	switch {
	case err != nil:
		return altered(err)
	case f.Payload.Format != FileFormat:
		return altered(ErrNotCanonical)
	case h != f.Payload.Version:
		return altered(ErrVersion)
	case pdfHash(f.PDF) != f.Payload.PDF:
		return altered(ErrPDF)
	}
	return nil
}

func altered(err error) error { return fmt.Errorf("%w: %w", ErrAltered, err) }

// Standings are where the parties stand with the content of the file.
func (p Payload) Standings() []Standing { return Stand(p.Version, p.Parties, p.Approvals) }

// EncodeKey writes a public key as people hand it on: base64 without padding.
func EncodeKey(key ed25519.PublicKey) string { return base64.RawURLEncoding.EncodeToString(key) }

// DecodeKey reads a public key as EncodeKey writes it. It reports false for anything
// else.
func DecodeKey(text string) (ed25519.PublicKey, bool) {
	key, err := base64.RawURLEncoding.Strict().DecodeString(text)
	return key, err == nil && len(key) == ed25519.PublicKeySize
}

// KeyHash is the SHA-256 of a public key, by which people compare it.
func KeyHash(key ed25519.PublicKey) Hash { return hashOf(key) }
