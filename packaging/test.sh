#!/usr/bin/env bash
# Every gate and every test, on a machine that it prepares first. Each gate prints one line; what a failed gate said
# stands above its line. Exit status 0 when all passed.
set -euo pipefail
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/prepare.sh"
prepare test

cd -- "$project"
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export PATH=$venv/bin:$PATH CI=true SAPPORO_LEARN_DATA=$work/data COVERAGE_FILE=$work/coverage
passed=0 failed=()

# gate NAME COMMAND…
gate() {
  local name=$1 began=$SECONDS verdict=ok
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1))
  else
    verdict=FAILED
    failed+=("$name")
    cat "$work/said"
  fi
  printf '%-17s %-6s %4d s  %s\n' "$name" "$verdict" $((SECONDS - began)) "$(grep -v '^[[:space:]]*$' "$work/said" | tail -n 1)"
}

gate 'ruff format' ruff format --check .
gate 'ruff check' ruff check .
gate 'mypy --strict' mypy
gate 'import contracts' lint-imports --no-cache
gate 'qmlformat' python packaging/check_qml.py format
gate 'qmllint' python packaging/check_qml.py lint
gate 'lessons check' sapporo-learn lessons check
gate 'tests' python -m pytest -n "$(nproc)" --dist=worksteal --cov --cov-report=
gate 'full coverage' python packaging/check_coverage.py

printf '\nThe tests run %s %% of all lines and branches.\n' "$(coverage report --format=total)"
[ "${#failed[@]}" -eq 0 ] || printf 'Failed: %s\n' "$(IFS=,; printf '%s' "${failed[*]}")"
printf 'This took %d s.\n' "$SECONDS"
printf 'gates: %d passed, %d failed\n' "$passed" "${#failed[@]}"
[ "${#failed[@]}" -eq 0 ]
