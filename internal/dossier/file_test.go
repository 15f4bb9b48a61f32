package dossier_test

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gesprek/internal/dossier"
)

func key(b byte) ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed(bytes.Repeat([]byte{b}, ed25519.SeedSize))
}

func payload(t testing.TB, c dossier.Content) dossier.Payload {
	parties, approvals := three(hash(t, c))
	return dossier.Payload{Made: moment(9), Sender: "Zuiderlicht", Content: c, Parties: parties, Approvals: approvals}
}

func sign(t testing.TB, c dossier.Content, pdf string) []byte {
	t.Helper()
	data, err := dossier.Sign(payload(t, c), []byte(pdf), key(1))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestOutInOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawContent(t)
		h, err := c.Hash()
		if err != nil {
			t.Fatal(err)
		}
		parties, approvals := three(h)
		p := dossier.Payload{Made: moment(9), Sender: rapid.String().Draw(t, "sender"), Content: c, Parties: parties, Approvals: approvals}
		pdf := rapid.SliceOfN(rapid.Byte(), 0, 20).Draw(t, "pdf")
		data, err := dossier.Sign(p, pdf, key(1))
		if err != nil {
			t.Fatal(err)
		}
		f, err := dossier.Verify(data)
		if err != nil {
			t.Fatalf("%v\n%s", err, data)
		}
		again, err := dossier.Sign(f.Payload, f.PDF, key(1))
		if err != nil || !bytes.Equal(data, again) {
			t.Fatalf("out again, %v:\n%s\nwas\n%s", err, again, data)
		}
		if !bytes.Equal(f.PDF, pdf) || !f.Key.Equal(key(1).Public()) || !dossier.Whole(f.Payload.Standings()) {
			t.Fatalf("read: %+v", f)
		}
	})
}

// Whatever bit is turned, wherever in the file, it is found.
func TestEveryBit(t *testing.T) {
	data := sign(t, noor(), "%PDF-1.7 one page")
	if _, err := dossier.Verify(data); err != nil {
		t.Fatal(err)
	}
	tried := 0
	for i := range data {
		for bit := range 8 {
			if testing.Short() && bit != i%8 {
				continue
			}
			data[i] ^= 1 << bit
			if _, err := dossier.Verify(data); err == nil {
				t.Errorf("bit %d of byte %d (%q) was not found", bit, i, around(data, i))
			}
			data[i] ^= 1 << bit
			tried++
		}
	}
	t.Logf("%d bits of %d bytes", tried, len(data))
}

func around(data []byte, i int) []byte { return data[max(0, i-10):min(len(data), i+10)] }

// Bytes that are taken out, doubled or put behind are found too.
func TestEveryByte(t *testing.T) {
	data := sign(t, noor(), "")
	for i := range data {
		without := append(bytes.Clone(data[:i]), data[i+1:]...)
		if _, err := dossier.Verify(without); err == nil {
			t.Errorf("without byte %d (%q)", i, around(data, i))
		}
		for _, b := range []byte{data[i], ' ', '\n', '0', 'A', '"'} {
			with := append(append(bytes.Clone(data[:i]), b), data[i:]...)
			if _, err := dossier.Verify(with); err == nil && !bytes.Equal(with, data) {
				t.Errorf("%q before byte %d (%q)", b, i, around(data, i))
			}
		}
	}
	if _, err := dossier.Verify(append(data, '\n')); err == nil {
		t.Error("a line more at the end")
	}
}

func TestVerifyTellsWhatIsWrong(t *testing.T) {
	data := sign(t, noor(), "%PDF")
	other := sign(t, noor(), "%PDF-")
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":         {nil, dossier.ErrNotFile},
		"a text":          {[]byte("Dossier van Noor"), dossier.ErrNotFile},
		"other json":      {[]byte(`{"naam":"Noor"}`), dossier.ErrNotFile},
		"a newer one":     {bytes.ReplaceAll(data, []byte(dossier.FileFormat), []byte("gesprek-doorstroomdossier-2")), dossier.ErrNewer},
		"cut off":         {data[:len(data)/2], dossier.ErrAltered},
		"no line end":     {bytes.TrimSpace(data), dossier.ErrAltered},
		"windows":         {bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")), dossier.ErrAltered},
		"a letter":        {bytes.Replace(data, []byte("40 broden"), []byte("41 broden"), 1), dossier.ErrSignature},
		"another's key":   {bytes.Replace(data, keyOf(data), keyOf(signBy(t, 2)), 1), dossier.ErrSignature},
		"another pdf":     {bytes.Replace(data, pdfOf(data), pdfOf(other), 1), dossier.ErrPDF},
		"without the pdf": {bytes.Replace(data, pdfOf(data), []byte(`"pdf":""}`), 1), dossier.ErrPDF},
		"very large":      {make([]byte, dossier.Largest+1), dossier.ErrTooLarge},
	} {
		if _, err := dossier.Verify(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, not %v", name, err, c.want)
		}
	}
}

func signBy(t testing.TB, b byte) []byte {
	data, err := dossier.Sign(payload(t, noor()), nil, key(b))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func keyOf(data []byte) []byte {
	i := bytes.Index(data, []byte(`"key":"`))
	return data[i : i+bytes.IndexByte(data[i+7:], '"')+8]
}

func pdfOf(data []byte) []byte {
	return bytes.TrimSpace(data[bytes.LastIndex(data, []byte(`"pdf":"`)):])
}

// Who signs a changed dossier anew gets a file that is whole: of another key.
func TestAnotherSender(t *testing.T) {
	c := noor()
	c.Activities[0].Parts.Result = "ik heb 4000 broden gebakken"
	p := payload(t, noor())
	p.Content = c
	data, err := dossier.Sign(p, nil, key(7))
	if err != nil {
		t.Fatal(err)
	}
	f, err := dossier.Verify(data)
	if err != nil {
		t.Fatal(err)
	}
	if f.Key.Equal(key(1).Public()) {
		t.Error("the key is the other's")
	}
	if agreed, _ := dossier.Count(f.Payload.Standings()); agreed != 0 {
		t.Errorf("%d agree with what they never saw", agreed)
	}
}

func TestOldProofStillVerifies(t *testing.T) {
	before := sign(t, noor(), "")
	c := noor()
	c.Texts[0].Text += "."
	p := payload(t, noor()) // approvals of what it said before
	p.Content = c
	after, err := dossier.Sign(p, nil, key(1))
	if err != nil {
		t.Fatal(err)
	}
	was, errBefore := dossier.Verify(before)
	is, errAfter := dossier.Verify(after)
	if errBefore != nil || errAfter != nil {
		t.Fatal(errBefore, errAfter)
	}
	if n, _ := dossier.Count(was.Payload.Standings()); n != 3 {
		t.Errorf("of before: %d", n)
	}
	if n, _ := dossier.Count(is.Payload.Standings()); n != 0 {
		t.Errorf("of after: %d", n)
	}
}

func TestKeysAsText(t *testing.T) {
	public, _ := key(3).Public().(ed25519.PublicKey)
	text := dossier.EncodeKey(public)
	if got, ok := dossier.DecodeKey(text); !ok || !got.Equal(public) {
		t.Errorf("%s is %v, %v", text, got, ok)
	}
	for _, bad := range []string{"", "x", text + "A", text[:42], strings.Replace(text, text[:1], "*", 1), text[:42] + "_"} {
		if _, ok := dossier.DecodeKey(bad); ok {
			t.Errorf("%q is a key", bad)
		}
	}
	if len(dossier.KeyHash(public).Bytes()) != 32 || dossier.Hash("x").Bytes() != nil {
		t.Error("hashes")
	}
}

func FuzzVerify(f *testing.F) {
	f.Add(sign(f, noor(), "%PDF"))
	f.Add([]byte(`{"format":"gesprek-doorstroomdossier-1","key":"","signature":"","payload":{},"pdf":""}` + "\n"))
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := dossier.Verify(data)
		if err != nil {
			return
		}
		again, err := dossier.Sign(file.Payload, file.PDF, key(1))
		if err != nil {
			t.Fatal(err)
		}
		if !file.Key.Equal(key(1).Public()) {
			return // only who has the key can sign it again
		}
		if !bytes.Equal(data, again) {
			t.Errorf("%q reads as %q", data, again)
		}
	})
}
