#!/usr/bin/env bash
# The program, killed again and again while it writes issues: what it said it has written is there, whole, and the rest is not there at all.
# STORE is sqlite (default), litedb or postgres; KILLS how often. Leaves nothing behind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

store=${STORE:-sqlite}
kills=${KILLS:-40}
home=$(mktemp -d)
finish() {
  if declare -F postgres_stop >/dev/null; then postgres_stop; fi
  rm -rf "$home"
}
trap finish EXIT
bot="${BOT_DLL:-$PWD/src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}"
[ -e "$bot" ] || dotnet build src/Bot --configuration Release --nologo --verbosity quiet
case $store in
  sqlite) export Storage__Provider=Sqlite Storage__ConnectionString="Data Source=$home/kills.db" ;;
  litedb) export Storage__Provider=LiteDb Storage__ConnectionString="Filename=$home/kills.litedb" ;;
  postgres)
    . tests/acceptance/postgres.sh
    postgres_start || { echo "kills: PostgreSQL is not installed, nothing was looked at"; exit 0; }
    postgres_new_store
    ;;
esac
export Seeds__Path= Inbox__Path=

mkdir "$home/issues"
cd "$home/issues"
number=0
make_issues() { # how many more
  for _ in $(seq "$1"); do
    number=$((number + 1))
    {
      printf '# 临河日报\n\n%s 第%d期\n' "$(date -d "2020-01-01 +$number days" +%Y年%-m月%-d日)" "$number"
      for story in 1 2 3 4 5 6; do
        printf '\n## 第%d座大桥的第%d号桥墩浇筑完成\n\n临河日报讯(记者/甘小棠) 第%d座大桥的第%d号桥墩今日浇筑完成。大桥全长%d米,双向六车道,总投资%d亿元,建成后方便两岸%d万居民出行。\n' \
          "$number" "$story" "$number" "$story" $((number * 7 + story)) $((number + story)) "$story"
      done
    } >"$(printf '%05d.txt' "$number")"
  done
}

: >"$home/said"
for kill in $(seq "$kills"); do
  make_issues 120
  ls | tail -n 120 >"$home/batch"
  # shellcheck disable=SC2046
  dotnet "$bot" ingest $(cat "$home/batch") >"$home/out" 2>"$home/err" &
  writer=$!
  # Once it writes, at any moment of the next second.
  for _ in $(seq 600); do [ -s "$home/out" ] || ! kill -0 "$writer" 2>/dev/null && break; sleep 0.02; done
  sleep "$(printf '0.%03d' $((RANDOM % 1000)))"
  kill -9 "$writer" 2>/dev/null || true
  wait "$writer" 2>/dev/null || true
  # A line that was cut off was not said.
  { grep -E '^[0-9]{5}\.txt: .*[0-9]+ articles' "$home/out" || true; } >>"$home/said"
done
said=$(wc -l <"$home/said")
[ "$said" -gt 0 ] || { cat "$home/out" "$home/err" >&2; echo "kills: nothing was written before the kills" >&2; exit 1; }

# All of it again: what was written is unchanged, whole and found.
dotnet "$bot" doctor >"$home/doctor" || { cat "$home/doctor" >&2; echo "kills: the store is not intact" >&2; exit 1; }
cut -d: -f1 "$home/said" | xargs dotnet "$bot" ingest >"$home/again" 2>"$home/err" || { tail -n 5 "$home/err" >&2; exit 1; }
lost=$(grep -vcE 'Unchanged|unchanged|known' "$home/again" || true)
half=$(grep -vcE '[^0-9]6 articles' "$home/again" || true)
[ "$lost" = 0 ] && [ "$half" = 0 ] || { head -n 5 "$home/again" >&2; echo "kills: $lost issues lost, $half half" >&2; exit 1; }
echo "kills: $store, $kills kills, $said issues said to be written, 0 lost, 0 half"
