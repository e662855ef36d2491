#!/usr/bin/env bash
# A newcomer's first minute: clone, run, ask. Leaves nothing behind and ends the program it started.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v curl >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends curl >/dev/null; }
home=$(mktemp -d)
url="http://127.0.0.1:${FIRST_RUN_PORT:-5081}"
bot=
finish() {
  if [ -n "$bot" ]; then
    kill "$bot" 2>/dev/null || true
    wait "$bot" 2>/dev/null || true
  fi
  if declare -F postgres_stop >/dev/null; then postgres_stop; fi
  rm -rf "$home"
}
trap finish EXIT

git clone --quiet . "$home/clone"
cd "$home/clone"
dotnet build src/Bot --nologo --verbosity quiet
ask() {
  curl --silent --fail --header 'Content-Type: application/json' --data "{\"text\":\"$1\"}" "$url/api/chat/first-run/messages"
}
expect() { # what is asked, what the answer must hold
  local answer
  answer=$(ask "$1") || { cat "$home/log" >&2; echo "first run: $1 got no answer" >&2; exit 1; }
  grep -q "$2" <<<"$answer" || { echo "first run: $1 should show $2, but answered: $answer" >&2; exit 1; }
}

# The program itself rather than `dotnet run`, so that ending it ends everything.
meet() { # the store's name, further settings
  mkdir "$home/$1" && cd "$home/$1"
  dotnet "$home/clone/src/Bot/bin/Debug/net10.0/Baozhai.Bot.dll" --urls "$url" "${@:2}" >"$home/log" 2>&1 &
  bot=$!
  for _ in $(seq 120); do
    curl --silent --fail "$url/health/ready" >/dev/null && break
    kill -0 "$bot" 2>/dev/null || { cat "$home/log" >&2; echo "first run: the program ended by itself" >&2; exit 1; }
    sleep 0.5
  done
  expect '头条 防汛' '湘江株洲站今年首次超警戒水位'
  expect '头条 防汛' '40.96'
  expect '全文 1' '通讯员'
  expect '订阅 金融' '金融财经'
  expect '早报 2024-02-22' '知识价值信用贷款'
  expect '搜 知识产权' '政银企'
  printf '# 临河日报\n\n2025年5月4日 第1024期\n\n## 龙舟赛端午开桨\n\n临河日报讯 端午节当天,清江龙舟赛将有24支队伍参加。\n' >inbox/20250504.txt
  for _ in $(seq 40); do [ -e inbox/done/20250504.txt ] && break; sleep 0.25; done
  [ -e inbox/done/20250504.txt ] || { cat "$home/log" >&2; echo "first run: the inbox was not read" >&2; exit 1; }
  expect '早报 2025-05-04' '龙舟赛端午开桨'
  curl --silent --fail "$url/chat" | grep -q '报摘' || { echo "first run: the chat page is not there" >&2; exit 1; }
  curl --silent --fail "$url/" | grep -q '龙舟赛端午开桨' || { echo "first run: the front page is not there" >&2; exit 1; }
  kill "$bot" && wait "$bot" || true
  bot=
  echo "first run: the bot answers from $1"
}

meet Sqlite
meet LiteDb --Storage:Provider=LiteDb "--Storage:ConnectionString=Filename=data/baozhai.litedb"
. "$home/clone/tests/acceptance/postgres.sh"
if postgres_start; then
  postgres_new_store
  meet Postgres
else
  echo "first run: PostgreSQL is not installed, its store was not looked at"
fi
