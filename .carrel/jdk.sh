# Finds a JDK of 25 or later, also when the default java is older.

JVM_FLAGS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xss512k --enable-native-access=ALL-UNNAMED"

jdk_version() { # the feature number of the JDK in a folder, 0 when there is none
    if [ -x "$1/bin/javac" ] && [ -f "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        echo 0
    fi
}

find_jdk() {
    local folder default=""
    if command -v javac >/dev/null; then
        default=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    fi
    for folder in "${JAVA_HOME:-}" "$default" /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$folder" ] && [ "$(jdk_version "$folder")" -ge 25 ]; then
            export JAVA_HOME=$folder
            return
        fi
    done
    echo "carrel: no JDK of 25 or later was found. Install one (Debian: temurin-25-jdk or openjdk-25-jdk)," >&2
    echo "        or point JAVA_HOME to it, and start again." >&2
    exit 1
}
