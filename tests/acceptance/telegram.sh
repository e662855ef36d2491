#!/usr/bin/env bash
# Delivery to an emulated Telegram that fails in every way it can, while the bot is killed again and again.
# With STORE=postgres the bot keeps everything in a PostgreSQL server that is started for it.
# What is looked at, and other runs than this short one: docs/delivery.md. Needs node 20 and the emulator in ../shared.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

peer="${TELEGRAM_PEER:-../shared/peers/telegram}/tgfake.mjs"
[ -e "$peer" ] || { echo "telegram: no emulator at $peer, nothing was looked at"; exit 0; }
command -v node >/dev/null || { echo "telegram: node is missing, nothing was looked at"; exit 0; }
bot="${BOT_DLL:-src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}"
[ -e "$bot" ] || dotnet build src/Bot --configuration Release --nologo --verbosity quiet
if [ "${STORE:-}" = postgres ]; then
  . tests/acceptance/postgres.sh
  trap postgres_stop EXIT
  postgres_start || { echo "telegram: PostgreSQL is missing, nothing was looked at"; exit 0; }
  postgres_new_store
fi
node tests/acceptance/telegram.mjs "$peer" "$bot"
