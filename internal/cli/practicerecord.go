package cli

import (
	"context"
	"errors"
	"os"
	"strings"

	"gesprek/internal/nl"
	"gesprek/internal/rehearse"
)

// recording keeps a practice talk while it is held: what was said is on the disk
// before the next line is read, however the program ends.
type recording struct {
	tell  func(sentence string)
	keeps []keeping
	told  bool // that something could not be kept
	next  int  // the first entry that was not
}

// keeping is a place for a recording. What could not be kept goes before what is added
// next.
type keeping interface {
	add(lines string) error
	end() error
}

// newRecording prepares to keep a talk: in a file where one is named, and of what
// somebody types among the trainee's own runs.
func (a *app) newRecording(ctx context.Context, head rehearse.Head, o lineOptions, typed bool) (*recording, error) {
	r := &recording{tell: a.tell}
	if err := a.place(o.to); err != nil {
		return nil, err
	}
	if typed {
		at, err := a.places()
		if err != nil {
			return nil, err
		}
		d, err := openData(ctx, at)
		if err != nil {
			return nil, err
		}
		r.keeps = append(r.keeps, &runKeeping{data: d, ctx: context.WithoutCancel(ctx), id: newID(), first: head.String()})
	}
	if o.to != "" {
		f, err := newFileKeeping(head, o)
		if err != nil {
			return nil, errors.Join(err, r.end())
		}
		r.keeps = append(r.keeps, f)
	}
	return r, nil
}

// place refuses to begin where a recording cannot go.
func (a *app) place(to string) error {
	if to == "" {
		return nil
	}
	at, err := a.places()
	if err != nil {
		return err
	}
	return at.allow(to)
}

// take keeps what a talk has more than before. That it could not is told once: the talk
// goes on, and it is tried again with the next turn.
func (r *recording) take(s rehearse.Script) {
	var lines strings.Builder
	for _, e := range s.Entries[r.next:] {
		lines.WriteString(e.String() + "\n")
	}
	r.next = len(s.Entries)
	for _, k := range r.keeps {
		if err := k.add(lines.String()); err != nil && !r.told {
			r.told = true
			r.tell(nl.ErrorUnsaved + " " + sentence(err))
		}
	}
}

// end closes what is kept, and tells what could not be.
func (r *recording) end() error {
	var all error
	for _, k := range r.keeps {
		all = errors.Join(all, k.end())
	}
	return all
}

// fileKeeping keeps a recording in a file of the user.
type fileKeeping struct {
	file *os.File
	owed string
}

// newFileKeeping makes the file, with the head of the recording in it.
func newFileKeeping(head rehearse.Head, o lineOptions) (*fileKeeping, error) {
	if err := writeFile(o.to, []byte(head.String()), o.overwrite); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(o.to, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	return &fileKeeping{file: f}, nil
}

func (k *fileKeeping) add(lines string) error {
	k.owed += lines
	n, err := k.file.WriteString(k.owed)
	if k.owed = k.owed[n:]; err != nil {
		return err
	}
	return k.file.Sync()
}

func (k *fileKeeping) end() error {
	var err error
	if k.owed != "" {
		err = k.add("")
	}
	return errors.Join(err, k.file.Close())
}

// runKeeping keeps a recording among the trainee's own runs. A talk in which nothing
// was said is none.
type runKeeping struct {
	*data
	ctx   context.Context
	id    string
	first string // the head, until it was kept
}

func (k *runKeeping) add(lines string) error {
	if k.first != "" && lines == "" {
		return nil
	}
	first := k.first
	k.first = ""
	return k.practised.Add(k.ctx, k.id, first+lines)
}

func (k *runKeeping) end() error {
	return k.closing(k.practised.settle(k.ctx))
}
