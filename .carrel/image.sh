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
    printf '%s\n' "$name" >"$images/current.$$"
    mv "$images/current.$$" "$images/current"
    drop_old_images
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
    # shellcheck disable=SC2086
    exec "$JAVA_HOME/bin/java" $JVM_FLAGS -cp "$image/lib/*" org.carrel.Main "$@"
}
