#!/usr/bin/env bash
# usage: .ci/sarif-check.sh REPORT.sarif ROOT [fast]
#
# Would GitHub take this report, and do its columns point at what it says? Three judges that share no code with scrapelint:
# the JSON schema of SARIF 2.1.0, Microsoft's validator with GitHub's rules, and a reader in JavaScript, whose strings count
# UTF-16 as SARIF does. ROOT is the folder that the report's paths are relative to. With "fast"
# the validator, which takes a minute for 25,000 results, is left out. Needs node and npm.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
report=$(realpath "$1")
root=$(realpath "$2")

multitool_version=5.7.0
jsonschema_version=1.5.0

modules=${XDG_CACHE_HOME:-$HOME/.cache}/scrapelint-ci/sarif-$multitool_version-$jsonschema_version
if [ ! -e "$modules/ready" ]; then
  mkdir -p "$modules"
  npm install --prefix "$modules" --silent --no-audit --no-fund --ignore-scripts \
    "@microsoft/sarif-multitool@$multitool_version" "jsonschema@$jsonschema_version" >&2
  touch "$modules/ready"
fi
multitool=$modules/node_modules/@microsoft/sarif-multitool-linux
chmod u+x "$multitool/Sarif.Multitool"

# The validator ends with 0 whatever it finds: what it found is in its own report.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '{"runs":[]}' >"$work/verdict"
if [ "${3:-}" != fast ]; then
  "$multitool/Sarif.Multitool" validate "$report" --rule-kind "Sarif;Ghas" --level "Error;Warning" \
    --max-file-size-in-kb 1000000 --log ForceOverwrite --output "$work/verdict" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
fi

NODE_PATH=$modules/node_modules node "$here/sarif-check.cjs" "$report" "$root" "$multitool/sarif-2.1.0.json" "$work/verdict"
