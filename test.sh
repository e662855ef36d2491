#!/usr/bin/env bash
# Runs every test and ends with one line: N passed, N failed, N skipped.
# On Debian and Ubuntu it installs what the tests need beside the .NET 10 SDK: time zones,
# PostgreSQL for the tests of that store, Dovecot for those of a mailbox, and Chromium with Chinese fonts for the test of the chat page.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

install_missing() {
  command -v apt-get >/dev/null || return 0
  local missing=()
  [ -e /usr/share/zoneinfo/Asia/Shanghai ] || missing+=(tzdata)
  command -v curl >/dev/null || missing+=(curl)
  [ -n "$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" ] || command -v initdb >/dev/null || missing+=(postgresql)
  [ -x /usr/sbin/dovecot ] || missing+=(dovecot-imapd)
  command -v chromium >/dev/null || missing+=(chromium)
  [ -d /usr/share/fonts/opentype/noto ] || missing+=(fonts-noto-cjk)
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Please install: ${missing[*]}" >&2; return 0; }
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || echo "Could not install ${missing[*]}; tests that need them are skipped" >&2
}

count() { # attribute of the Counters element, summed over all result files
  cat "$results"/*.trx | grep -o '<Counters [^>]*>' | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'
}

install_missing
results=$(mktemp -d)
scratch=
trap 'rm -rf "$results" ${scratch:+"$scratch"}' EXIT
status=0
# NO_BUILD=1 when a Release build has just been made.
[ -n "${NO_BUILD:-}" ] || dotnet build Bot.sln --configuration Release --nologo --verbosity quiet
# Folders of tests are in memory where there is room for them: hundreds of small stores wait for no disk.
if [ -w /dev/shm ] && [ "$(df --output=avail -k /dev/shm | tail -n 1)" -gt 2000000 ]; then
  scratch=$(mktemp -d -p /dev/shm)
  chmod 755 "$scratch"
  export TMPDIR=$scratch
fi
run() {
  dotnet test "$1" --configuration Release --no-build --nologo --verbosity quiet \
    --results-directory "$results" --logger "trx;LogFileName=$(basename "$1").trx"
}
# Both at once: many tests of the bot wait for a process, a browser or a disk, those of the reader never do.
run tests/Newsroom.Tests >"$results/newsroom.log" 2>&1 &
newsroom=$!
run tests/Bot.Tests || status=1
wait "$newsroom" || status=1
cat "$results/newsroom.log"

total=$(count total) passed=$(count passed) failed=$(count failed)
skipped=$((total - passed - failed))
[ "$total" -gt 0 ] || { echo "No test ran" >&2; status=1; }
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
