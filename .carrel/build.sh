# Builds when the sources are newer than what was built.

stamp=gateway-core/target/lib/.built

need() { # a program, and what to install for it
    command -v "$1" >/dev/null || {
        echo "carrel: $1 is missing. Install $2, and start again." >&2
        exit 1
    }
}

sources_changed() {
    [ ! -e "$stamp" ] && return 0
    [ -n "$(find pom.xml gateway-core/pom.xml gateway-core/src/main protocol-adapters web-ui -newer "$stamp" -type f \
        -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/src/test/*' -print -quit)" ]
}

build_when_needed() {
    sources_changed || return 0
    need mvn "Maven 3.8 or later (Debian: maven)"
    need npm "Node.js 20.19 or later with npm"
    echo "Building Carrel. The first time this takes some minutes."
    mkdir -p gateway-core/target
    local log=gateway-core/target/build.log
    if ! mvn -B -Pfast package </dev/null >"$log" 2>&1; then
        grep -E 'ERROR|error' "$log" | head -20 >&2
        echo "carrel: the build failed. All of it is in $log." >&2
        exit 1
    fi
    touch "$stamp"
    echo "Built."
}

make_distribution() {
    find_jdk
    build_when_needed
    rm -rf build/carrel
    mkdir -p build/carrel/bin build/carrel/plugins
    cp -r gateway-core/target/lib build/carrel/lib
    rm -f build/carrel/lib/.built
    cat >build/carrel/bin/carrel <<END
#!/usr/bin/env bash
# Starts Carrel: bin/carrel run, backup FILE or restore FILE. Needs Java 25 or later.
set -euo pipefail
home=\$(cd "\$(dirname "\${BASH_SOURCE[0]}")/.." && pwd)
exec "\${JAVA_HOME:+\$JAVA_HOME/bin/}java" $JVM_FLAGS -cp "\$home/lib/*" org.carrel.Main "\$@"
END
    chmod +x build/carrel/bin/carrel
    echo "build/carrel holds all that runs. Start it with build/carrel/bin/carrel run."
}

run_dev() {
    need npm "Node.js 20.19 or later with npm"
    echo "Start the gateway beside this with ./carrel run; the pages below reload as you change them."
    cd web-ui
    [ -d node_modules ] || npm ci
    exec npm run dev
}
