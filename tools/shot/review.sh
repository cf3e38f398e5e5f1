#!/usr/bin/env bash
# Draws docs/review-*.svg anew: a session of the real program over testdata/damaged, in a terminal of 80 by 24. Needs tmux.
set -euo pipefail
cd "$(dirname "$0")/../.."

root=$PWD
work=$(mktemp -d)
trap 'tmux -L shot kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
go build -o "$work/scrapelint" ./cmd/scrapelint
mkdir "$work/news"
cp testdata/damaged/*.txt "$work/news"

tmux -L shot -f /dev/null new-session -d -x 80 -y 24 \
  "cd $work && XDG_STATE_HOME=$work/state HOME=$work ./scrapelint review news"

# wait until the screen has stood still.
settle() {
  local before now=
  for _ in $(seq 50); do
    before=$now
    sleep 0.1
    now=$(tmux -L shot capture-pane -p)
    [ "$now" = "$before" ] && [ -n "${now//[[:space:]]/}" ] && return
  done
}
press() { for k in "$@"; do tmux -L shot send-keys "$k"; settle; done; }
picture() { tmux -L shot capture-pane -e -N -p | go -C "$root/tools" run ./shot -title "scrapelint review news" >"docs/review-$1.svg"; }

settle
picture list
press j j j j Enter y y
picture finding
press / ui Enter
picture line
press n 'kept for the archive'
picture reject
press Escape / Enter f
tmux -L shot resize-window -x 130 -y 30
settle
picture wide
tmux -L shot send-keys q
