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

# A package's own daemon would take the network's standard port; tests start theirs on random ones.
without_daemons() {
    local guard=/usr/sbin/policy-rc.d made=""
    if [ ! -e "$guard" ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$guard" >/dev/null
        as_root chmod +x "$guard"
        made=yes
    fi
    local code=0
    "$@" || code=$?
    [ -z "$made" ] || as_root rm -f "$guard"
    return $code
}

install_packages() { # pairs of program:package
    local pair missing=()
    for pair in "$@"; do
        command -v "${pair%%:*}" >/dev/null || [ -x "/usr/sbin/${pair%%:*}" ] || missing+=("${pair##*:}")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing ${missing[*]}"
    if command -v apt-get >/dev/null && as_root true; then
        as_root apt-get -qq update >/dev/null
        without_daemons as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -qq install -y --no-install-recommends "${missing[@]}" </dev/null >/dev/null
    else
        echo "carrel: the tests need ${missing[*]}, which this account cannot install. Install them, and start again." >&2
        exit 1
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
    "$venv/bin/pip" install --quiet --requirement "$wanted"
    cp "$wanted" "$venv/.done"
}
