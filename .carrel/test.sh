# Runs every test, and says how long each group took.

run_tests() {
    local options=() code=0 started
    case "$*" in
        "") ;;
        --fast) options+=(-DexcludedGroups=slow) ;;
        *) refuse "test takes --fast, or nothing; not \"$*\"." ;;
    esac
    find_jdk
    need_maven
    need_node
    install_packages python3:python3 prosody:prosody chromium:chromium nginx:nginx dnsmasq:dnsmasq-base \
        ngircd:ngircd inspircd:inspircd atheme-services:atheme-services \
        "/usr/lib/*/lua/5.*/dbd/sqlite3.so:lua-dbi-sqlite3"
    need_python
    install_ergo
    install_far_ends
    [ -z "${CI:-}" ] || options+=(-Dspotless.goal=check)
    # What an earlier run left must not be taken for this one's.
    rm -rf ./*/target/surefire-reports ./*/*/target/surefire-reports
    started=$SECONDS
    one_at_a_time quiet_maven verify ${options[@]+"${options[@]}"} || code=$?
    python3 .carrel/summary.py "$((SECONDS - started))" || code=1
    return "$code"
}
