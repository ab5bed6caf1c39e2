# Finds a Java of 25 or later, also when the default one is older.

# What the JVM's compilers have done with goes back to the system, or it would be a sixth of all an idle Carrel holds.
JVM_FLAGS="-XX:TrimNativeHeapInterval=10000 -Xms32m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xss512k --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

java_version() { # the feature number of the Java in a folder, 0 when there is none with this program
    local version=""
    if [ -x "$1/bin/$2" ] && [ -r "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    fi
    echo "${version:-0}"
}

find_java() { # the program it must have: java to run, javac to build
    local folder default=""
    if command -v "$1" >/dev/null; then
        default=$(dirname "$(dirname "$(readlink -f "$(command -v "$1")")")")
    fi
    for folder in "${JAVA_HOME:-}" "$default" /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$folder" ] && [ "$(java_version "$folder" "$1")" -ge 25 ]; then
            export JAVA_HOME=$folder
            return
        fi
    done
    return 1
}

find_jdk() {
    find_java javac && return
    echo "carrel: no JDK of 25 or later was found. Install one (Debian: temurin-25-jdk or openjdk-25-jdk)," >&2
    echo "        or point JAVA_HOME to it, and start again." >&2
    exit 1
}

find_jre() {
    find_java java && return
    echo "carrel: no Java of 25 or later was found. Install one (Debian: temurin-25-jre or openjdk-25-jre-headless)," >&2
    echo "        or point JAVA_HOME to it, and start again." >&2
    exit 1
}

class_path() { # the jars of a folder, in an order that stays the same wherever they are copied
    printf '%s:' "$1"/lib/*.jar
}

# Becomes Carrel out of a folder with lib and, where it could be made, the cache of what a start needs.
become_carrel() { # the folder, and the words for the program
    local folder=$1 cache=()
    shift
    [ ! -e "$folder/carrel.aot" ] || cache=(-XX:AOTCache="$folder/carrel.aot" -Xlog:aot=off -Xlog:cds=off)
    # shellcheck disable=SC2086
    exec "$JAVA_HOME/bin/java" $JVM_FLAGS ${cache[@]+"${cache[@]}"} -cp "$(class_path "$folder")" org.carrel.Main "$@"
}
