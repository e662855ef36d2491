#!/usr/bin/env bash
# What deploy/ says, as far as it can be looked at without an engine of containers: files parse, paths are there or are made by a build, keys are keys of the program,
# units and the proxy's configuration are accepted by their programs where those are installed. No image is built and no container is started.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

bot="${BOT_DLL:-$PWD/src/Bot/bin/Release/net10.0/Baozhai.Bot.dll}"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
failures=0
skipped=()
looked=0
wrong() { echo "deploy: $*" >&2; failures=$((failures + 1)); }
is() { # what, command…
  local what=$1
  shift
  looked=$((looked + 1))
  "$@" >"$home/out" 2>&1 || { wrong "$what"; head -n 5 "$home/out" >&2; }
}

# The composition.
compose=deploy/compose.yaml
if python3 -c 'import yaml' 2>/dev/null; then
  is "$compose is no YAML, or a worker, volume or network in it is not what it should be" python3 - "$compose" <<'CHECK'
import sys, yaml
c = yaml.safe_load(open(sys.argv[1], encoding='utf-8'))
workers = {name: one for name, one in c['services'].items() if name.startswith('worker-')}
assert len(workers) >= 2, 'one worker'
names = [one['environment']['Worker__Name'] for one in workers.values()]
assert len(set(names)) == len(names), f'two workers of one name: {names}'
for name, one in c['services'].items():
    for volume in one.get('volumes', []):
        source = volume.split(':')[0]
        assert source.startswith('./') or source in c['volumes'], f'{name}: no volume {source}'
    for network in one.get('networks', []):
        assert network in c['networks'], f'{name}: no network {network}'
    for other in one.get('depends_on', []):
        assert other in c['services'], f'{name}: no service {other}'
for one in workers.values():
    assert one['depends_on']['postgres']['condition'] == 'service_healthy'
    assert 'healthcheck' in c['services']['postgres']
    assert 'ports' not in one, 'a worker is reached from outside, past the proxy'
CHECK
else
  skipped+=("$compose was not parsed: no Python with yaml")
fi
is "$compose has a tab" bash -c "! grep -q $'\t' $compose"
if docker compose version >/dev/null 2>&1; then
  cp deploy/.env.example "$home/.env"
  sed -i 's/^POSTGRES_PASSWORD=.*/POSTGRES_PASSWORD=geheim/' "$home/.env"
  cp "$compose" deploy/Containerfile deploy/nginx.conf "$home"
  is "docker compose refuses $compose" docker compose --file "$home/compose.yaml" config --quiet
else
  skipped+=("docker compose is not installed")
fi

# What they refer to.
for file in $(grep -oE '^ +(dockerfile: [^ ]+|- \./[^:]+)' $compose | sed -E 's/.*dockerfile: //; s/.*- \.\//deploy\//'); do
  is "$compose refers to $file, which is not there" test -e "$file"
done
grep -E '^COPY ' deploy/Containerfile | grep -v -e '--from' | while read -r _ line; do
  set -- $line
  while [ $# -gt 1 ]; do echo "$1"; shift; done
done >"$home/copied"
while read -r path; do
  is "deploy/Containerfile copies $path, which is not there" test -e "$path"
  is "deploy/Containerfile copies $path, which .dockerignore keeps out" grep -qxF "!${path%%/*}" .dockerignore
done <"$home/copied"
# Units and image start the program by this path; a build puts the same files beside it as publishing does.
for path in $(grep -hoE '/opt/baozhai/[A-Za-z./]+' deploy/* docs/scaling.md | sort -u); do
  is "$path is mentioned, and no build makes it" test -e "$(dirname "$bot")/${path#/opt/baozhai/}"
done
for path in $(grep -hoE '(docs|deploy|src|tests)/[A-Za-z0-9_.@/-]+[A-Za-z]' deploy/* docs/scaling.md | grep -vxF deploy/.env | sort -u); do
  is "$path is mentioned and is not there" test -e "$path"
done
for path in $(grep -hoE '/health/[a-z]+' deploy/Containerfile docs/scaling.md | sort -u); do
  is "$path is asked for and the program has no such page" grep -q "\"$path\"" src/Bot/Web/HealthEndpoints.cs
done

# Keys: those of the program stand in docs/configuration.md and in its source.
grep -hoE '[A-Za-z]+(__[A-Za-z0-9]+)+' deploy/* | sort -u >"$home/keys"
grep -hoE -e '--[A-Z][A-Za-z]+:[A-Za-z]+' deploy/* | sed 's/^--//; s/:/__/' >>"$home/keys"
while read -r key; do
  written=$(sed -E 's/__/:/g; s/:[0-9]+$//' <<<"$key")
  is "$key is no key of docs/configuration.md" grep -qE "\`:?${written#WeCom:Robots:0}\`|\`$written\`" docs/configuration.md
  is "$key is no option of the program" grep -rqE "\b$(sed -E 's/.*:([A-Za-z]+)$/\1/' <<<"$written") \{ get" src/Bot --include=*.cs
done <"$home/keys"

# Texts that other programs read.
if command -v systemd-analyze >/dev/null; then
  mkdir "$home/units"
  cp deploy/baozhai@.service deploy/baozhai.target "$home/units"
  # The program need not be installed here.
  sed -i 's#^ExecStart=/opt/baozhai/Baozhai.Bot#ExecStart=/bin/true#' "$home/units/baozhai@.service"
  is "systemd refuses the units" systemd-analyze verify --man=no "$home/units/baozhai.target" "$home/units/baozhai@.service"
  is "systemd has something to say of the units" bash -c "! systemd-analyze verify --man=no '$home/units/baozhai.target' '$home/units/baozhai@.service' 2>&1 | grep -q '$home/units'"
else
  skipped+=("systemd-analyze is not installed")
fi
nginx=${NGINX:-$(command -v nginx || true)}
if [ -n "$nginx" ]; then
  is "nginx refuses deploy/nginx.conf" "$nginx" -t -p "$home" -c "$PWD/deploy/nginx.conf" -e "$home/errors" -g "pid $home/pid;"
else
  skipped+=("nginx is not installed")
fi

for one in "${skipped[@]}"; do echo "deploy: $one"; done
[ "$failures" = 0 ] || { echo "deploy: $failures of $looked wrong" >&2; exit 1; }
echo "deploy: $looked looked at, none wrong, ${#skipped[@]} not looked at"
