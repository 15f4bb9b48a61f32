package prose

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// bullet stands before an item of a list without numbers.
const bullet = "•"

// Markdown reads a text.
func Markdown(doc string) []Block {
	r := reader{source: []byte(doc)}
	r.blocks(parse(r.source), 0)
	return r.out
}

func parse(source []byte) ast.Node {
	return goldmark.DefaultParser().Parse(text.NewReader(source))
}

// reader makes blocks of a syntax tree.
type reader struct {
	source []byte
	out    []Block
}

func (r *reader) blocks(parent ast.Node, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			role := Heading
			if n.Level == 1 {
				role = Title
			}
			r.add(Block{Role: role, Spans: r.spans(n, Span{})})
		case *ast.List:
			r.list(n, depth)
		case *ast.Blockquote:
			for p := n.FirstChild(); p != nil; p = p.NextSibling() {
				r.add(Block{Role: Quote, Spans: r.spans(p, Span{})})
			}
		case *ast.ThematicBreak:
		default:
			r.add(Block{Role: Para, Spans: r.spans(n, Span{})})
		}
	}
}

func (r *reader) add(b Block) {
	if strings.TrimSpace(b.Plain()) != "" {
		r.out = append(r.out, b)
	}
}

func (r *reader) list(l *ast.List, depth int) {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		label := bullet
		if l.IsOrdered() {
			label = strconv.Itoa(number) + "."
			number++
		}
		for n := item.FirstChild(); n != nil; n = n.NextSibling() {
			if inner, ok := n.(*ast.List); ok {
				r.list(inner, depth+1)
				continue
			}
			r.add(Block{Role: Item, Label: label, Depth: depth, Spans: r.spans(n, Span{})})
			label = strings.Repeat(" ", len([]rune(label)))
		}
	}
}

// spans gathers the text below a node in its styles.
func (r *reader) spans(parent ast.Node, in Span) []Span {
	var out []Span
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			s := in
			s.Text = string(n.Segment.Value(r.source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				s.Text += " "
			}
			out = append(out, s)
		case *ast.String:
			s := in
			s.Text = string(n.Value)
			out = append(out, s)
		case *ast.Emphasis:
			s := in
			s.Strong, s.Soft = in.Strong || n.Level > 1, in.Soft || n.Level == 1
			out = append(out, r.spans(n, s)...)
		default:
			out = append(out, r.spans(n, in)...)
		}
	}
	if out == nil && parent.Type() == ast.TypeBlock {
		s := in
		for i := range parent.Lines().Len() {
			line := parent.Lines().At(i)
			s.Text += string(line.Value(r.source))
		}
		out = append(out, s)
	}
	return out
}

// Foreign names the kinds of Markdown in a text that are not shown as such:
// link, image, code, html, rule.
func Foreign(doc string) []string {
	source := []byte(doc)
	var found []string
	_ = ast.Walk(parse(source), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		name := ""
		switch n.Kind() {
		case ast.KindLink, ast.KindAutoLink:
			name = "link"
		case ast.KindImage:
			name = "image"
		case ast.KindCodeBlock, ast.KindFencedCodeBlock, ast.KindCodeSpan:
			name = "code"
		case ast.KindHTMLBlock, ast.KindRawHTML:
			name = "html"
		case ast.KindThematicBreak:
			name = "rule"
		}
		if entering && name != "" && !slices.Contains(found, name) {
			found = append(found, name)
		}
		return ast.WalkContinue, nil
	})
	return found
}
