#!/usr/bin/env bash
# Installs what the tests need, checks, builds and tests everything. The last line is the sum: N passed, N failed.
# CI=true restores exactly what the lock files say.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NO_COLOR=1
# Build nodes that live on would hold the output open, and a caller that reads it to its end would wait for them.
export MSBUILDDISABLENODEREUSE=1

results="$PWD/artifacts/test-results"
rm -rf "$results"
mkdir -p "$results"
counts="$results/counts"
failures="$results/failures"
: > "$counts"
: > "$failures"
complete=false

# Also when the script is stopped half-way: then that is one failure more, and never silence.
finish() {
  $complete || { echo "Stopped before the end."; count 0 1; }
  # Again at the end, where whoever reads a long log looks first.
  sed 's/^/FAILED /' "$failures"
  awk '{ passed += $1; failed += $2 } END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }' "$counts"
}
trap finish EXIT
trap 'exit 130' INT TERM

count() { echo "$1 $2" >> "$counts"; }

# step NAME COMMAND…: a failure is counted and the next step runs. The subshell stands outside any condition, where -e would not work.
step() {
  local name=$1 started=$SECONDS status
  shift
  echo "== $name"
  set +e
  (set -e; "$@")
  status=$?
  set -e
  if [ $status -eq 0 ]; then
    echo "== $name: done in $((SECONDS - started)) s"
  else
    echo "== $name: FAILED after $((SECONDS - started)) s"
    echo "$name" >> "$failures"
    count 0 1
  fi
  return 0
}

# tally RUNNER STATUS PASSED FAILED: what a test runner said. A runner that failed without a failed test, or ran none, counts as one failure.
tally() {
  local runner=$1 status=$2 passed=${3:-0} failed=${4:-0}
  if [ "$failed" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$passed" -eq 0 ]; }; then
    echo "$runner ended with $status after $passed passed tests."
    failed=1
  fi
  echo "   $runner: $passed passed and $failed failed"
  count "$passed" "$failed"
}

# name_failures: the names of failed tests, as a runner gives them, go to the end of the output.
name_failures() { sort -u >> "$failures"; }

# need PACKAGE COMMAND…: one of the commands must be there; the package brings it where we may install.
need() {
  local package=$1 command
  shift
  for command in "$@"; do
    if command -v "$command" > /dev/null; then return 0; fi
  done
  local sudo=""
  if [ "$(id -u)" -ne 0 ]; then
    sudo="sudo -n"
    if ! sudo -n true 2> /dev/null; then sudo=none; fi
  fi
  if [ "$sudo" = none ] || ! command -v apt-get > /dev/null; then
    echo "The tests need $1, and this account may not install it: install the package '$package', then run this again."
    return 1
  fi
  $sudo apt-get update -qq
  $sudo apt-get install -qq -y --no-install-recommends "$package"
}

install_tools() {
  need chromium chromium chromium-browser google-chrome
  need strace strace
  need nginx-light nginx
  need caddy caddy
  need openssl openssl
}

restore() {
  dotnet restore Omnichannel.sln -v quiet
  # A project without a lock file gets one even by a locked restore, so that a forgotten one would never be missed.
  local written
  written=$(git ls-files --others --modified --exclude-standard -- 'packages.lock.json' '*/packages.lock.json')
  if [ "${CI:-}" = true ] && [ -n "$written" ]; then
    echo "Restoring wrote lock files that are not committed:"
    echo "$written"
    return 1
  fi
}

check_format() { dotnet format whitespace Omnichannel.sln --no-restore --verify-no-changes; }

build_solution() { dotnet build Omnichannel.sln -c Release --no-restore -warnaserror -v quiet -clp:NoSummary; }

test_solution() {
  local status=0 expected found passed total
  # One at a time: several of these start servers and browsers, and a machine with two cores is slow enough.
  dotnet test --solution Omnichannel.sln -c Release --no-build --no-progress --max-parallel-test-modules 1 \
    --results-directory "$results/dotnet" --report-xunit-trx || status=$?
  expected=$(grep -l '"xunit.v3"' tests/*/*.csproj | wc -l)
  found=$(find "$results/dotnet" -name '*.trx' | wc -l)
  if [ "$found" -ne "$expected" ]; then
    echo "$expected test projects, but $found reports: one did not finish, or is not in the solution."
    status=1
  fi
  { find "$results/dotnet" -name '*.trx' -exec grep -h '<UnitTestResult [^>]*outcome="Failed"' {} + || true; } |
    sed 's/.* testName="\([^"]*\)".*/\1/' | name_failures
  read -r total passed < <(find "$results/dotnet" -name '*.trx' -exec grep -ho '<Counters [^>]*' {} + |
    sed 's/.* total="\([0-9]*\)".* passed="\([0-9]*\)".*/\1 \2/' | awk '{ t += $1; p += $2 } END { print t + 0, p + 0 }')
  # A skipped test did not pass.
  tally "dotnet test" $status "$passed" $((total - passed))
}

test_web() {
  local status=0 report="$results/web.json" numbers=""
  npm --prefix web test -- --reporter=default --reporter=json --outputFile.json="$report" || status=$?
  [ ! -f "$report" ] || numbers=$(node -p 'const r = JSON.parse(fs.readFileSync(process.argv[1])); `${r.numPassedTests} ${r.numTotalTests - r.numPassedTests}`' "$report")
  [ ! -f "$report" ] || node -e 'for (const file of JSON.parse(fs.readFileSync(process.argv[1])).testResults) for (const test of file.assertionResults) if (test.status === "failed") console.log(test.fullName)' "$report" | name_failures
  # shellcheck disable=SC2086 # two numbers, or none
  tally "web" $status $numbers
}

test_kill() {
  local status=0 numbers
  dotnet run --project tests/Kill -c Release --no-build -- --cycles 60 --channel-cycles 5 | tee "$results/kill.log" | sed 's/^/   /' || status=$?
  numbers=$(sed -n 's/^\([0-9]\{1,\}\) passed, \([0-9]\{1,\}\) failed$/\1 \2/p' "$results/kill.log" | tail -n 1)
  # shellcheck disable=SC2086 # two numbers, or none
  tally "kill" $status $numbers
}

test_peers() {
  local status=0 numbers
  npm --prefix tests/Peers test 2>&1 | tee "$results/peers.log" || status=$?
  sed -n 's/^ *not ok [0-9]* - //p' "$results/peers.log" | name_failures
  # Node's summary, as TAP ("# pass 3") or as its report for people ("ℹ pass 3").
  numbers=$(awk '$1 == "#" || $1 == "ℹ" { n[$2] = $3 } END { print n["pass"] + 0, n["tests"] - n["pass"] }' "$results/peers.log")
  # shellcheck disable=SC2086 # two numbers
  tally "peers" $status $numbers
}

step "Tools" install_tools
step "Web packages" npm --prefix web ci --no-audit --no-fund
step "Peer packages" npm --prefix tests/Peers ci --ignore-scripts --no-audit --no-fund

# The web first: the server takes up what it builds.
step "Web check" npm --prefix web run check
step "Web tests" test_web
step "Web build" npm --prefix web run build
step "Web size" npm --prefix web run size

step "Restore" restore
step "Format" check_format
before=$(wc -l < "$counts")
step "Build" build_solution
if [ "$(wc -l < "$counts")" -eq "$before" ]; then
  step "Tests" test_solution
  step "Kill test" test_kill
  step "Peer tests" test_peers
else
  echo "Nothing was built, so the .NET tests could not run."
fi
complete=true
