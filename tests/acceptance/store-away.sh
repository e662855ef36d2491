#!/usr/bin/env bash
# A disk that is full, and a folder that vanishes, under a running program which people go on writing to: a bounded log, health that says
# so and says when it is over, everything goes on by itself, nothing is lost, and a stop meanwhile ends with 0.
# Needs root for a small disk of its own in memory; without it the script says so and ends. Loopback only; leaves nothing behind and ends
# the program it started.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v curl >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends curl >/dev/null; }
home=$(mktemp -d)
url="http://127.0.0.1:${STORE_AWAY_PORT:-5084}"
bot=
finish() {
  if [ -n "$bot" ]; then
    kill "$bot" 2>/dev/null || true
    wait "$bot" 2>/dev/null || true
  fi
  umount -l "$home/store" 2>/dev/null || true
  umount -l "$home/disk" 2>/dev/null || true
  rm -rf "$home"
}
trap finish EXIT
fail() {
  echo "store-away: $1" >&2
  [ -e "$home/log" ] && tail -n 40 "$home/log" | cut -c 1-600 >&2
  exit 1
}

mkdir -p "$home/disk" "$home/store" "$home/work/inbox"
if ! mount -t tmpfs -o size=24m baozhai-store-away "$home/disk" 2>/dev/null || ! mount --bind "$home/disk" "$home/store" 2>/dev/null; then
  echo "store-away: skipped, no disk can be mounted here (that needs root)"
  exit 0
fi

[ -n "${BOT_DLL:-}" ] || dotnet build src/Bot --configuration Release --nologo --verbosity quiet
program=${BOT_DLL:-$PWD/src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}

cd "$home/work"
start() {
  dotnet "$program" --urls "$url" --Seeds:Path= "--Storage:ConnectionString=Data Source=$home/store/baozhai.db" >>"$home/log" 2>&1 &
  bot=$!
  for _ in $(seq 240); do
    curl --silent --fail "$url/health/ready" >/dev/null && return
    kill -0 "$bot" 2>/dev/null || fail "the program ended by itself"
    sleep 0.25
  done
  fail "the program is not ready"
}
ready() { curl --silent --output "$home/health" --write-out '%{http_code}' --max-time 20 "$url/health/ready" || true; }
say() { curl --silent --output "$home/answer" --write-out '%{http_code}' --max-time 20 --header 'Content-Type: application/json' --data "{\"text\":\"$2\"}" "$url/api/chat/$1/messages" || true; }
await() { # code, seconds, what
  for _ in $(seq $(($2 * 2))); do [ "$(ready)" = "$1" ] && return; sleep 0.5; done
  fail "health does not say $1: $3 ($(cat "$home/health" 2>/dev/null))"
}
lines() { wc -l <"$home/log"; }
# Twenty seconds in which people go on writing, each message a signal to those who send.
live() {
  local from until=$((SECONDS + 20)) number=0 more
  from=$(lines)
  while [ "$SECONDS" -lt "$until" ]; do
    number=$((number + 1))
    say "$1$number" '订阅 金融' >/dev/null
    ready >/dev/null
    sleep 0.1
  done
  more=$(($(lines) - from))
  [ "$more" -le 200 ] || fail "$more lines of log in 20 s while $1"
  echo "store-away: $1: $number messages, $more lines of log in 20 s"
}
# What fits into the log goes on being written; at most 300 requests in 10 s are answered.
crowd() {
  local until=$((SECONDS + 60)) number=0
  while [ "$SECONDS" -lt "$until" ]; do
    number=$((number + 1))
    say "$1$number" '订阅 金融 防汛 教育 交通' >/dev/null
    [ "$(ready)" = 503 ] && return
    sleep 0.05
  done
  fail "health never says that the disk is full, after $number messages"
}
stopped() {
  local code=0 from=$SECONDS
  kill -TERM "$bot"
  wait "$bot" || code=$?
  bot=
  [ "$code" = 0 ] || fail "the stop $1 ended with $code"
  [ $((SECONDS - from)) -le 20 ] || fail "the stop $1 took $((SECONDS - from)) s"
}

start
[ "$(say reader '订阅 金融')" = 200 ] || fail "the first message was not answered"

# Full.
head -c 64m /dev/zero >"$home/disk/fill" 2>/dev/null || true
crowd crowd
live full
rm "$home/disk/fill"
await 200 30 "there is room again"
[ "$(say reader '我的订阅')" = 200 ] && grep -q 金融 "$home/answer" || fail "what was kept before is gone after the full disk"
[ "$(say after-full '订阅 金融')" = 200 ] || fail "nothing is answered after the full disk"

# Gone: the folder is empty, as when its disk was taken away; then it is back.
umount -l "$home/store"
say gone '订阅 金融' >/dev/null
await 503 5 "the folder is gone"
live gone
[ ! -e "$home/store/baozhai.db" ] || fail "an empty store was made in place of the one that is gone"
mount --bind "$home/disk" "$home/store"
await 200 30 "the folder is back"
for _ in $(seq 60); do [ "$(say reader '我的订阅')" = 200 ] && grep -q 金融 "$home/answer" && break; sleep 0.5; done
grep -q 金融 "$home/answer" || fail "what was kept before is gone after the folder was"

# A stop while it is away, both ways; the next start finds everything.
umount -l "$home/store"
say gone-again '订阅 金融' >/dev/null
stopped "while the folder is gone"
mount --bind "$home/disk" "$home/store"
start
[ "$(say reader '我的订阅')" = 200 ] && grep -q 金融 "$home/answer" || fail "the next start did not find what was kept"
head -c 64m /dev/zero >"$home/disk/fill" 2>/dev/null || true
crowd late
stopped "while the disk is full"
rm "$home/disk/fill"
start
[ "$(say after-full '我的订阅')" = 200 ] && grep -q 金融 "$home/answer" || fail "the start after the full disk did not find what was kept"
stopped "at the end"
echo "store-away: stopped with 0 while the store was away, found everything again; $(lines) lines of log in all"
