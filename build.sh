#!/usr/bin/env bash
# The one build script: people and CI call the same verbs. './build.sh help' lists them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# No build node stays behind: one that does can keep a pipe of the caller open after the last line.
export MSBUILDDISABLENODEREUSE=1
# Debug by default: it builds faster than Release and its asserts and stack traces are what a test run is for.
configuration="${CONFIGURATION:-Debug}"
# Seconds that one test project may take.
test_limit="${TEST_LIMIT_S:-900}"
# Without --all, what takes minutes is left out: each such test has a short form that runs always.
test_options=(--filter 'Run!=Long')
pack_options=()

usage() {
  cat <<'TEXT'
usage: ./build.sh [verb ...]

  restore   fetch packages
  build     compile everything, warnings are errors
  test      restore, build, run every project under tests/ and end with the line 'N passed, N failed'
  test --all
            the same with the long runs, [Trait("Run", "Long")], which a nightly workflow does
  format    check style and white space without changing a file
  mutate    change the library's code, one place at a time, and see whether a test notices (errors, resilience, timeouts, streaming, folding);
            MUTATE narrows it to a glob, for instance MUTATE='Errors/*.cs'
  bench     run the benchmarks, the short version, and print their tables (Release; about eight minutes);
            BENCH narrows it to what begins so, for instance BENCH=Stream, BENCH=Loopback, BENCH=Latency
  startup   publish small programs in every form and measure them from start to end, with their sizes (Release; about five minutes);
            STARTUP_RUNS is how often each runs (default 20); STARTUP narrows it to forms, for instance STARTUP='framework released'
  pack      write the NuGet packages to artifacts/packages (Release)
  pack --release
            the same as they are published, with machine code beside the IL
  help      this text

Without a verb: test.
CONFIGURATION   Debug (default) or Release, for build and test
TEST_LIMIT_S    seconds that one test project may take (default 900; 3600 with --all)
TEXT
}

the_solution() {
  local found=(*.sln)
  [[ -f ${found[0]} ]] || { echo "error: no solution in $PWD" >&2; return 1; }
  printf '%s\n' "${found[0]}"
}

restore() { dotnet restore "$(the_solution)"; }

build() { dotnet build "$(the_solution)" --no-restore --configuration "$configuration"; }

format() { dotnet format "$(the_solution)" --verify-no-changes --no-restore; }

# The changes that no test noticed are listed in the report that the last lines name. A score of zero is a broken run, not a bad one.
mutate() {
  local output="$PWD/artifacts/mutation" globs=() glob
  read -r -a globs <<<"${MUTATE:-Errors/**/*.cs Resilience/**/*.cs Timeouts/**/*.cs Streaming/**/*.cs Http/CompletionReader.cs Http/ErrorReader.cs Chat/Streaming/**/*.cs}"
  local mutate_options=()
  for glob in "${globs[@]}"; do mutate_options+=(--mutate "$glob"); done
  dotnet tool restore
  rm -rf "$output"
  (cd tests/OpenRouterSharp.Tests && dotnet stryker --test-runner mtp --project OpenRouterSharp.csproj --target-framework net10.0 \
    --concurrency 2 --skip-version-check --reporter progress --reporter markdown --reporter json --output "$output" "${mutate_options[@]}")
  grep -q '"status": *"Killed"' "$output"/reports/mutation-report.json || { echo "error: no change was noticed by any test: the run is broken" >&2; return 1; }
  grep '^## ' "$output"/reports/mutation-report.md || true
}

# An older version that lies there would be pushed along with a release.
pack() {
  local project
  rm -rf artifacts/packages
  for project in src/*/*.csproj; do
    dotnet pack "$project" --configuration Release --output artifacts/packages ${pack_options[@]+"${pack_options[@]}"}
  done
}

startup() {
  local forms=()
  read -r -a forms <<<"${STARTUP:-}"
  dotnet run --project benchmarks/OpenRouterSharp.StartUp --configuration Release -- "${STARTUP_RUNS:-20}" ${forms[@]+"${forms[@]}"}
}

bench() {
  local project=benchmarks/OpenRouterSharp.Benchmarks
  dotnet build "$project" --configuration Release --verbosity quiet
  dotnet "$project/bin/Release/net10.0/OpenRouterSharp.Benchmarks.dll" short ${BENCH:+"$BENCH"}
}

# GNU coreutils' timeout; Homebrew calls it gtimeout; perl is on every macOS. Without any of them a project runs unlimited, and that is said.
limited() {
  local seconds="$1"
  shift
  if [[ "$(timeout --version 2>/dev/null)" == *GNU* ]]; then
    timeout --kill-after=15 "$seconds" "$@"
  elif command -v gtimeout >/dev/null; then
    gtimeout --kill-after=15 "$seconds" "$@"
  elif command -v perl >/dev/null; then
    perl -e '
      my $limit = shift @ARGV;
      my $child = fork // die "fork: $!";
      if ($child == 0) { setpgrp(0, 0); exec @ARGV or exit 127; }
      $SIG{ALRM} = sub { kill "TERM", -$child; sleep 5; kill "KILL", -$child; waitpid $child, 0; exit 124; };
      alarm $limit;
      waitpid $child, 0;
      exit($? & 127 ? 128 + ($? & 127) : $? >> 8);' "$seconds" "$@"
  else
    echo "warning: no timeout command here, so nothing ends a test run that hangs" >&2
    "$@"
  fi
}

# An attribute of the one element of that name in a TRX file; empty when either is not there. The logger escapes '<' in whatever tests print.
trx_attribute() {
  grep -o "<$2 [^>]*" "$1" | head -n 1 | grep -o " $3=\"[^\"]*\"" | head -n 1 | cut -d '"' -f 2 || true
}

passed=0 failed=0 skipped=0 broken=0 unfinished=0

# Adds one result file to the sums. Fails when it has no counters, no tests, or an outcome that its counters do not explain.
add_results() {
  local total executed good bad outcome
  total="$(trx_attribute "$1" Counters total)"
  executed="$(trx_attribute "$1" Counters executed)"
  good="$(trx_attribute "$1" Counters passed)"
  outcome="$(trx_attribute "$1" ResultSummary outcome)"
  [[ $total =~ ^[0-9]+$ && $executed =~ ^[0-9]+$ && $good =~ ^[0-9]+$ ]] || return 1

  bad=$((executed - good))
  passed=$((passed + good))
  failed=$((failed + bad))
  # The logger always writes notExecuted="0": what was not executed is what was skipped.
  skipped=$((skipped + total - executed))
  ((total > 0)) && { [[ $outcome == Completed ]] || ((bad > 0)); }
}

why() {
  case "$1" in
    124 | 137) echo "stopped after $test_limit s" ;;
    *) echo "exit code $1" ;;
  esac
}

# Runs one test project. A run that crashed, hung or left no results counts as one more failure: the console can say 'Passed!' of such a run,
# and its counters can be all green.
run_project() {
  local project="$1" results="$2" code=0 clean=1 before=$failed
  local name file files=()
  name="$(basename "${project%.csproj}")"
  echo "== $name"
  limited "$test_limit" dotnet test "$project" --no-build --no-restore --configuration "$configuration" ${test_options[@]+"${test_options[@]}"} \
    --logger 'console;verbosity=minimal' --logger 'trx;LogFilePrefix=run' --results-directory "$results/$name" </dev/null || code=$?

  files=("$results/$name"/*.trx)
  for file in "${files[@]}"; do
    [[ -s $file ]] && add_results "$file" || clean=0
  done

  # Failed tests explain exit code 1 and nothing else does.
  if ((code > 1 || (code == 1 && failed == before))); then clean=0; fi
  if ((clean == 0)); then
    broken=$((broken + 1))
    echo "error: $name did not come to a proper end, or has no tests ($(why "$code")): counted as a failure"
  fi
}

# The last line of output, whatever happened before it.
test_line() {
  ((skipped == 0)) || echo "$skipped skipped"
  echo "$passed passed, $((failed + broken + unfinished)) failed"
}

test_all() {
  local results="$PWD/artifacts/test-results" project
  # Until the last project has run there is one failure to report: that it has not.
  unfinished=1
  trap test_line EXIT
  rm -rf "$results"
  mkdir -p "$results"
  restore
  build

  while IFS= read -r project; do
    if grep -q '<IsTestProject>false</IsTestProject>' "$project"; then continue; fi
    run_project "$project" "$results"
  done < <(find tests -name '*.csproj' -not -path '*/bin/*' -not -path '*/obj/*' -not -path '*/node_modules/*' | LC_ALL=C sort)
  unfinished=0

  if ((passed + failed + broken == 0)); then
    broken=1
    echo "error: no test ran"
  fi

  ((failed + broken == 0)) || exit 1
}

[[ $# -gt 0 ]] || set -- test
previous=''
for verb in "$@"; do
  case "$verb" in
    --all)
      [[ $previous == test ]] || { usage >&2; exit 2; }
      test_options=()
      test_limit="${TEST_LIMIT_S:-3600}"
      ;;
    --release)
      [[ $previous == pack ]] || { usage >&2; exit 2; }
      pack_options=(-p:PackReadyToRun=true)
      ;;
    restore | build | test | format | mutate | bench | startup | pack | help | -h | --help) ;;
    *)
      usage >&2
      exit 2
      ;;
  esac
  previous="$verb"
done

for verb in "$@"; do
  case "$verb" in
    test) test_all ;;
    --all | --release) ;;
    help | -h | --help) usage ;;
    *) "$verb" ;;
  esac
done
