#!/usr/bin/env bash
# Several processes of the bot on one PostgreSQL, killed, suspended and restarted while they serve an emulated Telegram that fails in every way it can.
# What is looked at, and the whole run instead of this short one: docs/delivery.md. Needs node 20, PostgreSQL, and the emulator in ../shared.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

peer="${TELEGRAM_PEER:-../shared/peers/telegram}/tgfake.mjs"
[ -e "$peer" ] || { echo "cluster: no emulator at $peer, nothing was looked at"; exit 0; }
command -v node >/dev/null || { echo "cluster: node is missing, nothing was looked at"; exit 0; }
bot="${BOT_DLL:-src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}"
[ -e "$bot" ] || dotnet build src/Bot --configuration Release --nologo --verbosity quiet
. tests/acceptance/postgres.sh
run=
finish() {
  if [ -n "$run" ]; then
    kill "$run" 2>/dev/null || true
    wait "$run" 2>/dev/null || true
  fi
  postgres_stop
}
trap finish EXIT
trap 'exit 1' INT TERM HUP
postgres_start || { echo "cluster: PostgreSQL is missing, nothing was looked at"; exit 0; }
postgres_new_store
export postgres_home postgres_programs postgres_port postgres_count
node tests/acceptance/cluster.mjs "$peer" "$bot" &
run=$!
status=0
wait "$run" || status=$?
run=
exit "$status"
