#!/bin/sh
# Builds everything and runs the benchmarks; what is given goes to them (--help tells what there is).
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/scripts/java-home.sh"

if ! command -v wrk >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get install -y wrk >&2
    else
        echo "bench: needs the load generator wrk (Debian and Ubuntu: apt install wrk; macOS: brew install wrk)" >&2
        exit 1
    fi
fi
"$root/mvnw" -q -B -Dspotless.check.skip=true -DskipTests -f "$root/pom.xml" -pl benchmarks -am package >&2
exec "$JAVA_HOME/bin/java" -jar "$root/benchmarks/target/benchmarks.jar" --root "$root" "$@"
