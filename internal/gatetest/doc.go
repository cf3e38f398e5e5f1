// Package gatetest holds tests of the program as a gate: the real binary in real git repositories.
package gatetest
