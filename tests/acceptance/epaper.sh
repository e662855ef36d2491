#!/usr/bin/env bash
# Papers that come by themselves: the program against players of electronic editions (../shared/peers/epaper) and every fault they have.
# ONLY=kinds,inside looks at these scenarios only, DAYS=7 reads a week of each kind. What is looked at: docs/sources.md. Needs node 20 and the players.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

peers="${EPAPER_PEERS:-../shared/peers/epaper}"
[ -e "$peers/epaper.mjs" ] || { echo "epaper: no players at $peers, nothing was looked at"; exit 0; }
# The player runs only under its own name, not under that of a link.
peers=$(realpath "$peers")
command -v node >/dev/null || { echo "epaper: node is missing, nothing was looked at"; exit 0; }
bot="${BOT_DLL:-src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}"
[ -e "$bot" ] || dotnet build src/Bot --configuration Release --nologo --verbosity quiet
node tests/acceptance/epaper.mjs "$(realpath "$bot")" "$peers" --days "${DAYS:-1}" --only "${ONLY:-}"
