package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"gesprek/internal/dossier"
	"gesprek/internal/nl"
)

func (a *app) dossierKeyCommand() *cobra.Command {
	return &cobra.Command{
		Use: "sleutel", Aliases: []string{"key"}, Short: nl.CLIDossierKey, Long: nl.CLIDossierKeyLong, Args: atMost(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			at, err := a.places()
			if err != nil {
				return err
			}
			d, err := openData(cmd.Context(), at)
			if err != nil {
				return err
			}
			return d.closing(a.dossierKey(cmd.Context(), a.folders(d)))
		},
	}
}

// dossierKey shows the public keys of the school, and makes them where there are none.
func (a *app) dossierKey(ctx context.Context, f *folders) error {
	keys, err := f.keys(ctx)
	if err != nil {
		return err
	}
	sign, open, err := keys.public()
	if err != nil {
		return err
	}
	return a.write(nl.DossierKeys(dossier.EncodeKey(sign), nl.DossierWords(dossier.KeyHash(sign)), open))
}

func (a *app) dossierSendersCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use: "afzenders", Aliases: []string{"senders"}, Short: nl.CLIDossierSenders, Long: nl.CLIDossierSendersLong, Args: atMost(0),
		RunE: func(*cobra.Command, []string) error {
			return a.changeSenders(func(list []sender) ([]sender, string, error) { return list, listSenders(list), nil })
		},
	}
	cmd.AddCommand(&cobra.Command{
		Use: "erbij " + nl.CLIArgsSender, Aliases: []string{"add"}, Short: nl.CLIDossierSenderAdd, Long: nl.CLIDossierSenderAddLong,
		Args: exactly(2, nl.DossierSenderNeeds),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.changeSenders(func(list []sender) ([]sender, string, error) { return addSender(list, args[0], args[1]) })
		},
	}, &cobra.Command{
		Use: "eraf " + nl.CLIArgsSenderName, Aliases: []string{"remove"}, Short: nl.CLIDossierSenderDrop, Long: nl.CLIDossierSenderDropLong,
		Args: exactly(1, nl.DossierSenderName),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.changeSenders(func(list []sender) ([]sender, string, error) {
				left := slices.DeleteFunc(slices.Clone(list), func(s sender) bool { return strings.EqualFold(s.name, args[0]) })
				if len(left) == len(list) {
					return nil, "", &usageError{nl.DossierSenderUnknown(plain(args[0]))}
				}
				return left, listSenders(left), nil
			})
		},
	})
	return cmd
}

// changeSenders has the known senders changed and says what came of it.
func (a *app) changeSenders(change func([]sender) ([]sender, string, error)) error {
	at, err := a.places()
	if err != nil {
		return err
	}
	list, err := at.readSenders()
	if err != nil {
		return err
	}
	changed, says, err := change(list)
	if err != nil {
		return err
	}
	if !slices.EqualFunc(list, changed, func(x, y sender) bool { return x.name == y.name && x.key.Equal(y.key) }) {
		if err := os.MkdirAll(filepath.Dir(at.senders()), 0o700); err != nil {
			return fmt.Errorf("make folder: %w", err)
		}
		if err := at.writeSenders(changed); err != nil {
			return err
		}
	}
	return a.write(says)
}

func addSender(list []sender, name, text string) ([]sender, string, error) {
	key, ok := dossier.DecodeKey(strings.TrimSpace(text))
	name = strings.Join(strings.Fields(plain(name)), " ")
	switch {
	case !ok:
		return nil, "", &usageError{nl.DossierBadKey}
	case name == "":
		return nil, "", &usageError{nl.DossierSenderName}
	}
	if s, known := knows(list, key); known && s.name != name {
		return nil, "", &usageError{nl.DossierKeyKnown(s.name)}
	}
	if slices.ContainsFunc(list, func(s sender) bool { return strings.EqualFold(s.name, name) && !s.key.Equal(key) }) {
		return nil, "", &usageError{nl.DossierNameKnown(name)}
	}
	if _, known := knows(list, key); !known {
		list = append(slices.Clone(list), sender{name, key})
	}
	return list, nl.DossierSenderAdded(name, nl.DossierWords(dossier.KeyHash(key))), nil
}

func listSenders(list []sender) string {
	if len(list) == 0 {
		return nl.DossierNoSenders + "\n"
	}
	rows := make([][]string, len(list))
	for i, s := range list {
		rows[i] = []string{plain(s.name), nl.DossierWords(dossier.KeyHash(s.key)), dossier.EncodeKey(s.key)}
	}
	return table(rows)
}
