// Package seal keeps the keys and closes and opens the texts that say
// something about a person. It knows keys, places and bytes; it must not know
// pupils, talks, tables or SQL, the screen, or how a file is backed up.
//
// Each thing that must be forgettable on its own (a pupil, the klad of one
// talk) has a data key. The keys lie in a folder of their own files, outside
// the database and outside its backups, so that destroying a key makes every
// copy of the text unreadable at once: in the live file, its log and every
// backup.
//
// # Folder
//
// The folder has mode 0700 and every file in it 0600. A file is replaced as a
// whole: written to NAME.tmp, synced, renamed, and the folder synced.
//
//	hoofdsleutel        how the master key is kept
//	hoofdsleutel.kopie  the same bytes once more
//	hoofdsleutel.nieuw  only while a new master key is being made
//	sleutelring         the data keys, each wrapped by the master key, and the
//	                    ids of the destroyed ones
//	sleutelring.kopie   the same bytes once more, to repair a damaged ring
//	sleutelring.slot    an empty file, locked while a process writes
//
// None of them belongs in a rotated backup: an old ring would bring a
// destroyed key back. What [Ring.ExportTo] writes is for one folder beside the
// backups in another place, and is replaced there each time.
//
// # Master key file, version 2
//
// Lines ended by a line feed, hexadecimal in lower case. Each of the middle
// lines is a way in which the key is kept, and may be left out; one is there:
//
//	gesprek hoofdsleutel 2
//	master HEX32             which master key: the first 16 bytes of
//	                         SHA-256("gesprek hoofdsleutel" + its 32 bytes)
//	open HEX64               the key itself
//	sleutelbos               it lies in the key store of the system, under the
//	                         service "gesprek" and the HEX32 of master, as HEX64
//	wachtwoord argon2id T M P HEX32 HEX120
//	                         wrapped by a passphrase: passes, KiB of memory and
//	                         lanes of argon2id, its salt, the wrapped key
//	herstel HEX120           wrapped by the recovery secret of 16 bytes, which
//	                         is shown as twelve words
//	sum HEX64                SHA-256 of everything before this line
//
// Version 1 was the header and HEX64; it is still read. A new master key is
// written to the third file first, then the ring and its copy, then the first
// two: the ring says which of the files holds.
//
// # Ring file, version 1
//
// Lines ended by a line feed, words parted by one space, hexadecimal in lower
// case, ids (16 random bytes) in ascending order within their kind:
//
//	gesprek sleutelring 1
//	master HEX32             which master key, as above
//	key ID HEX120            a data key: nonce (12), ciphertext (32), tag (16)
//	destroyed ID             a key that is gone for good
//	sum HEX64                SHA-256 of everything before this line
//
// The sum finds damage, not intent; every key is authenticated by its tag. A
// later version keeps the first and the last line, so that an older program
// can tell a newer file from a damaged one. Keys are only ever added, and
// leave only by being listed as destroyed; two rings that differ because a
// write was cut short are therefore merged without loss.
//
// # Decrypting by hand
//
// All encryption is AES-256-GCM with a 12-byte random nonce in front and the
// 16-byte tag behind.
//
//  0. The master key: the HEX64 of "open" or of the key store. Or decrypt the
//     HEX120 of "wachtwoord" with argon2id(passphrase in NFC, salt, 32 bytes);
//     the additional data is "gesprek wachtwoord " followed by the HEX32 of
//     master. Or that of "herstel" with SHA-256("gesprek herstelwoorden" + the
//     16 bytes) and "gesprek herstel " followed by the HEX32.
//  1. A data key: decrypt the HEX120 of its line with the master key; the
//     additional data is the text "gesprek key " followed by the id.
//  2. A sealed text: the first byte is the version, 1. Decrypt the rest with
//     the data key; the additional data is that byte followed by the place.
//  3. The result is the length of the text (4 bytes, big endian), the text,
//     and zero bytes up to a multiple of 64, so that sizes do not tell.
//
// # What it does not promise
//
// Several processes may use one folder: writers take the lock and merge, and a
// reader looks again when it meets a key it does not know. A process that runs
// on does not notice that another one destroyed a key; the database's rule of
// one running program covers that. Replacing a file leaves its old blocks to
// the file system, which may keep them for a while; only whoever reads the raw
// disk and also has the master key could use them. A file that may have held a
// master key in the clear is overwritten when it is replaced, as far as the
// system lets it. Keys in use are in memory; [Ring.Lock] forgets them, without a
// promise about what the memory still holds.
package seal
