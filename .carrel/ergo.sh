# Fetches ergo, a server with all of IRCv3, from Debian's packages: those of Debian 12 lack it (its "ergo" is another
# program), so that a later suite of the same mirror is asked, in a folder of its own; the system stays as it is.

ergo_suite=forky
ergo_version=2.18.0+ds-1

install_ergo() {
    local into=.tools/ergo work=$PWD/.cache/ergo
    if [ -x "$into/ergo" ] || [ -x /usr/bin/ergochat ]; then
        return 0
    fi
    if ! command -v apt-get >/dev/null || ! command -v dpkg-deb >/dev/null; then
        without_ergo "it comes from Debian's packages (ergochat), and this is no Debian"
        return 0
    fi
    echo "Fetching ergo $ergo_version into $into"
    rm -rf "$work"
    mkdir -p "$work/lists/partial" "$work/archives/partial" "$into"
    if fetch_ergo "$work" >"$work/log" 2>&1 && "$work/usr/bin/ergochat" --version >/dev/null 2>&1; then
        mv "$work/usr/bin/ergochat" "$into/ergo"
        rm -rf "$work"
    else
        tail -n 5 "$work/log" >&2
        without_ergo "Debian's package ergochat could not be fetched, or does not run here"
    fi
}

without_ergo() { # why there is none
    printf 'carrel: no ergo: %s. Install ergo 2.18 or later as .tools/ergo/ergo; until then the tests that need it are skipped.\n' \
        "$1" >&2
}

fetch_ergo() ( # the folder to work in; the pinned version while the mirror has it, else the suite's own
    local apt=(apt-get -q -o "Dir::Etc::sourcelist=$1/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::lists=$1/lists" -o "Dir::Cache=$1" -o "APT::Sandbox::User=$(id -un)"
        -o Acquire::Languages=none -o Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false)
    printf 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg check-valid-until=no] %s %s main\n' \
        "$(debian_mirror)" "$ergo_suite" >"$1/sources.list"
    "${apt[@]}" update
    cd "$1"
    "${apt[@]}" download "ergochat=$ergo_version" || "${apt[@]}" download ergochat
    dpkg-deb -x ergochat_*.deb .
)

debian_mirror() { # the one that this machine's own packages come from
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | awk '!/security/ && !seen++'
}
