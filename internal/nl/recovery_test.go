package nl

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestRecoveryWordsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		secret := rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "secret")
		list := RecoveryWords(secret)
		if len(list) != 12 {
			t.Fatalf("%d words", len(list))
		}
		typed := make([]string, len(list))
		for i, w := range list {
			w = w[:rapid.IntRange(4, len(w)).Draw(t, "letters")]
			w = rapid.SampledFrom([]string{w, strings.ToUpper(w), strings.ToUpper(w[:1]) + w[1:], accented(w)}).Draw(t, "written")
			number := rapid.SampledFrom([]string{"", strconv.Itoa(i+1) + ".", strconv.Itoa(i+1) + ") ", "• "}).Draw(t, "number")
			typed[i] = number + w
		}
		gap := rapid.SampledFrom([]string{" ", "  ", ", ", "\n", "\r\n", "\t", " - ", " ; ", "\u00a0"}).Draw(t, "gap")
		text := strings.Join(typed, gap) + rapid.SampledFrom([]string{"", " ", "\n", "."}).Draw(t, "end")
		got, wrong, ok := ParseRecovery(text)
		if !ok || wrong != "" || !bytes.Equal(got, secret) {
			t.Fatalf("%q gives %x, %q, %t, want %x", text, got, wrong, ok, secret)
		}
		if !LooksLikeRecovery(text) || RecoveryProblem(text) != "" {
			t.Fatalf("%q is not taken for recovery words: %s", text, RecoveryProblem(text))
		}
	})
}

// accented writes a word with marks that nobody needs.
func accented(word string) string {
	return strings.NewReplacer("ij", "ĳ", "e", "é", "o", "ö", "a", "a\u0301").Replace(word)
}

// What stands on paper must mean the same for ever.
func TestRecoveryWordsStayTheSame(t *testing.T) {
	for secret, want := range map[string]string{
		"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00": "aaien aaien aaien aaien aaien aaien aaien aaien aaien aaien aaien aankomst",
		"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff": "zwieren zwieren zwieren zwieren zwieren zwieren zwieren zwieren zwieren zwieren zwieren zout",
		"0123456789abcdef": "donder modder musical kern hemd bosrand uitweg detail juichen borstel boenen stand",
	} {
		if got := strings.Join(RecoveryWords([]byte(secret)), " "); got != want {
			t.Errorf("%x is %q, want %q", secret, got, want)
		}
	}
	sum := sha256.Sum256([]byte(strings.Join(WordList(), " ")))
	if got := sum[:4]; !bytes.Equal(got, []byte{0x58, 0xa6, 0xd5, 0xde}) {
		t.Errorf("the list changed: % x", got)
	}
	for _, n := range []int{0, 15, 17} {
		if got := RecoveryWords(make([]byte, n)); got != nil {
			t.Errorf("%d bytes give %q", n, got)
		}
	}
}

// secretNumber is one of many secrets that are the same in every run.
func secretNumber(n uint64) []byte {
	sum := sha256.Sum256(binary.BigEndian.AppendUint64(nil, n))
	return sum[:16]
}

// passes is how often in a hundred words that were changed are taken.
type passes struct{ taken, tried int }

func (p *passes) try(t *testing.T, words []string) {
	t.Helper()
	_, wrong, ok := ParseRecovery(strings.Join(words, " "))
	if wrong != "" {
		t.Fatalf("%q is not in the list", wrong)
	}
	p.tried++
	if ok {
		p.taken++
	}
}

// near fails the test unless a sixteenth is taken, as four bits promise, within
// five times what chance makes of it.
func (p *passes) near(t *testing.T) {
	t.Helper()
	const share = 1.0 / 16
	mean := share * float64(p.tried)
	if off := math.Abs(float64(p.taken) - mean); off > 5*math.Sqrt(mean*(1-share)) {
		t.Errorf("%d of %d are taken, want about %.0f", p.taken, p.tried, mean)
	}
}

func TestOneOtherWordIsFound(t *testing.T) {
	list := WordList()
	var p passes
	for n := range uint64(20) {
		right := RecoveryWords(secretNumber(n))
		for at := range right {
			for step := 1; step < len(list); step += 97 {
				words := slices.Clone(right)
				i, _ := slices.BinarySearch(list, right[at])
				words[at] = list[(i+step)%len(list)]
				p.try(t, words)
			}
		}
	}
	p.near(t)
}

func TestSwappedWordsAreFound(t *testing.T) {
	var p passes
	for n := range uint64(60) {
		right := RecoveryWords(secretNumber(n))
		for i := range right {
			for j := range i {
				if right[i] == right[j] {
					continue
				}
				words := slices.Clone(right)
				words[i], words[j] = words[j], words[i]
				p.try(t, words)
			}
		}
	}
	p.near(t)
}

func TestRecoveryProblem(t *testing.T) {
	right := RecoveryWords(secretNumber(1))
	with := func(at int, word string) string {
		words := slices.Clone(right)
		words[at] = word
		return strings.Join(words, " ")
	}
	tests := []struct {
		name, text, wrong, says string
	}{
		{"other letters", with(3, "Apel"), "Apel", "Bedoelde je 'appel'?"},
		{"plural", with(0, "vogels"), "vogels", "Bedoelde je 'vogel'?"},
		{"three letters", with(0, "vog"), "vog", "'vog' is geen herstelwoord."},
		{"foreign", with(11, "слово"), "слово", "'слово' is geen herstelwoord. Kijk het na"},
		{"endless", with(2, strings.Repeat("q", 500)), strings.Repeat("q", 500), "qqq…' is geen"},
		{"one less", strings.Join(right[1:], " "), "", "je typte er 11."},
		{"one more", strings.Join(right, " ") + " vogel", "", "je typte er 13."},
		{"nothing", " 1. 2. ", "", "je typte er 0."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			secret, wrong, ok := ParseRecovery(tt.text)
			if ok || secret != nil || wrong != tt.wrong {
				t.Errorf("gives %x, %q, %t, want %q to be wrong", secret, wrong, ok, tt.wrong)
			}
			if says := RecoveryProblem(tt.text); !strings.Contains(says, tt.says) {
				t.Errorf("says %q, want %q", says, tt.says)
			}
		})
	}
	backwards := slices.Clone(right)
	slices.Reverse(backwards)
	if says := RecoveryProblem(strings.Join(backwards, " ")); !strings.Contains(says, "horen niet bij elkaar") {
		t.Errorf("says %q of words in another order", says)
	}
}

func TestNearestWord(t *testing.T) {
	for typed, want := range map[string]string{
		"apel": "appel", "vogle": "vogel", "vogell": "vogel", "fogel": "forel", "Eilant": "eiland", "ijland": "eiland", "appeltaart": "appel", "xyz": "",
		"krokodil": "kroket", "prefect": "perfect", "vogel": "", "voge": "", "q": "", "": "", "tomatensoep": "tomaat", "kabauter": "kabouter",
	} {
		if got := NearestWord(typed); got != want {
			t.Errorf("nearest to %q is %q, want %q", typed, got, want)
		}
	}
}

func TestLooksLikeRecovery(t *testing.T) {
	right := RecoveryWords(secretNumber(2))
	for text, want := range map[string]bool{
		strings.Join(right, " "):                true,
		strings.Join(right[:8], ", "):           true,
		strings.Join(right[:7], " "):            false,
		"geheim":                                false,
		"a1b2c3d4e5f6g7h8i9j0":                  false,
		"wat een dag is dit en hoe gaat het nu": false,
	} {
		if got := LooksLikeRecovery(text); got != want {
			t.Errorf("%q looks like it: %t, want %t", text, got, want)
		}
	}
}

func FuzzParseRecovery(f *testing.F) {
	f.Add(strings.Join(RecoveryWords(secretNumber(3)), " "))
	f.Add(strings.ToUpper(strings.Join(RecoveryWords(secretNumber(4)), "\n2. ")))
	f.Add("1. áppel, \u200bvogel e\u0301 \xff\xfe ĳs ﬃ ʼt")
	f.Add(strings.Repeat("vogel ", 12))
	f.Fuzz(func(t *testing.T, text string) {
		secret, wrong, ok := ParseRecovery(text)
		switch {
		case ok != (len(secret) == 16), ok && wrong != "":
			t.Fatalf("gives %x, %q, %t", secret, wrong, ok)
		case ok:
			again, _, ok := ParseRecovery(strings.Join(RecoveryWords(secret), " "))
			if !ok || !bytes.Equal(again, secret) {
				t.Fatalf("%x does not come back", secret)
			}
		case wrong != "" && NearestWord(wrong) != "" && !slices.Contains(WordList(), NearestWord(wrong)):
			t.Fatalf("suggests %q", NearestWord(wrong))
		}
		if ok != (RecoveryProblem(text) == "") {
			t.Fatalf("says %q of %q", RecoveryProblem(text), text)
		}
	})
}
