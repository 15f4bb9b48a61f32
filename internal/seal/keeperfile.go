package seal

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

const (
	masterHeader  = "gesprek hoofdsleutel "
	keeperVersion = "2"

	openWord     = "open "
	storeLine    = "sleutelbos"
	passWord     = "wachtwoord argon2id "
	recoveryWord = "herstel "
)

// encode is the one text of a keeper.
func (k *keeper) encode() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s%s\n%s%s\n", masterHeader, keeperVersion, masterWord, k.id)
	if k.plain != nil {
		b.WriteString(openWord + hex.EncodeToString(k.plain) + "\n")
	}
	if k.inStore {
		b.WriteString(storeLine + "\n")
	}
	if p := k.pass; p != nil {
		fmt.Fprintf(&b, "%s%d %d %d %x %x\n", passWord, p.time, p.memory, p.threads, p.salt, p.wrapped)
	}
	if k.recovery != nil {
		fmt.Fprintf(&b, "%s%x\n", recoveryWord, *k.recovery)
	}
	b.WriteString(sumWord + sumOf(b.Bytes()) + "\n")
	return b.Bytes()
}

// parseKeeper reads a master key file strictly, of this version or the first.
// The errors are [*DamageError] and [ErrNewer].
func parseKeeper(path string, data []byte) (*keeper, error) {
	first := []byte(masterHeader + formatVersion + "\n")
	if bytes.HasPrefix(data, first) {
		return parseFirst(path, data)
	}
	l := lines{file: path, rest: data}
	whole := sumFits(data)
	if err := l.headerOf(masterHeader, keeperVersion); err != nil {
		if errors.Is(err, ErrNewer) && !whole {
			err = l.damage("header is damaged")
		}
		return nil, err
	}
	id, ok := strings.CutPrefix(l.next(), masterWord)
	if !ok || !isID(id) {
		return nil, l.damage("want the id of the master key")
	}
	k := &keeper{id: id}
	for len(l.rest) > 0 {
		line := l.next()
		if strings.HasPrefix(line, sumWord) && len(l.rest) == 0 {
			break
		}
		if !k.take(line) {
			return nil, l.damage("want a way in which the key is kept, or the sum as the last line")
		}
	}
	if !whole {
		return nil, l.damage("sum does not fit what stands before it")
	}
	if k.protection() == (Protection{}) || !bytes.Equal(k.encode(), data) {
		return nil, l.damage("want each way once, in its order and its own spelling")
	}
	return k, nil
}

// parseFirst reads the first version: the key itself, in two lines.
func parseFirst(path string, data []byte) (*keeper, error) {
	l := lines{file: path, rest: data}
	l.next()
	key, ok := parseHex(l.next(), keySize)
	if !ok {
		return nil, l.damage("want a key of 64 lower-case hexadecimal digits")
	}
	if len(l.rest) > 0 {
		return nil, l.damage("want two lines, each ended by a line feed")
	}
	m, err := newMaster(key)
	if err != nil {
		return nil, err
	}
	return &keeper{id: m.id, plain: key}, nil
}

// take reads one way in which the key is kept.
func (k *keeper) take(line string) bool {
	if line == storeLine {
		k.inStore = true
		return true
	}
	if text, ok := strings.CutPrefix(line, openWord); ok {
		k.plain, ok = parseHex(text, keySize)
		return ok
	}
	if text, ok := strings.CutPrefix(line, recoveryWord); ok {
		wrapped, ok := parseHex(text, wrappedSize)
		if ok {
			k.recovery = (*wrappedKey)(wrapped)
		}
		return ok
	}
	text, ok := strings.CutPrefix(line, passWord)
	if ok {
		k.pass, ok = parsePass(strings.Split(text, " "))
	}
	return ok
}

func parsePass(words []string) (*passWrap, bool) {
	if len(words) != 5 {
		return nil, false
	}
	var cost [3]uint64
	for i, bits := range []int{32, 32, 8} {
		n, err := strconv.ParseUint(words[i], 10, bits)
		if err != nil {
			return nil, false
		}
		cost[i] = n
	}
	salt, fine := parseHex(words[3], saltSize)
	wrapped, whole := parseHex(words[4], wrappedSize)
	if !fine || !whole {
		return nil, false
	}
	p := &passWrap{
		time: uint32(cost[0]), memory: uint32(cost[1]), threads: uint8(cost[2]),
		salt: [saltSize]byte(salt), wrapped: wrappedKey(wrapped),
	}
	return p, p.sane()
}

// keepers are the master key files of a folder: the file, its copy, and the one
// of a key that was being made the new one. Each may be absent (nil).
type keepers struct {
	path   string // of the file itself
	data   [3][]byte
	parsed [3]*keeper
	faults []error // of those that are there and not whole
}

func masterNames() []string { return []string{masterName, masterCopyName, masterNewName} }

// keepers reads the master key files. Without any that is whole it returns
// [ErrNoMaster] or what is wrong with them.
func (d folder) keepers() (keepers, error) {
	k := keepers{path: d.path(masterName)}
	for i, name := range masterNames() {
		data, err := os.ReadFile(d.path(name))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return k, fmt.Errorf("read master key: %w", unreadable(err))
		}
		k.data[i] = data
		if k.parsed[i], err = parseKeeper(d.path(name), data); err != nil {
			if errors.Is(err, ErrNewer) {
				return k, err
			}
			k.faults = append(k.faults, err)
		}
	}
	if k.parsed == ([3]*keeper{}) {
		if len(k.faults) > 0 {
			return k, errors.Join(k.faults...)
		}
		return k, fmt.Errorf("%w: %s", ErrNoMaster, k.path)
	}
	return k, nil
}

// of gives the keeper of the master key with an id, or the first one.
func (k keepers) of(id string) *keeper {
	var first *keeper
	for _, one := range k.parsed {
		switch {
		case one == nil:
		case one.id == id:
			return one
		case first == nil:
			first = one
		}
	}
	return first
}

// ours tells whether one of the files is of the master key with that id.
func (k keepers) ours(id string) bool { return k.of(id).id == id }

// settled reports whether the files say just what k says.
func (k keepers) settled(want *keeper) bool {
	text := want.encode()
	return bytes.Equal(k.data[0], text) && bytes.Equal(k.data[1], text) && k.data[2] == nil
}

// write brings the master key files to what k says, durably. What a file said
// before is overwritten where the system can: it may be the key itself.
func (k *keeper) write(d folder, was keepers) error {
	text := k.encode()
	for i, name := range masterNames()[:2] {
		if bytes.Equal(was.data[i], text) {
			continue
		}
		if err := d.replaceSecret(name, text); err != nil {
			return fmt.Errorf("write master key: %w", err)
		}
	}
	if was.data[2] != nil {
		if err := removeIfThere(d.path(masterNewName)); err != nil {
			return fmt.Errorf("write master key: %w", err)
		}
	}
	return d.sync()
}
