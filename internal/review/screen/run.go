// Package screen is the full-screen face of a cleanup session.
package screen

import (
	"context"
	"io"

	"github.com/scrapelint/scrapelint/internal/review"
)

// Run shows the session until it is left.
func Run(ctx context.Context, s *review.Session, in io.Reader, out io.Writer, color bool) error {
	return review.Prompt(ctx, s, in, out, false)
}
