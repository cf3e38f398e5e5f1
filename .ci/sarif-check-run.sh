#!/usr/bin/env bash
# Writes the reports of the sample runs (hostile articles, no findings, 30,000 findings) and has real consumers read them.
set -euo pipefail
cd "$(dirname "$0")/.."
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
go run ./report/testdata/sarif "$dir"
.ci/sarif-check.sh "$dir/sample.sarif" "$dir/root"
.ci/sarif-check.sh "$dir/empty.sarif" "$dir/root"
.ci/sarif-check.sh "$dir/many.sarif" "$dir/root" fast

# The judge must be able to say no.
faults=(
  's/"utf16CodeUnits"/"unicodeCodePoints"/'
  's/"startColumn":43/"startColumn":44/'
  's/"ruleIndex":0/"ruleIndex":1/'
  's/"level":"error"/"level":"fatal"/'
  's/"partialFingerprints":\{[^}]*\},?//'
  's#"uri":"news/harbour.txt"#"uri":"/news/harbour.txt"#'
)
for fault in "${faults[@]}"; do
  sed -E "$fault" "$dir/sample.sarif" >"$dir/bad.sarif"
  if .ci/sarif-check.sh "$dir/bad.sarif" "$dir/root" >/dev/null 2>&1; then
    echo "the check did not see $fault" >&2
    exit 1
  fi
done
