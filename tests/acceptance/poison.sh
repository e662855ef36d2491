#!/usr/bin/env bash
# What no inbox should choke on, dropped into that of a running program with one good issue behind it: the good one is read, the rest is
# in failed/ with its reasons or named once, health says so, uploads are refused and not 500, and the verbs end with their codes.
# Loopback only; leaves nothing behind and ends the program it started.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v curl >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends curl >/dev/null; }
home=$(mktemp -d)
url="http://127.0.0.1:${POISON_PORT:-5083}"
key=poison-admin-key
bot=
finish() {
  if [ -n "$bot" ]; then
    kill "$bot" 2>/dev/null || true
    wait "$bot" 2>/dev/null || true
  fi
  chmod -R u+rwX "$home" 2>/dev/null || true
  rm -rf "$home"
}
trap finish EXIT
fail() {
  echo "poison: $1" >&2
  [ -e "$home/log" ] && tail -n 60 "$home/log" >&2
  exit 1
}

[ -n "${BOT_DLL:-}" ] || dotnet build src/Bot --configuration Release --nologo --verbosity quiet
program=${BOT_DLL:-$PWD/src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}
mkdir -p "$home/work/inbox" "$home/kinds" "$home/cli"

# One of each kind that is no issue; the names say what they should be taken for.
cd "$home/kinds"
: >empty.txt
printf ' \r\n\t\n' >blank.txt
printf '%%PDF-1.7\nstream\n' >pdf.txt
printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' >image.txt
printf 'PK\x03\x04\x14\0\0\0\x08\0page.txt' >zip.txt
printf 'PK\x03\x04\x14\0\0\0\x08\0[Content_Types].xml word/document.xml' >office.docx
printf '\x1f\x8b\x08\0\0\0\0\0' >gzip.txt
printf '7z\xbc\xaf\x27\x1c' >7z.txt
printf 'Rar!\x1a\x07\x01\0' >rar.txt
printf '<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News</title><item><title>One</title></item></channel></rss>\n' >feed.xml
printf '<?xml version="1.0"?>\n<records><record>1</record></records>\n' >records.txt
printf 'station,level,warning\na,51.42,51.00\nb,60.10,61.00\nc,40.10,41.00\n' >levels.csv
printf '{"paper":"x","articles":[]}\n' >data.json
printf '{"id":1,"text":"a"}\n{"id":2,"text":"b"}\n' >lines.jsonl
printf '[{"bbox":[1,2,3,4],"category":"Text","text":"x"}]\n' >boxes.txt
head -c 4096 /dev/urandom >noise.txt
printf '扫一扫关注临河日报\n' >furniture.txt
head -c $((21 * 1024 * 1024)) /dev/zero >large.txt
refused=(*)
cd - >/dev/null

# What once made the newsroom throw; whatever it makes of them, they must not stop anything.
page() { printf '# 临河日报\n\n2026年7月1日 第1182期\n\n## %s\n\n临河日报讯(记者/甘小棠) %s\n' "$1" "$2"; }
page 全角水位 '７月１日６时,清江临河站水位达５１．４２米,超警戒水位０．４２米。' >"$home/work/inbox/crash-digits.txt"
page 道路管制 '7月1日起,ROAD至ROAD/BRIDGE、人民路至清江大道/临河大桥封闭施工,车辆绕行。' >"$home/work/inbox/crash-road.txt"
page 通知 '即日起恢复,停,因施工,自即日起至另行通知封闭。停水、停电、停气，封闭至。' >"$home/work/inbox/crash-closure.txt"

cp "$home"/kinds/* "$home/work/inbox/"
mkfifo "$home/work/inbox/pipe.txt"
ln -s "$home/nowhere" "$home/work/inbox/dangling.txt"
ln -s loop.txt "$home/work/inbox/loop.txt"
mkdir "$home/work/inbox/folder.txt"
# For root every mode can be read; the first page of a process's memory cannot be by anybody.
if [ "$(id -u)" = 0 ]; then ln -s /proc/self/mem "$home/work/inbox/unreadable.txt"; else
  printf 'x' >"$home/work/inbox/unreadable.txt" && chmod 000 "$home/work/inbox/unreadable.txt"
fi

cd "$home/work"
dotnet "$program" --urls "$url" --Seeds:Path= "--Web:AdminKey=$key" >"$home/log" 2>&1 &
bot=$!
for _ in $(seq 240); do
  curl --silent --fail "$url/health/live" >/dev/null && break
  kill -0 "$bot" 2>/dev/null || fail "the program ended by itself"
  sleep 0.25
done
today=$(date +%Y年%-m月%-d日)
printf '# 临河日报\n\n%s 第1183期\n\n## 龙舟赛端午开桨\n\n临河日报讯(记者/丁一鸣) 端午节当天,清江龙舟赛将有24支队伍参加,岸边设了三处观赛区。\n' "$today" >inbox/good.txt
for _ in $(seq 240); do [ -e inbox/done/good.txt ] && break; sleep 0.25; done
[ -e inbox/done/good.txt ] || fail "the good issue behind the poison was not read"

for name in "${refused[@]}"; do
  for _ in $(seq 40); do [ -e "inbox/failed/$name.reason.txt" ] && break; sleep 0.25; done
  [ -e "inbox/failed/$name" ] && [ -s "inbox/failed/$name.reason.txt" ] || fail "$name is not in failed/ with its reason"
done
for name in crash-digits crash-road crash-closure; do
  [ ! -e "inbox/$name.txt" ] || fail "$name.txt stayed in the inbox"
done

# They are looked at many times a second, and named once.
sleep 5
for name in pipe dangling loop folder unreadable; do
  count=$(grep -c "$name\.txt" "$home/log" || true)
  [ "$count" = 1 ] || fail "$name.txt is named $count times in the log"
done
lines=$(wc -l <"$home/log")
[ "$lines" -le 400 ] || fail "$lines lines of log"
health=$(curl --silent "$url/health/ready")
for name in pipe dangling loop folder unreadable; do grep -q "$name.txt" <<<"$health" || [ "$name" = unreadable ] || fail "health does not name $name.txt: $health"; done
grep -q '"inbox":"degraded"' <<<"$health" || fail "health does not say degraded: $health"
rm -f inbox/pipe.txt inbox/dangling.txt inbox/loop.txt inbox/unreadable.txt && rmdir inbox/folder.txt
for _ in $(seq 40); do health=$(curl --silent "$url/health/ready"); grep -q '"inbox":"healthy"' <<<"$health" && break; sleep 0.25; done
grep -q '"inbox":"healthy"' <<<"$health" || fail "health still names what is gone: $health"

for name in "${refused[@]}"; do
  status=$(curl --silent --output "$home/answer" --write-out '%{http_code}' --header "X-Admin-Key: $key" --header 'Expect:' --data-binary "@$home/kinds/$name" "$url/api/issues?name=$name" || true)
  case $status in 4??) ;; *) fail "uploading $name answered $status: $(head -c 300 "$home/answer")" ;; esac
done

cd "$home/cli"
code() { local got=0; "${@:2}" >out 2>err </dev/null || got=$?; [ "$got" = "$1" ] || { cat err >&2; fail "${*:3} ended with $got, not $1"; }; }
for name in "${refused[@]}"; do
  code 1 dotnet "$program" read "$home/kinds/$name"
  [ "$(grep -c "$name" err)" = 1 ] || { cat err >&2; fail "read says more or less than one line of $name"; }
done
code 0 dotnet "$program" read "$home/work/inbox/done/good.txt"
code 2 dotnet "$program" read
printf '{"id":1,"text":"清江临河站水位达５１．４２米,超警戒水位０．４２米。"}\n{"id":2,"text":"端午节当天,清江龙舟赛将有24支队伍参加。"}\n' >briefs.jsonl
got=0; dotnet "$program" brief <briefs.jsonl >out 2>err || got=$?
{ [ "$got" = 0 ] || [ "$got" = 1 ]; } && grep -q '"id":2' out || { cat err >&2; fail "brief ended with $got or lost the line after the one that failed"; }
printf 'no json\n{"id":2,"text":"端午节当天,清江龙舟赛将有24支队伍参加。"}\n' >broken.jsonl
got=0; dotnet "$program" brief <broken.jsonl >out 2>err || got=$?
[ "$got" = 1 ] && grep -q '"id":2' out || fail "brief ended with $got on a broken line"
code 2 dotnet "$program" brief --max nothing
echo "poison: ${#refused[@]} kinds refused with a reason, 5 passed over and named once, the issue behind them read"
