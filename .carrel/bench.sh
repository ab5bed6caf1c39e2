# Measures Carrel, as it is distributed, beside a raw client on the same server.

run_bench() {
    local json=() quick=()
    while [ $# -gt 0 ]; do
        case "$1" in
            --quick) quick=(--quick) ;;
            --json)
                [ $# -gt 1 ] || refuse "--json needs a file behind it."
                case "$2" in /*) json=(--json "$2") ;; *) json=(--json "$caller/$2") ;; esac
                shift
                ;;
            *) refuse "bench takes --quick and --json FILE, not \"$1\"." ;;
        esac
        shift
    done
    find_jdk
    mkdir -p .cache
    install_packages prosody:prosody inspircd:inspircd
    make_distribution
    local classes=gateway-core/target/bench.classpath log=.cache/bench-build.log
    one_at_a_time quiet_maven -DskipWeb test-compile dependency:build-classpath -pl gateway-core -am \
        -Dmdep.includeScope=test -Dmdep.outputFile=target/bench.classpath >"$log" 2>&1 ||
        stop "the benchmark cannot be built. All of it is in $log."
    exec "$JAVA_HOME/bin/java" -Xmx2g -Dcarrel.script="$root/build/carrel/bin/carrel" \
        -cp "gateway-core/target/test-classes:gateway-core/target/classes:$(cat "$classes")" \
        org.carrel.bench.Bench ${quick[@]+"${quick[@]}"} ${json[@]+"${json[@]}"}
}
