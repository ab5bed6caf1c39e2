package org.carrel.file;

import java.util.Optional;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Text;

/**
 * What is known of a file.
 *
 * @param account whose network brought it
 * @param operator who uploaded it
 * @param message what carries it
 * @param source where the network has it
 * @param reason why it is not here
 * @param name its sender's; says nothing of what it is
 * @param type its media type by its bytes
 * @param size in bytes; 0 until it is here
 */
public record StoredFile(
        long id,
        Optional<Long> account,
        Optional<Long> operator,
        Optional<Long> message,
        Optional<String> source,
        State state,
        Optional<Text> reason,
        int attempts,
        String name,
        String type,
        long size,
        Optional<Thumbnail> thumbnail) {

    private static final String OURS = "file:";

    /** Where it is. */
    public enum State {
        /** With the network; it is fetched. */
        PENDING,
        /** Here. */
        HERE,
        /** It cannot be had. */
        FAILED
    }

    /** The small picture of it, in pixels. */
    public record Thumbnail(int width, int height) {}

    /** How messages and adapters name it. */
    public FileRef ref() {
        return ref(id);
    }

    /** Whether a message that carries it means it by this. */
    public boolean isAt(FileRef named) {
        return named.equals(ref()) || source.filter(named.value()::equals).isPresent();
    }

    static FileRef ref(long id) {
        return new FileRef(OURS + id);
    }

    /** The id of one that we keep; empty for one that is elsewhere. */
    static Optional<Long> id(FileRef ref) {
        String value = ref.value();
        return value.matches(OURS + "\\d{1,18}|" + OURS + "[1-8]\\d{18}")
                ? Optional.of(Long.parseLong(value.substring(OURS.length())))
                : Optional.empty();
    }
}
