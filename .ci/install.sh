# Installs pinned clients into the cache folder; sourced with $cache set. Each is installed once.
# shellcheck shell=bash
clients=$cache/clients
mkdir -p "$clients/bin"
export PATH=$clients/bin:$PATH

# need_debian COMMAND PACKAGE
need_debian() {
  if ! command -v "$1" >/dev/null; then
    { apt-get install -y "$2" || { apt-get update && apt-get install -y "$2"; }; } >"$cache/apt.log" 2>&1 || { cat "$cache/apt.log" >&2; return 1; }
  fi
}

# need_go MODULE@VERSION
need_go() {
  local name=${1##*/} version=${1##*@}
  name=${name%@*}
  if [ ! -x "$clients/$name-$version" ]; then
    GOBIN=$clients/new GOFLAGS= go install "$1"
    mv "$clients/new/$name" "$clients/$name-$version"
  fi
  ln -sf "$clients/$name-$version" "$clients/bin/$name"
}

# need_npm COMMAND PACKAGE@VERSION … without running the packages' scripts.
need_npm() {
  local folder
  while [ $# -gt 0 ]; do
    folder=$clients/npm-${2//[@\/]/_}
    if [ ! -e "$folder/ready" ]; then
      npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts "$2" >&2
      touch "$folder/ready"
    fi
    ln -sf "$folder/node_modules/.bin/$1" "$clients/bin/$1"
    shift 2
  done
}
