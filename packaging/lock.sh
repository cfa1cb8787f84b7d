#!/usr/bin/env bash
# Writes packaging/locked/*.txt (versions and hashes for pip, no addresses) from uv.lock.  Options go to `uv lock`.
#   bash packaging/lock.sh              after a change of dependencies in pyproject.toml
#   bash packaging/lock.sh --upgrade    newest versions that pyproject.toml allows
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
export_to() {
  local file=$1
  shift
  # What only Windows and macOS need is left out: these lists are for packaging/prepare.sh.
  uv export --quiet --frozen "$@" --no-emit-project --no-header --no-annotate \
    --prune pyobjc --prune pywin32 --prune pypiwin32 --prune comtypes --prune colorama --output-file "packaging/locked/$file.txt" >/dev/null
}
mkdir -p packaging/locked
uv lock "$@"
export_to run --no-default-groups --group install
export_to dev --only-group dev
