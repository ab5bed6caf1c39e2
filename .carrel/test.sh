# Runs every test, and says how long each part took.

run_tests() {
    local options=()
    case "${1:-}" in
        "") ;;
        --fast) options+=(-DexcludedGroups=slow) ;;
        *)
            echo "carrel: test takes --fast, or nothing." >&2
            exit 2
            ;;
    esac
    find_jdk
    need mvn "Maven 3.8 or later (Debian: maven)"
    need npm "Node.js 20.19 or later with npm"
    need python3 "Python 3.11 or later"
    install_packages prosody:prosody chromium:chromium
    install_far_ends
    [ -z "${CI:-}" ] || options+=(-Dspotless.goal=check)
    mvn -B verify "${options[@]}" </dev/null
    refuse_silent_skips
}

# A test may be skipped only where its reason names the service that is missing.
refuse_silent_skips() {
    local silent
    silent=$(grep -l '<skipped' ./*/target/surefire-reports/*.xml ./*/*/target/surefire-reports/*.xml 2>/dev/null |
        xargs -r grep -h '<skipped' | grep -v 'missing service' || true)
    if [ -n "$silent" ]; then
        echo "carrel: tests were skipped without naming a missing service:" >&2
        echo "$silent" >&2
        exit 1
    fi
}
