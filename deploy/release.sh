#!/usr/bin/env bash
# Makes a release: for each platform an archive that needs no .NET, a package for `dotnet tool`, the notices of third parties, and checksums.
# Usage: deploy/release.sh FOLDER [PLATFORM…]; without platforms all of them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=${1:?"Usage: deploy/release.sh FOLDER [PLATFORM…]"}
shift
[ $# -gt 0 ] || set -- linux-x64 linux-arm64 win-x64 osx-arm64
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$(dotnet msbuild src/Bot/Bot.csproj -getProperty:Version)

# The lock files are of builds without a platform: those of a release lie elsewhere.
options=(--configuration Release --nologo --verbosity quiet -p:RestoreLockedMode=false -p:RunAnalyzers=false "-p:BaseLockFolder=$work/")

deploy/notices.sh >"$work/THIRD-PARTY.md"
for platform in "$@"; do
  name=baozhai-$version-$platform
  dotnet publish src/Bot "${options[@]}" --runtime "$platform" --self-contained -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true -p:DebugType=none -p:PublishDocumentationFiles=false --output "$work/$name"
  cp LICENSE README.md README.zh-CN.md CHANGELOG.md "$work/THIRD-PARTY.md" "$work/$name/"
  cp -r deploy "$work/$name/deploy"
  case $platform in
    win-*) (cd "$work" && python3 -m zipfile -c "$out/$name.zip" "$name") ;;
    *) tar -czf "$out/$name.tar.gz" -C "$work" "$name" ;;
  esac
  echo "$name"
done
dotnet pack src/Bot "${options[@]}" -p:AsTool=true --output "$out"
cp "$work/THIRD-PARTY.md" "$out/"
(cd "$out" && rm -f SHA256SUMS && sha256sum -- * >"$work/SHA256SUMS" && mv "$work/SHA256SUMS" .)
cat "$out/SHA256SUMS"
