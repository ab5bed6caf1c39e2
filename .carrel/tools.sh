# Names the programs that are missing or too old, and what to install.

stop() { # words for the person at the terminal
    printf 'carrel: %s\n' "$1" >&2
    exit 1
}

need() { # a program, and what to install for it
    command -v "$1" >/dev/null || stop "$1 is missing. Install $2, and start again."
}

at_least() { # a version, and the lowest that does
    awk -v have="$1" -v want="$2" 'BEGIN {
        n = split(want, w, "."); split(have, h, ".")
        for (i = 1; i <= n; i++) {
            if (h[i] + 0 > w[i] + 0) exit 0
            if (h[i] + 0 < w[i] + 0) exit 1
        }
        exit 0
    }'
}

need_version() { # a program's name, its version, the lowest that does, and what to install
    at_least "${2:-0}" "$3" || stop "this is $1 ${2:-of an unknown version}; Carrel needs $3 or later. Install $4, and start again."
}

need_maven() { # after find_jdk: Maven runs on the JDK that was found
    local what="Maven 3.8 or later (Debian: maven)"
    need mvn "$what"
    need_version Maven "$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')" 3.8 "$what"
}

need_node() {
    local what="Node.js 20.19 or later with npm (nodejs.org)"
    need node "$what"
    need npm "$what"
    need_version Node.js "$(node --version | sed 's/^v//')" 20.19 "$what"
}

need_python() {
    local what="Python 3.11 or later (Debian: python3)"
    need python3 "$what"
    need_version Python "$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')" 3.11 "$what"
}

# Maven's own libraries still use what the JDK warns of; its input is nobody's.
quiet_maven() {
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -B "$@" </dev/null
}
