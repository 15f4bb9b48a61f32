package sheet

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"slices"
	"strings"
)

// Code ties a form on paper or in a file to a pupil and a sheet: a few random
// signs, and a check of those with the random ids of both. By itself it says
// nothing of anybody, two forms of one pupil have nothing in common, and nothing
// has to be kept to know it again. Written: "7K3M-9QXT-2BWF".
type Code string

// Sizes of a code, in signs of five bits.
const (
	codeRandom = 4
	codeLength = 12
	codeGroup  = 4
)

// alphabet has no I, L, O and U, which are mistaken for others or for words.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// encode writes bytes in the alphabet.
func encode(b []byte) string {
	return base32.NewEncoding(alphabet).WithPadding(base32.NoPadding).EncodeToString(b)
}

// NewCode is the code of a form of a sheet for a pupil. Random is what tells this
// form from the next: any text that nobody can guess and that is not used twice.
func NewCode(random, pupilID, sheetID string) Code {
	sum := sha256.Sum256([]byte("gesprek form\x00" + random))
	return written(encode(sum[:])[:codeRandom], pupilID, sheetID)
}

// written makes a code of its random signs.
func written(random, pupilID, sheetID string) Code {
	sum := sha256.Sum256([]byte("gesprek code\x00" + random + "\x00" + pupilID + "\x00" + sheetID))
	all := random + encode(sum[:])[:codeLength-codeRandom]
	var parts []string
	for part := range slices.Chunk([]byte(all), codeGroup) {
		parts = append(parts, string(part))
	}
	return Code(strings.Join(parts, "-"))
}

// Of tells whether this is the code of a sheet for a pupil.
func (c Code) Of(pupilID, sheetID string) bool {
	return len(c) > codeRandom && c == written(string(c[:codeRandom]), pupilID, sheetID)
}

// EntryID is the id under which the answers of this form are kept: reading a form
// for the second time takes the place of the first.
func (c Code) EntryID() string { return hashed("entry", string(c)) }

// LooseID is the id for answers of a form without a code: of the same answers to
// the same sheet for the same pupil it is the same.
func LooseID(pupilID, sheetID, answers string) string {
	return hashed("loose", pupilID+"\x00"+sheetID+"\x00"+answers)
}

func hashed(what, of string) string {
	const size = 16
	sum := sha256.Sum256([]byte("gesprek " + what + "\x00" + of))
	return hex.EncodeToString(sum[:size])
}

// mostCodes is how many codes are looked at in a text: a form has one, and a mail
// holds it a few times.
const mostCodes = 16

// codesIn finds what can be codes in a text, the first ones: three groups of four
// signs. What stands in a longer row of groups is none.
func codesIn(text string) []Code {
	var list []Code
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r != '-' && !isWordRune(r) }) {
		groups := strings.Split(strings.ToUpper(word), "-")
		if len(groups)*codeGroup != codeLength {
			continue
		}
		c := Code(strings.Map(unmistaken, strings.Join(groups, "-")))
		if slices.ContainsFunc(groups, func(g string) bool { return len(g) != codeGroup }) || slices.Contains(list, c) ||
			strings.Trim(string(c), alphabet+"-") != "" {
			continue
		}
		if list = append(list, c); len(list) == mostCodes {
			break
		}
	}
	return list
}

// unmistaken is the sign that was meant by one that is not in the alphabet.
func unmistaken(r rune) rune {
	switch r {
	case 'O':
		return '0'
	case 'I', 'L':
		return '1'
	}
	return r
}
