#!/usr/bin/env bash
# The WeChat callback against a local player of WeChat's servers (../shared/peers/wechat), in plain and secure mode, and a conversation.
# Without the player there is nothing to do. Leaves nothing behind and ends the programs it started.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

peers=${WECHAT_PEERS:-../shared/peers/wechat}
[ -e "$peers/wxpeer.mjs" ] || { echo "wechat: no $peers here, nothing to do"; exit 0; }
command -v npm >/dev/null || { echo "wechat: npm is needed for $peers" >&2; exit 1; }

home=$(mktemp -d)
bot=
finish() {
  if [ -n "$bot" ]; then
    kill "$bot" 2>/dev/null || true
    wait "$bot" 2>/dev/null || true
    bot=
  fi
}
trap 'finish; [ "${STORE:-}" != postgres ] || postgres_stop; rm -rf "$home"' EXIT
# With STORE=postgres the bot keeps everything in a PostgreSQL server that is started for it.
if [ "${STORE:-}" = postgres ]; then
  . tests/acceptance/postgres.sh
  postgres_start || { echo "wechat: PostgreSQL is missing, nothing was looked at"; exit 0; }
fi

cp -r "$peers" "$home/peers" && chmod -R u+w "$home/peers"
(cd "$home/peers" && npm ci --silent --no-audit --no-fund >/dev/null)
[ -n "${BOT_DLL:-}" ] || dotnet build src/Bot --configuration Release --nologo --verbosity quiet
program=${BOT_DLL:-$PWD/src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}
script=$PWD/tests/acceptance/wechat-conversation.json
url="http://127.0.0.1:${WECHAT_PORT:-5082}"

token=peerToken appid=wxpeer00000000001 key=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG
start() { # a name for its folder, further settings
  [ "${STORE:-}" != postgres ] || postgres_new_store
  mkdir "$home/$1" && cd "$home/$1"
  DOTNET_ENVIRONMENT=Acceptance ASPNETCORE_ENVIRONMENT=Acceptance dotnet "$program" --urls "$url" \
    --Inbox:Path= --Limits:RequestsPerMinute=1000 "--WeChat:Token=$token" "--WeChat:AppId=$appid" "${@:2}" >"$home/$1.log" 2>&1 &
  bot=$!
  for _ in $(seq 120); do
    curl --silent --fail "$url/health/ready" >/dev/null && return
    kill -0 "$bot" 2>/dev/null || { cat "$home/$1.log" >&2; echo "wechat: the program ended by itself" >&2; exit 1; }
    sleep 0.25
  done
  echo "wechat: the program did not become ready" >&2
  exit 1
}
peer() { # mode, further options
  node "$home/peers/wxpeer.mjs" --url "$url/wechat" --mode "$1" --token "$token" --appid "$appid" --aeskey "$key" --quiet "${@:2}"
}
meet() { # mode
  peer "$1" --strict --pid "$bot" --effects-url "$url/wechat/acted-on" --effect-text '订阅 1' --help-text 菜单 --long-text 早报 \
    --echo-prefix '头条 ' --load 200 --concurrency 20
  peer "$1" --script "$script" >"$home/conversation" || { cat "$home/conversation" >&2; echo "wechat: the conversation in $1 mode went wrong" >&2; exit 1; }
  if grep -E ' (fail|crit): ' "$home/$1.log" >&2; then echo "wechat: the program logged errors in $1 mode" >&2; exit 1; fi
}

start plain
meet plain
finish
start aes "--WeChat:EncodingAesKey=$key"
meet aes
echo "wechat: the callback passes in plain and secure mode, $(grep -c '"user"' "$script") turns of conversation each"
