package changelog

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// Text is a piece of a file in JSON: a string, or {"base64": "…"} where it holds bytes that are not UTF-8.
type Text string

type encoded struct {
	Base64 []byte `json:"base64"`
}

// MarshalJSON keeps every byte.
func (t Text) MarshalJSON() ([]byte, error) {
	if utf8.ValidString(string(t)) {
		return json.Marshal(string(t))
	}
	return json.Marshal(encoded{[]byte(t)})
}

// UnmarshalJSON reads both forms.
func (t *Text) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '{' {
		var e encoded
		if err := json.Unmarshal(data, &e); err != nil {
			return fmt.Errorf("not a text: %w", err)
		}
		*t = Text(e.Base64)
		return nil
	}
	return json.Unmarshal(data, (*string)(t))
}
