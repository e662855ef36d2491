#!/usr/bin/env bash
# Delivery to an emulated Telegram that fails in every way it can, while the bot is killed again and again.
# What is looked at, and other runs than this short one: docs/delivery.md. Needs node 20 and the emulator in ../shared.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

peer="${TELEGRAM_PEER:-../shared/peers/telegram}/tgfake.mjs"
[ -e "$peer" ] || { echo "telegram: no emulator at $peer, nothing was looked at"; exit 0; }
command -v node >/dev/null || { echo "telegram: node is missing, nothing was looked at"; exit 0; }
bot="${BOT_DLL:-src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}"
[ -e "$bot" ] || dotnet build src/Bot --configuration Release --nologo --verbosity quiet
exec node tests/acceptance/telegram.mjs "$peer" "$bot"
