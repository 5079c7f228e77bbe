#!/bin/sh
# Makes the AOT cache (JEP 483, 514) of a Squall that was just packaged, by letting it start and answer for a moment.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/scripts/java-home.sh"
. "$root/scripts/jvm-options.sh"

jar=$root/server/target/squall.jar
rm -f "$squall_aot"
# What the JVM learnt of the training about compiling stays out: it compiles too much too early for it (docs/adr/0014). A JVM that
# does not know that option makes a cache all the same.
# shellcheck disable=SC2086 # the options are to be split
"$JAVA_HOME/bin/java" -Xmx512m -XX:+UnlockDiagnosticVMOptions -XX:+IgnoreUnrecognizedVMOptions -XX:-AOTRecordTraining $squall_jvm_options \
    -XX:AOTCacheOutput="$squall_aot" -Xlog:disable -Xlog:all=error:stderr \
    -cp "$jar" io.squall.server.cli.Training >"$squall_aot.log" 2>&1 || {
    cat "$squall_aot.log" >&2
    echo "squall: could not make the AOT cache" >&2
    exit 1
}
