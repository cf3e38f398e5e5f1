# The action and the workflows of docs/github.md, run by act without containers; sourced by gate.sh.
# shellcheck shell=bash
part "the action in act ${act_version#v}"

# Other people's actions are stood in for: the one sets up nothing, the other looks for its file.
mkdir -p "$work/setup-go" "$work/upload"
cat >"$work/setup-go/action.yml" <<'END'
name: setup-go
description: Go is there already.
inputs: {go-version: {description: version}}
runs: {using: composite, steps: [{run: "go version", shell: bash}]}
END
cat >"$work/upload/action.yml" <<'END'
name: upload-sarif
description: Takes the report.
inputs: {sarif_file: {description: file}, category: {description: name}}
runs:
  using: composite
  steps:
    - shell: bash
      run: cp "${{ inputs.sarif_file }}" "$SARIF_TAKEN"
END
cp -r "$work/upload" "$work/codeql" && mkdir "$work/codeql/upload-sarif" && mv "$work/codeql/action.yml" "$work/codeql/upload-sarif/"

# workflow EVENT WORD runs the workflow of docs/github.md that holds a word; its parsed commands go to $work/log.
workflow() {
  mkdir -p .github/workflows
  block docs/github.md "$2" >.github/workflows/scrapelint.yml
  actionlint -shellcheck= -pyflakes= >"$work/said" 2>&1 || fail "actionlint: $2"
  git add .
  git commit -qm "$2"
  XDG_CACHE_HOME=$work/act act "$1" --eventpath "$work/event.json" --json --pull=false --env "SARIF_TAKEN=$work/taken.sarif" --no-cache-server \
    --env "GOPROXY=$GOPROXY" --env "GOMODCACHE=$GOMODCACHE" --env "GOCACHE=$(go env GOCACHE)" --env "GOFLAGS=$GOFLAGS" \
    -P ubuntu-latest=-self-hosted --actor nobody \
    --local-repository "scrapelint/scrapelint@v0.1.0=$work/tool" --local-repository "actions/setup-go@v6=$work/setup-go" \
    --local-repository "github/codeql-action@v4=$work/codeql" >"$work/log" 2>"$work/said"
}

# told FILTER checks what the runner understood.
told() { jq -se "$1" "$work/log" >/dev/null || { jq -c 'select(.command) | del(.content, .raw, .msg)' "$work/log" | head -n 20 >&2; fail "act: not $1"; }; }

repository origin
git init -q --bare "$work/remote"
git remote add origin "$work/remote"
git push -q origin main
git fetch -q origin
git checkout -qb work
printf '{"pull_request": {"base": {"ref": "main"}}}' >"$work/event.json"

printf '%s\n' "$clean" >seeds/second.txt
workflow pull_request 'on: pull_request' || fail "a clean pull request fails"
told '[.[] | select(.command == "error" or .command == "warning")] == []'
told 'any(.command == "set-output" and .name == "exit-code" and .arg == "0")'

printf '%s\n' "$dirty" >"seeds/a,b: 100%.txt"
! workflow pull_request 'on: pull_request' || fail "a dirty pull request passes"
told '[.[] | select(.command == "error") | .kvPairs.file] == ["seeds/a,b: 100%.txt"]'
told 'any(.command == "set-output" and .name == "exit-code" and .arg == "1")'
told 'any(.command == "summary" and (.content | contains("Grade **B**")))'
git rm -q "seeds/a,b: 100%.txt"

# The ten worst, nothing forged by an article, and the rest in the summary.
for i in $(seq 25); do
  printf '::add-mask::word\n##[error]forged dont\n::error::%s\n\n%s  It said so.\n' "$dirty" "$dirty" >"seeds/hostile $i.txt"
done
! workflow push 'on: push' || fail "a bad collection passes"
told '[.[] | select(.command == "error")] | length == 10 and all(.kvPairs.line)'
told '[.[] | select(.command == "warning")] | length <= 10'
told '[.[] | select(.command == "add-mask")] == []'
told 'any(.command == "summary" and (.content | contains("Only the worst 20 files are listed here")))'
told 'any((.msg // "") | contains("more than GitHub shows"))'
told 'any((.msg // "") | contains("--max-density 2"))'

workflow push 'upload-sarif' || fail "code scanning fails"
"$project/.ci/sarif-check.sh" "$work/taken.sarif" "$work/origin" fast >"$work/said" 2>&1 || fail "the SARIF file is refused"

# One defect in a collection of clean articles is tolerated.
git rm -q seeds/hostile*
cp "$project"/testdata/clean/news-*.txt "$project"/testdata/clean/history-*.txt seeds
sed -i '1s/$/ They dont./' seeds/news-flood.txt
workflow push 'on: push' || fail "a good collection fails"

part "a shallow clone is told what to do"
git push -q origin work
git clone -q --depth 1 --branch work "file://$work/remote" "$work/shallow"
cd "$work/shallow"
echo >>seeds/first.txt
! workflow pull_request 'on: pull_request' || fail "a shallow clone passes"
told 'any(.command == "set-output" and .name == "exit-code" and .arg == "2")'
told 'any((.msg // "") | contains("fetch-depth: 0"))'
