#!/usr/bin/env bash
# Real hook managers and a real Actions runner use this project as its documentation says, in repositories made for it here.
# Everything is built offline from the module cache. The examples are taken out of docs/, so that they stay true.
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD

prek_version=0.5.3
lefthook_version=2.2.2
husky_version=9.1.7
act_version=v0.2.89
actionlint_version=v1.7.12
reviewdog_version=v0.21.0

cache=${XDG_CACHE_HOME:-$HOME/.cache}/scrapelint-ci
. .ci/install.sh
need_debian pre-commit pre-commit
need_debian jq jq
need_npm prek "@j178/prek@$prek_version" lefthook "lefthook@$lefthook_version" husky "husky@$husky_version"
need_go "github.com/nektos/act@$act_version"
need_go "github.com/reviewdog/reviewdog/cmd/reviewdog@$reviewdog_version"
need_go "github.com/rhysd/actionlint/cmd/actionlint@$actionlint_version"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_CONFIG_GLOBAL=$work/gitconfig GIT_CONFIG_NOSYSTEM=1 PRE_COMMIT_HOME=$work/home.pre-commit PREK_HOME=$work/home.prek XDG_CONFIG_HOME=$work/config
git config --global user.name "Ann Author"
git config --global user.email ann@example.org
git config --global init.defaultBranch main
git config --global protocol.file.allow always
git config --global advice.detachedHead false

# pre-commit and prek give Go a GOPATH of their own.
(go mod download)
GOMODCACHE=$(go env GOMODCACHE)
export GOMODCACHE GOPROXY=off GOFLAGS=-buildvcs=false GOTOOLCHAIN=local

# What is committed is what users get.
git clone -q "$project" "$work/tool"
git -C "$work/tool" tag -f v0.1.0 >/dev/null
go -C "$work/tool" build -o "$work/bin/scrapelint" ./cmd/scrapelint
export PATH=$work/bin:$PATH

fail() { printf 'gate: %s\n' "$1" >&2; [ ! -e "$work/said" ] || cat "$work/said" >&2; exit 1; }
part() { printf '   %s (%ss)\n' "$1" "$SECONDS"; }

# block FILE WORD prints the first fenced block of a page that holds a word.
block() {
  awk -v word="$2" '
    /^```/ { if (open && index(text, word)) { printf "%s", text; found = 1; exit } open = !open; text = ""; next }
    open { text = text $0 "\n" }
    END { exit !found }' "$project/$1"
}

dirty='The mayor said the town dont have the money for a new bridge.'
clean='The mayor said the town does not have the money for a new bridge.'

# repository NAME makes one with a clean commit and goes there.
repository() {
  git init -q "$work/$1"
  cd "$work/$1"
  mkdir seeds
  printf '%s\n' "$clean" >seeds/first.txt
  git add .
  git commit -qm first
}

passes() { "$@" >"$work/said" 2>&1 || fail "$* should pass"; }
# refused WORD COMMAND… fails, says the word and leaves HEAD where it was.
refused() {
  local word=$1 head
  shift
  head=$(git rev-parse HEAD)
  ! "$@" >"$work/said" 2>&1 || fail "$* should be refused"
  grep -qF -- "$word" "$work/said" || fail "$* does not say $word"
  [ "$(git rev-parse HEAD)" = "$head" ] || fail "$* made a commit"
}

# commits is what every hook manager has to get right.
commits() {
  printf '%s\n' "$dirty" >seeds/new.txt
  git add .
  refused apostrophe/contraction git commit -qm dirty
  refused seeds/new.txt git commit -qm again

  # Unstaged edits are neither judged nor lost, in both directions.
  printf '%s\n' "$clean" >seeds/new.txt
  refused seeds/new.txt git commit -qm "repaired, but not added"
  [ "$(cat seeds/new.txt)" = "$clean" ] || fail "an unstaged repair was lost"
  git add .
  printf '%s\n' "$dirty" >seeds/new.txt
  passes git commit -qm clean
  [ "$(cat seeds/new.txt)" = "$dirty" ] || fail "an unstaged edit was lost"
  git checkout -q seeds/new.txt

  # Names.
  local name
  for name in -dash.txt -q.txt --baseline=seeds.txt 'seeds/two words.txt' "seeds/it's \"quoted\".txt" seeds/Łódź-漢字.txt $'seeds/e\u0301.txt' seeds/100%.txt 'seeds/$HOME.txt'; do
    printf '%s\n' "$dirty" >"./$name"
    git add -- "./$name"
    refused apostrophe/contraction git commit -qm "$name"
    printf '%s\n' "$clean" >"./$name"
    git add -- "./$name"
    passes git commit -qm "$name"
  done

  # Nothing to judge: deletions, links, other files.
  git rm -q seeds/100%.txt
  ln -s new.txt seeds/link.txt
  printf '%s\n' "$dirty" >notes.rst
  git add .
  passes git commit -qm "nothing to judge"
  git mv seeds/new.txt seeds/renamed.txt
  passes git commit -qm renamed
}

collection() {
  mkdir -p many
  local i
  for i in $(seq "$1"); do
    { printf 'The %s boat of the island left at noon today.\n\n' "$i"; cat "$project"/testdata/clean/news-*.txt; } >"many/article $i.txt"
  done
}

part "pre-commit $(pre-commit --version | cut -d' ' -f2), installed offline"
repository pre-commit
block docs/pre-commit.md '- id: scrapelint' | sed "s#https://github.com/scrapelint/scrapelint#$work/tool#" >.pre-commit-config.yaml
git add .
git commit -qm "the hook" >"$work/said" 2>&1
passes pre-commit install
passes pre-commit run --all-files
commits

part "600 files, all of them new, in batches"
collection 600
printf '%s\n' "$dirty" >"many/article 599.txt"
git add .
refused "many/article 599.txt" git commit -qm many
printf '%s\n' "$clean" >"many/article 599.txt"
git add .
passes git commit -qm many

part "300 files at once"
mapfile -t -d '' names < <(git ls-files -z many | head -z -n 300)
passes pre-commit run scrapelint --verbose --files "${names[@]}"
grep -q "in 300 files" "$work/said" || fail "not all files were judged"
took=$(sed -n 's/^- duration: \([0-9.]*\)s$/\1/p' "$work/said")
printf '      %ss\n' "$took"

part "what a branch adds, as CI does it"
git checkout -qb work
printf '%s\n' "$dirty" >seeds/late.txt
git add .
git commit -qnm late
refused seeds/late.txt pre-commit run --from-ref main --to-ref HEAD
git reset -q --hard main
git checkout -q main

part "a baseline, args and excludes"
printf '%s\n' "$dirty" >seeds/old.txt
passes scrapelint baseline write seeds
git add .
passes git commit -qm "known"
printf '%s\n\n%s\n' "$clean" "$dirty" >seeds/old.txt
git add .
passes git commit -qm "moved"
git mv seeds/old.txt seeds/older.txt
passes git commit -qm "renamed"
printf '%s\n\n%s\n\n%s\n' "$clean" "$dirty" "$dirty" >seeds/older.txt
git add .
refused "1 error" git commit -qm "one more"
git reset -q --hard
git rm -q .scrapelint-baseline.jsonl
sed -i 's/- id: scrapelint$/&\n        args: [--staged, --]/' .pre-commit-config.yaml
printf '%s\n\nThe boat leaves at noon.\n' "$dirty" >seeds/older.txt
git add .
git commit -qnm "an old defect"
printf '%s\n\nThe boat leaves at eleven.\n' "$dirty" >seeds/older.txt
git add .
passes git commit -qm "another paragraph"
printf '%s\n\nThe boat doesnt leave at eleven.\n' "$dirty" >seeds/older.txt
refused "1 error" git commit -qam "this paragraph"
git reset -q --hard
printf 'exclude: [legacy/**]\n' >.scrapelint.yaml
mkdir legacy
printf '%s\n' "$dirty" >legacy/a.txt
git add .
passes git commit -qm excluded

part "scrapelint-fix"
sed -i 's/- id: scrapelint$/- id: scrapelint-fix/; /args:/d' .pre-commit-config.yaml
rm .scrapelint.yaml
printf '%s\n' "$dirty" >seeds/fix.txt
git add .
refused "files were modified by this hook" git commit -qm dirty
git add .
passes git commit -qm repaired
grep -q "town don't have" seeds/fix.txt || fail "no repair"
printf 'The report was written by . It said that the bridge is safe.\n' >seeds/fix.txt
git add .
refused fragment/dropped-text git commit -qm unrepairable

part "try-repo"
passes pre-commit try-repo "$work/tool" scrapelint --files seeds/first.txt
refused seeds/fix.txt pre-commit try-repo "$work/tool" scrapelint --files seeds/fix.txt

part "prek $prek_version"
repository prek
block docs/pre-commit.md '- id: scrapelint' | sed "s#https://github.com/scrapelint/scrapelint#$work/tool#" >.pre-commit-config.yaml
git add .
git commit -qm "the hook" >"$work/said" 2>&1
passes prek install
passes prek run --all-files
commits

part "lefthook $lefthook_version"
repository lefthook
block docs/pre-commit.md staged_files >lefthook.yml
git add .
git commit -qm "the hook" >"$work/said" 2>&1
passes lefthook validate
passes lefthook install
commits

part "husky $husky_version"
repository husky
passes husky
block docs/pre-commit.md 'check --staged' >.husky/pre-commit
git add .
git commit -qm "the hook" >"$work/said" 2>&1
commits

part "a hook of git itself"
repository hook
{ echo '#!/bin/sh'; block docs/pre-commit.md 'check --staged'; } >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
commits

part "the commands for GitLab and other CI"
repository ci
git checkout -qb work
printf '%s\n' "$dirty" >seeds/new.txt
git add .
git commit -qm new
export CI_MERGE_REQUEST_DIFF_BASE_SHA
CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse main)
block docs/gitlab.md scrapelint: | python3 -c 'import sys, yaml; print("\n".join(yaml.safe_load(sys.stdin)["scrapelint"]["script"]))' >"$work/script"
refused seeds/new.txt bash -e "$work/script"
jq -e 'length == 1 and .[0].location == {"path": "seeds/new.txt", "lines": {"begin": 1, "end": 1}}' gl-code-quality.json >/dev/null || fail "code quality"
grep -q 'failures="1"' junit.xml || fail "JUnit"
git branch -q origin/main main
block docs/ci.md reviewdog >"$work/script"
refused seeds/new.txt bash -eo pipefail "$work/script"

. "$project/.ci/actions.sh"
