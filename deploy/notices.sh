#!/usr/bin/env bash
# Prints the packages that the program carries, each with its licence and where it comes from, as their own descriptions say. Needs a restored src/Bot.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')
python3 - "$packages" <(dotnet list src/Bot package --include-transitive --format json) <<'PYTHON'
import json, os, re, sys

root, listing = sys.argv[1], json.load(open(sys.argv[2]))
found = {}
for project in listing["projects"]:
    for framework in project.get("frameworks", []):
        for package in framework.get("topLevelPackages", []) + framework.get("transitivePackages", []):
            found[package["id"]] = package["resolvedVersion"]
print("# Third parties\n\nBaozhai carries these packages. Their licences stand in the packages and behind the addresses.\n")
print("| package | version | licence | source |\n| --- | --- | --- | --- |")
for name, version in sorted(found.items(), key=lambda pair: pair[0].lower()):
    path = os.path.join(root, name.lower(), version.lower(), name.lower() + ".nuspec")
    text = open(path, encoding="utf-8-sig").read() if os.path.exists(path) else ""
    if re.search(r"<developmentDependency>\s*true", text):
        continue
    licence = re.search(r'<license type="expression">([^<]+)', text) or re.search(r"<licenseUrl>([^<]+)", text)
    source = re.search(r'<repository[^>]*\burl="([^"]+)"', text) or re.search(r"<projectUrl>([^<]+)", text)
    named = licence.group(1) if licence and not licence.group(1).endswith('deprecateLicenseUrl') else 'in the package'
    print(f"| {name} | {version} | {named} | {source.group(1) if source else ''} |")
PYTHON
