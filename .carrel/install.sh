# Installs what the tests need and says what it cannot.

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# A package's own daemon would take the network's standard port; tests start theirs on random ones. A subshell, so that
# what forbids daemons is gone again however this ends.
without_daemons() (
    guard=/usr/sbin/policy-rc.d
    if [ ! -e "$guard" ]; then
        trap 'as_root rm -f "$guard"' EXIT
        trap 'exit 130' INT TERM HUP
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$guard" >/dev/null
        as_root chmod +x "$guard"
    fi
    "$@"
)

missing_packages() { # what lacks, by program (or file) and package
    local pair
    for pair in "$@"; do
        command -v "${pair%%:*}" >/dev/null || [ -x "/usr/sbin/${pair%%:*}" ] || compgen -G "${pair%%:*}" >/dev/null ||
            echo "${pair##*:}"
    done
    python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

install_packages() { # pairs of program:package or file:package
    local missing log=.cache/install.log
    missing=$(missing_packages "$@" | sort -u | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null || ! as_root true; then
        stop "the tests need ${missing}, which this account cannot install. Install them, and start again."
    fi
    echo "Installing $missing"
    mkdir -p .cache
    # shellcheck disable=SC2086
    if ! { as_root apt-get -qq update && without_daemons as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install -y --no-install-recommends $missing; } </dev/null >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        stop "these could not be installed: $missing"
    fi
}

install_far_ends() {
    local wanted=protocol-adapters/testkit/far-ends/requirements.txt venv=.tools/venv
    if [ -f "$venv/.done" ] && cmp -s "$wanted" "$venv/.done"; then
        return 0
    fi
    echo "Installing the far-end clients into $venv"
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted"
    cp "$wanted" "$venv/.done"
}
