// Command eval measures the rules: against labels, on clean text, on planted defects, and one build against another.
//
//	go -C tools run ./eval score  -labels GOLD.jsonl DIR   precision and recall by family and rule
//	go -C tools run ./eval clean  DIR                      findings per 100,000 words of text that should have none
//	go -C tools run ./eval inject DIR                      plants defects, cause by cause, and counts which are found
//	go -C tools run ./eval order DIR...                    learns the weights of order/document
//	go -C tools run ./eval furniture -lists FILE,... DIR   learns what the words of a line say about its being page furniture
//	go -C tools run ./eval compare OLD.jsonl NEW.jsonl     what two builds found differently
//
// Paths are taken from the folder tools/, so absolute ones are safest. See docs/evaluation.md.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(2)
	}
}

func run(args []string) error {
	commands := []struct {
		name string
		run  func([]string) error
	}{{"score", score}, {"clean", clean}, {"inject", plant}, {"order", fitOrder}, {"furniture", fitFurniture}, {"compare", compare}}
	if len(args) > 0 {
		for _, c := range commands {
			if c.name == args[0] {
				return c.run(args[1:])
			}
		}
	}
	return fmt.Errorf("want one of: score, clean, inject, order, furniture, compare (each takes -h)")
}
