// Package screen is the full-screen face of a cleanup session.
package screen

import (
	"context"
	"errors"
	"fmt"
	"io"

	tea "charm.land/bubbletea/v2"

	"github.com/scrapelint/scrapelint/internal/review"
)

// Run shows the session until it is left, or until the context ends. A session with nothing left to decide is over.
func Run(ctx context.Context, s *review.Session, in io.Reader, out io.Writer, color bool) error {
	p := tea.NewProgram(newModel(s, color), tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out), tea.WithoutSignalHandler())
	_, err := p.Run()
	defer s.Close()
	if errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil {
		err = nil
	}
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintln(out, s.Farewell()); err != nil {
		return err
	}
	if s.Finished() && s.Resumed() > 0 {
		return s.Finish()
	}
	return nil
}
