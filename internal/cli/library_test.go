package cli

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// A disk that does not answer is not waited for.
func TestReadWithin(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		gone := make(chan struct{})
		defer close(gone)
		began := time.Now()
		_, err := readWithin(folderPatience, func() (int, error) {
			<-gone
			return 1, nil
		})
		if !errors.Is(err, errSlow) || time.Since(began) != folderPatience {
			t.Errorf("%v after %s", err, time.Since(began))
		}
		got, err := readWithin(folderPatience, func() (int, error) {
			time.Sleep(folderPatience / 2)
			return 2, nil
		})
		if got != 2 || err != nil {
			t.Errorf("%d, %v", got, err)
		}
	})
}
