#!/usr/bin/env bash
# Starts Sapporo Learn, after installing what this machine lacks (Debian or Ubuntu, as root or with sudo).
#   bash packaging/run.sh                  the lessons; without a display: a robot learner takes them (sapporo-learn demo)
#   bash packaging/run.sh lessons check    any other command of sapporo-learn
set -euo pipefail
. "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/prepare.sh"
prepare run

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  export QT_QPA_PLATFORM=offscreen
  set -- demo
fi
exec "$venv/bin/sapporo-learn" "$@"
