#!/usr/bin/env bash
# A release as an operator gets it: checksums, the archive unpacked and asked, the tool installed and asked. Leaves nothing behind and ends the program it started.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

home=$(mktemp -d)
url="http://127.0.0.1:${RELEASE_PORT:-5083}"
bot=
finish() {
  if [ -n "$bot" ]; then
    kill "$bot" 2>/dev/null || true
    wait "$bot" 2>/dev/null || true
  fi
  rm -rf "$home"
}
trap finish EXIT
# The whole page is taken before it is looked at: who stops reading early makes curl fail.
shows() { # what it must hold, how it is asked for
  local answer
  answer=$(curl --silent --fail "${@:2}") && grep -q "$1" <<<"$answer"
}
wrong() { echo "release: $*" >&2; exit 1; }

# Builds for a platform write into obj/: not into that of a tree others build from.
git clone --quiet . "$home/clone"
"$home/clone/deploy/release.sh" "$home/out" linux-x64 >"$home/log" 2>&1 || { tail -n 20 "$home/log" >&2; wrong "it was not made"; }
(cd "$home/out" && sha256sum --check --quiet SHA256SUMS) || wrong "a checksum is not that of its file"
grep -q '^| Telegram.Bot | ' "$home/out/THIRD-PARTY.md" || wrong "the notices name no Telegram.Bot"

mkdir "$home/run"
tar -xzf "$home"/out/baozhai-*-linux-x64.tar.gz -C "$home/run" --strip-components 1
for file in LICENSE README.md README.zh-CN.md THIRD-PARTY.md appsettings.json; do [ -s "$home/run/$file" ] || wrong "the archive has no $file"; done
mkdir "$home/work" && cd "$home/work"
# Without the .NET of this machine.
env -u DOTNET_ROOT PATH=/usr/bin:/bin "$home/run/Baozhai.Bot" --urls "$url" >"$home/log" 2>&1 &
bot=$!
for _ in $(seq 120); do
  curl --silent --fail "$url/health/ready" >/dev/null && break
  kill -0 "$bot" 2>/dev/null || { cat "$home/log" >&2; wrong "the program of the archive ended by itself"; }
  sleep 0.5
done
shows '湘江株洲站' --header 'Content-Type: application/json' --data '{"text":"头条 防汛"}' "$url/api/chat/release/messages" || wrong "the program of the archive does not answer"
shows '株洲日报' "$url/" || wrong "the archive has no front page"
echo "release: the archive runs ($(du -sm "$home"/out/*.tar.gz | cut -f1) MB)"

dotnet tool install Baozhai.Bot --tool-path "$home/tool" --add-source "$home/out" >"$home/log" 2>&1 || { cat "$home/log" >&2; wrong "the tool cannot be installed"; }
mkdir "$home/tool-work" && cd "$home/tool-work"
"$home/tool/baozhai" doctor --language en | grep -q '^ok    settings: valid' || wrong "the tool does not run"
echo "release: the tool runs"
