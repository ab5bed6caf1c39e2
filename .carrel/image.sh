# What runs is an image: a folder with a copy of what was built, named by when its build began. A later build makes another
# one, so that nothing changes under a process that runs.

images=.cache/image

current_image() { # the newest image's folder; nothing when there is none
    [ -e "$images/current" ] && printf '%s\n' "$root/$images/$(cat "$images/current")"
}

sources() { # and further tests of find
    find pom.xml gateway-core/pom.xml gateway-core/src/main protocol-adapters web-ui -type f \
        -not -path '*/target/*' -not -path '*/node_modules/*' -not -path '*/src/test/*' "$@"
}

list_sources() {
    sources -print | LC_ALL=C sort
}

# Each image keeps the list of its sources, made before its build began: one that has gone counts as a change, too.
sources_changed() {
    local image
    image=$(current_image) || return 0
    list_sources | cmp -s - "$image/sources" || return 0
    [ -n "$(sources -newer "$image/sources" -print -quit)" ]
}

make_image() { # from what was built, with the list of sources that was made before
    local name making
    name=$(date -u +%Y%m%d-%H%M%S)-$$
    making=$images/$name.making
    mkdir -p "$making"
    cp -R gateway-core/target/lib "$making/lib"
    mv "$1" "$making/sources"
    mv "$making" "$images/$name"
    rehearse "$root/$images/$name"
    printf '%s\n' "$name" >"$images/current.$$"
    mv "$images/current.$$" "$images/current"
    drop_old_images
}

# A start that nobody uses teaches the JVM what the next ones need (JEP 514, ahead-of-time cache). Where it fails, Carrel
# starts all the same, only slower. It happens in a folder of its own: a carrel.yaml that lies here would sign in.
rehearse() { # the image's folder
    local data process port=""
    data=$(mktemp -d)
    : >"$data/log"
    # shellcheck disable=SC2086
    (cd "$data" && exec "$JAVA_HOME/bin/java" $JVM_FLAGS -XX:AOTCacheOutput="$1/carrel.aot" \
        -cp "$(class_path "$1")" org.carrel.Main run --port 0 --data "$data/data" >"$data/log" 2>&1) &
    process=$!
    for _ in $(seq 300); do
        port=$(sed -n 's|^.*Inbox for staff: http://[^:]*:\([0-9]*\).*$|\1|p' "$data/log")
        { [ -z "$port" ] && kill -0 "$process" 2>/dev/null; } || break
        sleep 0.1
    done
    [ -z "$port" ] || for path in / /api/health /api/session; do
        (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET %s HTTP/1.0\r\n\r\n' "$path" >&3 && cat <&3) >/dev/null 2>&1 || true
    done
    kill "$process" 2>/dev/null || true
    wait "$process" || true
    rm -rf "$data"
}

# A process that runs from an image has left its number there.
drop_old_images() {
    local image
    for image in "$images"/*/; do
        image=${image%/}
        if [ "$root/$image" != "$(current_image)" ] && ! in_use "$image"; then
            rm -rf "$image"
        fi
    done
}

in_use() {
    local user
    for user in "$1"/user-*; do
        kill -0 "${user##*-}" 2>/dev/null && return 0
        [ -d "/proc/${user##*-}" ] && return 0
    done
    return 1
}

# Becomes the process: exec keeps the number.
run_image() {
    local image
    image=$(current_image) || stop "nothing is built here yet. Start Carrel once with ./carrel run, or build it with ./carrel build."
    (: >"$image/user-$$") 2>/dev/null || true # whoever may not write here is as good as gone
    cd "$caller"
    become_carrel "$image" "$@"
}
