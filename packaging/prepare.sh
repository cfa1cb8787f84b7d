# shellcheck shell=bash
# Sourced by run.sh and test.sh. `prepare run` (or `prepare test`) installs what this machine lacks and leaves a
# working .venv in the checkout; when nothing is missing it takes a few hundredths of a second.
#
# Packages come from the machine's own sources: apt as it is configured, pip as it is configured (pip.conf, PIP_*).
# Versions and hashes come from packaging/locked/*.txt, which `just lock` writes from uv.lock.

project=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/.." && pwd)
venv=$project/.venv

# Debian and Ubuntu names. "a|b": a, or b where the release offers no a.
#   What Qt's libraries and platform plugins (xcb, wayland, offscreen) are linked with, found by ldd in an empty root:
qt_packages=(
  libegl1 libgl1 'libglib2.0-0|libglib2.0-0t64' libfontconfig1 libdbus-1-3 libxkbcommon0
  libx11-6 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
  libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0
  libwayland-client0 libwayland-cursor0 libwayland-egl1
)
#   The two ways to the loudspeaker, and the font the screens are drawn for:
other_packages=('libasound2|libasound2t64' libpulse0 'fonts-morisawa-bizud-gothic|fonts-noto-cjk')
test_packages=(pulseaudio pulseaudio-utils xvfb xauth)

say() { printf '%s\n' "$*" >&2; }

# Prints the path of a Python that the project runs on and that can make a venv, or nothing.
find_python() {
  local name
  for name in python3 python3.13 python3.12 python3.11 python3.14; do
    "$name" -c 'import ensurepip, sys, venv
assert (3, 11) <= sys.version_info < (3, 15)
print(sys._base_executable)' 2>/dev/null && return
  done
  return 0
}

installed() { [ "$(dpkg-query -W -f='${db:Status-Status}\n' "$@" 2>/dev/null | grep -c '^installed$')" -eq $# ]; }

offered() { [[ "$(LC_ALL=C apt-cache policy "$1" 2>/dev/null)" =~ Candidate:\ [^\(] ]]; }

# Turns entries "a|b" into the names that this release offers, one a line.
names_of() {
  local entry
  for entry in "$@"; do
    if ! offered "${entry%%|*}" && offered "${entry##*|}"; then entry=${entry##*|}; fi
    printf '%s\n' "${entry%%|*}"
  done
}

# Makes sure of a Python and of the system packages of `run` or `test`; leaves their names in system_names.
# As root or through sudo it installs them; otherwise it names them and fails.
prepare_system() {
  local wanted=("${qt_packages[@]}" "${other_packages[@]}") apt=(env DEBIAN_FRONTEND=noninteractive apt-get) name
  local missing=()
  [ "$1" = run ] || wanted+=("${test_packages[@]}")
  system_names=()
  if ! command -v apt-get >/dev/null; then
    say "Debian/Ubuntu ではないので、次の部品は入っているものとして進みます（Not Debian/Ubuntu; taking these as installed）: ${wanted[*]}"
    return
  fi
  mapfile -t system_names < <(names_of "${wanted[@]}")
  if installed "${system_names[@]}" && [ -n "$(find_python)" ]; then return; fi

  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then apt=(sudo "${apt[@]}"); else apt=(); fi
  fi
  if [ "${#apt[@]}" -gt 0 ]; then
    say "この機械に足りない部品を入れています（Installing what this machine lacks）…"
    "${apt[@]}" -qq update >/dev/null 2>&1 || true # an old list may do; the installation tells
    mapfile -t system_names < <(names_of "${wanted[@]}")
  fi
  for name in "${system_names[@]}"; do installed "$name" || missing+=("$name"); done
  [ -n "$(find_python)" ] || missing+=(python3 python3-venv)
  [ "${#missing[@]}" -eq 0 ] || apt_install "${missing[@]}" || return
  # Where python3 is older than 3.11 (Ubuntu 22.04), the release offers a newer one beside it.
  [ -n "$(find_python)" ] || apt_install python3.11 python3.11-venv
}

# Installs packages with the command line in `apt`; an empty one means that this user may not.
apt_install() {
  local log
  if [ "${#apt[@]}" -eq 0 ]; then
    say "管理者に次の一行を実行してもらってください（Please ask an administrator to run this line）: apt-get install $*"
    return 1
  fi
  log=$(mktemp)
  if ! "${apt[@]}" -q -y -o DPkg::Lock::Timeout=120 install --no-install-recommends "$@" >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    say "部品を入れられませんでした。ネットワークを確かめて、もう一度実行してください（Could not install; check the network and run again）: $*"
    return 1
  fi
  rm -f "$log"
}

# Makes .venv from packaging/locked, with the project itself in it. A venv that was moved here is made anew.
# The lists are complete, so pip resolves nothing (--no-deps): a release that came out later cannot get in its way.
prepare_venv() {
  local python log wanted=(-r "$project/packaging/locked/run.txt")
  [ "$1" = run ] || wanted+=(-r "$project/packaging/locked/dev.txt")
  say "プログラムの部品を準備しています。はじめてのときは1〜2分かかります（Preparing; 1–2 minutes the first time）…"
  log=$(mktemp)
  python=$(find_python)
  if ! {
    if [[ "$(head -n 2 "$venv/bin/pip")" != *"$venv/bin/python"* ]] || ! "$venv/bin/python" -m pip --version; then
      "$python" -m venv --clear "$venv"
    fi &&
      "$venv/bin/python" -m pip install --disable-pip-version-check --only-binary :all: --require-hashes --no-deps "${wanted[@]}" &&
      "$venv/bin/python" -m pip install --disable-pip-version-check --no-deps --no-build-isolation -e "$project"
  } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    say "プログラムの部品を準備できませんでした。ネットワークを確かめて、もう一度実行してください（Could not prepare; check the network and run again）。"
    return 1
  fi
  rm -f "$log"
}

# What the preparation follows from; when this changes, it is done again.
fingerprint() {
  printf '%s\n' "$venv" "$1" |
    cat - "$project"/packaging/prepare.sh "$project"/packaging/locked/*.txt "$project"/pyproject.toml /etc/os-release |
    sha256sum
}

# True when the stamp says that all was prepared like this, and it still stands.
prepared() {
  local stamp
  mapfile -t stamp 2>/dev/null <"$venv/.prepared-$1" &&
    [ "${stamp[0]-}" = "$(fingerprint "$1")" ] &&
    { [ "${#stamp[@]}" -eq 1 ] || installed "${stamp[@]:1}"; } &&
    "$venv/bin/python" -c ''
} 2>/dev/null

# prepare run|test. Two at the same time wait for each other.
prepare() {
  prepared "$1" && return
  local lock system_names
  exec {lock}<"$project/packaging"
  flock "$lock"
  if ! prepared "$1"; then
    prepare_system "$1" && prepare_venv "$1" || return
    printf '%s\n' "$(fingerprint "$1")" "${system_names[@]}" >"$venv/.prepared-$1"
  fi
  exec {lock}<&-
}
