#!/usr/bin/env bash
# peers.sh [BYTES] [ROUNDS]: scrapelint beside the tools that people use today, on the same generated text.
# Every round runs each tool once, in turn, so that a slow moment of the machine meets all of them. Prints for each tool the
# median of user + system seconds, the megabytes a second and the peak memory, and its time as a multiple of scrapelint's.
# Needs Go; installs what else can be had (Debian packages, Go modules, npm packages) into a cache folder on first use.
set -euo pipefail
cd "$(dirname "$0")/../.."
bytes=${1:-20000000} rounds=${2:-5}
slow_bytes=${SLOW_BYTES:-1000000} # the text for tools below about 1 MB/s; TINY_BYTES for those below 0.1

cache=${XDG_CACHE_HOME:-$HOME/.cache}/scrapelint-peers
mkdir -p "$cache/bin" "$cache/node"
PATH=$cache/bin:$cache/node/node_modules/.bin:$PATH

have() { command -v "$1" >/dev/null 2>&1; }
debian() { have "$1" || apt-get install -y -q "${@:2}" >/dev/null 2>&1 || echo "not to be had: $1" >&2; }
gomod() { have "$1" || GOBIN=$cache/bin go install "$2" >/dev/null 2>&1 || echo "not to be had: $1" >&2; }
npm_package() { [ -d "$cache/node/node_modules/$1" ] || npm install --prefix "$cache/node" --silent --no-audit --no-fund "$1@$2" >/dev/null 2>&1 || echo "not to be had: $1" >&2; }

[ -x /usr/bin/time ] || apt-get install -y -q time >/dev/null
debian codespell codespell
debian hunspell hunspell hunspell-en-us
debian aspell aspell aspell-en
gomod misspell github.com/golangci/misspell/cmd/misspell@v0.8.0
gomod vale github.com/vale-cli/vale/v3/cmd/vale@v3.22.0
npm_package cspell 8.19.4
npm_package harper.js 2.10.0

t=$(mktemp -d)
trap 'rm -rf "$t"' EXIT
go build -o "$t/scrapelint" ./cmd/scrapelint
go -C tools run ./textgen -bytes "$bytes" >"$t/big.txt"
head -c "$slow_bytes" "$t/big.txt" >"$t/slow.txt"
head -c "${TINY_BYTES:-100000}" "$t/big.txt" >"$t/tiny.txt"
printf 'StylesPath = styles\nMinAlertLevel = suggestion\n[*.txt]\nBasedOnStyles = Vale\n' >"$t/vale.ini"
mkdir "$t/styles"
cat >"$t/harper.mjs" <<'JS'
import { readFileSync } from "node:fs";
const from = process.argv[3] + "/node_modules/harper.js/dist/";
const { LocalLinter } = await import(from + "index.js");
const { binary } = await import(from + "binary.js");
const linter = new LocalLinter({ binary });
const lints = await linter.lint(readFileSync(process.argv[2], "utf8"));
console.log(lints.length);
JS

# name | text | command ({} is the text)
tools() {
  cat <<LIST
scrapelint|big|GOMAXPROCS=1 $t/scrapelint check --format jsonl --workers 1 --fail-on never {}
cat|big|cat {}
wc -w|big|wc -w {}
codespell|big|codespell {}
aspell|big|aspell list --lang=en_US <{}
hunspell|slow|hunspell -l -d en_US {}
misspell|big|misspell {}
vale|big|vale --no-exit --config $t/vale.ini --output line {}
cspell|slow|cspell --no-progress --no-summary --no-must-find-files --root / {}
harper.js|tiny|node $t/harper.mjs {} $cache/node
LIST
}

for round in $(seq "$rounds"); do
  tools | while IFS='|' read -r name size command; do
    first=${command%% *}
    case $first in *=*) first=${command#* } first=${first%% *} ;; esac
    have "$first" || continue
    text=$t/$size.txt
    # $PWD may hold settings of other tools; every tool runs in an empty folder.
    (cd "$t/styles" && timeout 300 /usr/bin/time -o "$t/time" -f '%U %S %M' bash -c "${command//\{\}/$text}" >/dev/null 2>&1) || true
    tail -n 1 "$t/time" | awk -v n="$name" -v b="$(wc -c <"$text")" '{ print n "\t" $1 + $2 "\t" b "\t" $3 }' >>"$t/rows"
  done
done

python3 - "$t/rows" <<'PY'
import collections, statistics, sys
rows = collections.defaultdict(list)
for line in open(sys.argv[1]):
    name, seconds, size, kb = line.rstrip("\n").split("\t")
    rows[name].append((float(seconds), int(size), int(kb)))
speed = {n: statistics.median(s / max(c, 0.005) for c, s, _ in r) / 1e6 for n, r in rows.items()}
print(f"{'tool':<12} {'CPU s':>8} {'MB/s':>8} {'peak MB':>8} {'time as a multiple of scrapelint':>34}")
for n, r in rows.items():
    print(f"{n:<12} {statistics.median(c for c, _, _ in r):>8.2f} {speed[n]:>8.2f} {max(k for _, _, k in r) / 1024:>8.0f} {speed['scrapelint'] / speed[n]:>34.2f}")
PY
