package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"time"
)

// How long a tool of the clipboard may take. PowerShell is slow to start.
const (
	clipLimit     = 3 * time.Second
	clipSlowLimit = 10 * time.Second
	clipLinger    = 500 * time.Millisecond // for a pipe that somebody still holds
)

// mostClip is how much of a clipboard is read; a report is shorter.
const mostClip = 1 << 20

var errLongClip = errors.New("clipboard holds more than a report")

// clipTool is how the clipboard is filled, read and emptied from outside: each a
// program with its arguments. What is put comes on standard input.
type clipTool struct {
	fill, read, wipe []string

	environ   []string // KEY=value, beside the program's own
	limit     time.Duration
	crlf      bool   // lines end the way of Windows
	sensitive string // a mark for texts that are not to be kept in a history, where the tool knows it
}

// thisSystem is the system that the program runs on, as [runtime.GOOS] has it.
func thisSystem() string { return runtime.GOOS }

// clipTools are the tools that a system should have, the best first; env gives
// its variables. Over ssh only X can reach the clipboard of who sits there.
func clipTools(system string, env func(string) string) []clipTool {
	far := env("SSH_CONNECTION") != "" || env("SSH_TTY") != ""
	var list []clipTool
	switch {
	case system == "darwin" && !far:
		return []clipTool{macClip()}
	case system == "windows" && !far, !far && env("WSL_DISTRO_NAME") != "":
		list = append(list, windowsClip())
	}
	if system == "darwin" || system == "windows" {
		return list
	}
	if run := env("XDG_RUNTIME_DIR"); run != "" && env("WAYLAND_DISPLAY") != "" {
		list = append(list, waylandClip(run))
	}
	if env("DISPLAY") != "" {
		list = append(list, xClips()...)
	}
	return list
}

// macClip takes text for UTF-8 only where the locale says so.
func macClip() clipTool {
	return clipTool{
		fill: []string{"pbcopy"}, read: []string{"pbpaste"}, wipe: []string{"pbcopy"},
		environ: []string{"LC_ALL=en_US.UTF-8"}, limit: clipLimit,
	}
}

// waylandClip keeps what it offers in a file; it is to make that in the user's
// run folder, which is memory and for nobody else.
func waylandClip(run string) clipTool {
	return clipTool{
		fill: []string{"wl-copy", "--type", "text/plain"}, read: []string{"wl-paste", "--no-newline", "--type", "text/plain"},
		wipe: []string{"wl-copy", "--clear"}, environ: []string{"TMPDIR=" + run}, limit: clipLimit, sensitive: "--sensitive",
	}
}

func xClips() []clipTool {
	return []clipTool{
		{
			fill: []string{"xclip", "-selection", "clipboard", "-in"}, read: []string{"xclip", "-selection", "clipboard", "-out"},
			wipe: []string{"xclip", "-selection", "clipboard", "-in"}, limit: clipLimit,
		},
		{
			fill: []string{"xsel", "--clipboard", "--input"}, read: []string{"xsel", "--clipboard", "--output"},
			wipe: []string{"xsel", "--clipboard", "--clear"}, limit: clipLimit,
		},
	}
}

// windowsClip goes around clip.exe, which reads the code page of the console and
// cannot keep a text out of the history of the clipboard and off other devices:
// https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats#cloud-clipboard-and-clipboard-history-formats
// The bytes of standard input are UTF-8 whatever the code page is; PowerShell
// itself must not read them.
func windowsClip() clipTool {
	script := func(lines ...string) []string {
		return []string{
			"powershell.exe", "-NoProfile", "-NonInteractive", "-Sta", "-InputFormat", "None", "-Command",
			"$ErrorActionPreference='Stop'; Add-Type -AssemblyName System.Windows.Forms; " + strings.Join(lines, "; "),
		}
	}
	return clipTool{
		fill: script(
			"$m=[System.IO.MemoryStream]::new()",
			"[Console]::OpenStandardInput().CopyTo($m)",
			"$d=[System.Windows.Forms.DataObject]::new()",
			"$d.SetText([System.Text.Encoding]::UTF8.GetString($m.ToArray()))",
			"$d.SetData('ExcludeClipboardContentFromMonitorProcessing',[System.IO.MemoryStream]::new([byte[]](0,0,0,0)))",
			"[System.Windows.Forms.Clipboard]::SetDataObject($d,$true)",
		),
		read: script(
			"$b=[System.Text.Encoding]::UTF8.GetBytes([System.Windows.Forms.Clipboard]::GetText())",
			"[Console]::OpenStandardOutput().Write($b,0,$b.Length)",
		),
		wipe:  script("[System.Windows.Forms.Clipboard]::Clear()"),
		limit: clipSlowLimit, crlf: true,
	}
}

// put fills the clipboard with a text.
func (t clipTool) put(ctx context.Context, text string) error {
	if t.crlf {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	args := t.fill
	if t.sensitive != "" && t.knows(ctx, t.sensitive) {
		args = slices.Insert(slices.Clone(args), 1, t.sensitive)
	}
	return t.run(ctx, args, text, nil)
}

// knows tells whether the help of the tool names an option.
func (t clipTool) knows(ctx context.Context, option string) bool {
	var help short
	err := t.run(ctx, []string{t.fill[0], "--help"}, "", &help)
	return err == nil && strings.Contains(string(help), option)
}

// get reads the clipboard. A tool that says that there is no text answered too.
func (t clipTool) get(ctx context.Context) (text string, answered bool) {
	var out short
	err := t.run(ctx, t.read, "", &out)
	var exit *exec.ExitError
	switch {
	case err == nil:
		return string(out), true
	case errors.Is(err, errLongClip), errors.As(err, &exit) && exit.Exited():
		return "", true
	}
	return "", false
}

// empty takes everything off the clipboard.
func (t clipTool) empty(ctx context.Context) error { return t.run(ctx, t.wipe, "", nil) }

// run runs a program with a text on its standard input. What it writes is thrown
// away where out is nil: a program that stays to hand out what it was given would
// keep a pipe open.
func (t clipTool) run(ctx context.Context, args []string, in string, out *short) error {
	ctx, cancel := context.WithTimeout(ctx, t.limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Env = append(os.Environ(), t.environ...)
	cmd.Stdin = strings.NewReader(in)
	cmd.WaitDelay = clipLinger
	if out != nil {
		cmd.Stdout = out
	}
	err := cmd.Run()
	if ctx.Err() != nil {
		err = ctx.Err() // also where it was killed for that
	}
	if err != nil {
		return fmt.Errorf("run %s: %w", args[0], err)
	}
	return nil
}

// short is the beginning of what a program writes, and ends it when it goes on.
type short []byte

// Write takes what is not too much.
func (s *short) Write(p []byte) (int, error) {
	if len(*s)+len(p) > mostClip {
		return 0, errLongClip
	}
	*s = append(*s, p...)
	return len(p), nil
}
