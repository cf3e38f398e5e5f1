package config

import (
	"encoding/json"

	"github.com/scrapelint/scrapelint/internal/lint"
)

// object is a piece of JSON.
type object = map[string]any

// Schema is the JSON Schema of the configuration file, for editors.
func Schema(all []*lint.Rule) ([]byte, error) {
	list := func(description string, items object) object {
		return object{"description": description, "type": []string{"array", "null"}, "items": items}
	}
	ref := func(name string) object { return object{"$ref": "#/$defs/" + name} }
	severity := object{
		"description": "How severe the findings of rules are, whatever the rules think; later entries win.", "type": []string{"object", "null"},
		"propertyNames": ref("rule"), "additionalProperties": object{"enum": []string{"note", "warning", "error"}},
	}
	schema := object{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title":   "scrapelint configuration", "description": "The settings of scrapelint, " + Name + ".",
		"type": []string{"object", "null"}, "additionalProperties": false,
		"properties": object{
			"select":   list("Rules that are on; all when this is missing.", ref("rule")),
			"ignore":   list("Rules that are off.", ref("rule")),
			"severity": severity,
			"overrides": list("Other settings for some paths.", object{
				"type": "object", "additionalProperties": false, "required": []string{"paths"},
				"properties": object{
					"paths":  list("Paths relative to this file, with * ? and **; a name without a slash is meant anywhere.", ref("word")),
					"ignore": list("Rules that are off there.", ref("rule")), "severity": severity,
				},
			}),
			"exclude":  list("Paths that are not read, with * ? and **.", ref("word")),
			"allow":    list("Words that are right as they are: names, brands, terms. Letter case counts.", ref("word")),
			"header":   list("The lines that every article of this collection begins with.", object{"enum": HeaderLines}),
			"baseline": object{"description": "The file of known findings, relative to this file.", "type": "string"},
			"fields":   list("The keys that hold the text in JSON Lines records.", ref("word")),
		},
		"$defs": object{
			"word": object{"type": []string{"string", "number"}},
			"rule": object{
				"description": "A rule, a family, or a glob such as ui/* or */line.",
				"anyOf":       []object{{"enum": Names(all)}, {"type": "string", "pattern": `^[a-z0-9/*?\[\]-]+$`}},
			},
		},
	}
	data, err := json.MarshalIndent(schema, "", "  ")
	return append(data, '\n'), err
}
