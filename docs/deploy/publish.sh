#!/usr/bin/env bash
# Makes a hub that brings its own runtime: nothing needs to be installed where it runs but ICU (libicu) and, for outgoing calls, certificates.
# usage: docs/deploy/publish.sh [PLATFORM] [FOLDER]      such as linux-x64, linux-arm64; the folder is artifacts/publish/PLATFORM unless said
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
platform=${1:-linux-x64}
output=${2:-$root/artifacts/publish/$platform}

# The runtime that goes into the folder; raise it with every month of security fixes, as RuntimeAge.Needed.
runtime=10.0.14

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
rm -rf "$output"
dotnet publish "$root/Hub/Server" -c Release -v quiet -clp:NoSummary -o "$output" \
  -r "$platform" --self-contained -p:RuntimeFrameworkVersion=$runtime -p:PublishReadyToRun=true -p:DebugType=none \
  -p:PublishDocumentationFile=false -p:PublishReferencesDocumentationFiles=false \
  --artifacts-path "$root/artifacts/publish/build" \
  -p:CustomBeforeMicrosoftCommonProps="$root/docs/deploy/publish.props" \
  -p:WebStamp="$root/artifacts/web/build.stamp" -p:WebInstallStamp="$root/artifacts/web/install.stamp"

# A hub without one of these starts and does less; nobody should find that out from a customer.
for part in Omnichannel.Hub appsettings.json countries.mmdb web/console/index.html web/widget/loader.js; do
  [[ -s "$output/$part" ]] || { echo "$output lacks $part" >&2; exit 1; }
done
echo "$output: $(du -sh "$output" | cut -f1), $(find "$output" -type f | wc -l) files, .NET $runtime for $platform"
