#!/usr/bin/env bash
# Every report format is read by a program that other people use for it: the sample runs (hostile articles, nothing found,
# 30,000 findings) and a run of the program itself. The SARIF reports have a check of their own.
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD

ajv_version=5.0.0
xunit_viewer_version=10.6.1
reviewdog_version=v0.21.0

cache=${XDG_CACHE_HOME:-$HOME/.cache}/scrapelint-ci
. .ci/install.sh
need_debian xmllint libxml2-utils
need_debian jq jq
need_npm ajv "ajv-cli@$ajv_version" xunit-viewer "xunit-viewer@$xunit_viewer_version"
need_go "github.com/reviewdog/reviewdog/cmd/reviewdog@$reviewdog_version"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { printf 'formats: %s\n' "$1" >&2; exit 1; }
part() { printf '   %s (%ss)\n' "$1" "$SECONDS"; }
export GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1
git config --global user.name "Ann Author"
git config --global user.email ann@example.org
git config --global init.defaultBranch main

# understood FORMAT FILE prints what reviewdog made of a report.
understood() {
  reviewdog -f="$1" -name=scrapelint -reporter=rdjson -filter-mode=nofilter <"$2" >"$work/rdjson" 2>"$work/said" ||
    { cut -c 1-300 "$work/said" | head -n 5 >&2; fail "reviewdog does not take $2"; }
  jq -c '.diagnostics[]?' "$work/rdjson"
}

# consumers NAME checks NAME.FORMAT in the folder $work; NAME.jsonl says what must be in it.
consumers() {
  local count
  count=$(wc -l <"$work/$1.jsonl")
  jq -es "length == $count" "$work/$1.jsonl" >/dev/null || fail "$1: jsonl"
  jq -e ".findings | length == $count" "$work/$1.json" >/dev/null || fail "$1: json"

  ajv validate --strict=true -s .ci/gitlab.schema.json -d "$work/$1.gitlab.json" >"$work/said" 2>&1 || { head -n 20 "$work/said" >&2; fail "$1: ajv"; }
  jq -e "length == $count and ([.[].fingerprint] | unique | length) == $count" "$work/$1.gitlab.json" >/dev/null || fail "$1: fingerprints"

  understood rdjsonl "$work/$1.rdjsonl" >"$work/read"
  [ "$(wc -l <"$work/read")" = "$count" ] || fail "$1: reviewdog read $(wc -l <"$work/read") findings, not $count"
  local all='[.location, .severity, .code, .message, (.suggestions // [] | map(.text //= ""))]' # protobuf leaves "" out
  cmp <(jq -cS "$all" "$work/read") <(jq -cS "$all" "$work/$1.rdjsonl") || fail "$1: reviewdog understood something else"
  [ "$(understood checkstyle "$work/$1.checkstyle" | wc -l)" = "$count" ] || fail "$1: checkstyle"

  xmllint --noout "$work/$1.checkstyle" "$work/$1.junit" || fail "$1: xmllint"
  xunit-viewer -r "$work/$1.junit" -c -o "$work/page.html" >"$work/said" 2>&1 || { head -n 20 "$work/said" >&2; fail "$1: xunit-viewer"; }
  part "$1: $count findings"
}

go run ./report/testdata/sarif "$work"
for name in sample empty many; do
  mv "$work/$name.gitlab" "$work/$name.gitlab.json" # ajv goes by the name
  consumers "$name"
done
node .ci/places.cjs "$work/root" "$work/sample.jsonl" "$work/sample.rdjsonl"

part "the program, with hostile names and texts"
go build -o "$work/bin/scrapelint" ./cmd/scrapelint
export PATH=$work/bin:$PATH
git init -q "$work/repo"
cd "$work/repo"
mkdir "été à 漢字" $'e\u0301'
printf 'The mayor 😀👩‍🚀 said the 漢字 town dont have\r\n\r\n\x01\x02 it\x1b[31m couldnt ::error::x ##[group]\r\n' >"été à 漢字/a b.txt"
printf '\xef\xbb\xbfThe cafe\xcc\x81 dont open.\n\nIt\xff couldnt be <b>&amp; done]]>.\n' >$'e\u0301/c "d" & <e>.txt'
printf 'The town doesnt say so. \xe2\x80\xae It isnt.\rThe next line dont either.' >-x.txt
git add .
git commit -qm one
outputs=()
for format in jsonl json rdjsonl checkstyle junit; do outputs+=(--output "$format=$work/real.$format"); done
code=0
scrapelint check -q --output "gitlab=$work/real.gitlab.json" "${outputs[@]}" . >/dev/null || code=$?
[ "$code" = 1 ] || fail "exit code $code"
(cd "$project" && consumers real)
node "$project/.ci/places.cjs" "$work/repo" "$work/real.jsonl" "$work/real.rdjsonl"

part "what is new, as reviewdog sees it"
paragraph='The ferry leaves the old harbour at noon today.'
printf '%s\n\nThe town dont say.\n\n%s\n\nIt couldnt be done.\n' "$paragraph" "$paragraph" >old.txt
git add .
git commit -qm two
git checkout -qb work
sed -i '7s/.*/It wouldnt be done./' old.txt
{ echo "$paragraph"; echo; cat old.txt; } >new.txt
mv new.txt old.txt
printf 'They didnt come.\n' >"new one.txt"
git add .
git commit -qm three
scrapelint check -q --format rdjsonl --new-from main . | jq -c '[.location.path, .location.range.start]' | sort >"$work/ours" || true
scrapelint check -q --format rdjsonl . >"$work/all.rdjsonl" || true
reviewdog -f=rdjsonl -name=scrapelint -reporter=rdjson -diff="git diff $(git merge-base main HEAD)" -filter-mode=added <"$work/all.rdjsonl" |
  jq -c '.diagnostics[]? | [.location.path, .location.range.start]' | sort >"$work/theirs"
cmp "$work/ours" "$work/theirs" || { cat "$work/ours" "$work/theirs" >&2; fail "reviewdog sees other news"; }
for place in '["new one.txt",{"line":1,"column":6}]' '["old.txt",{"line":9,"column":4}]'; do
  grep -qxF "$place" "$work/ours" || fail "$place is new: $(cat "$work/ours")"
done
! grep -q '"old.txt",{"line":5,' "$work/ours" || fail "an old defect is called new"
