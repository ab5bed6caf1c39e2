# Builds when the sources are not those of the newest image.

build_when_needed() {
    sources_changed || return 0
    need_maven
    need_node
    one_at_a_time build
}

build() {
    sources_changed || return 0 # whoever built meanwhile has done it
    echo "Building Carrel. The first time this takes some minutes."
    mkdir -p "$images"
    local log=.cache/build.log list=$images/sources.$$
    list_sources >"$list"
    rm -rf gateway-core/target/lib
    if ! quiet_maven -Pfast package >"$log" 2>&1; then
        rm -f "$list"
        grep -E 'ERROR|error' "$log" | head -20 >&2
        stop "the build failed. All of it is in $log."
    fi
    make_image "$list"
    echo "Built."
}

# Two builds in one folder would write over each other. A subshell: its end, however it comes, lets the next one in.
one_at_a_time() ( # a command that builds
    mkdir -p .cache
    exec 9>.cache/building
    if command -v flock >/dev/null && ! flock -n 9; then
        echo "Another build runs here; waiting for its end."
        flock 9
    fi
    "$@"
)

make_distribution() {
    find_jdk
    build_when_needed
    rm -rf build/carrel
    mkdir -p build/carrel/bin
    cp -pR "$(current_image)/lib" build/carrel/lib
    cp -p "$(current_image)/carrel.aot" build/carrel/carrel.aot 2>/dev/null || true
    cp .carrel/jdk.sh build/carrel/bin/java.sh
    cat >build/carrel/bin/carrel <<'END'
#!/usr/bin/env bash
# Starts Carrel: bin/carrel run, backup FILE or restore FILE. Needs Java 25 or later, and finds it.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$home/bin/java.sh"
find_jre
become_carrel "$home" "$@"
END
    chmod +x build/carrel/bin/carrel
    echo "build/carrel holds all that runs. Start it with build/carrel/bin/carrel run."
}

run_dev() {
    need_node
    echo "Start the gateway beside this with ./carrel run; the pages below reload as you change them."
    cd web-ui
    [ -d node_modules ] || npm ci
    exec npm run dev
}
