package org.carrel.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.carrel.conversation.ConversationStore;
import org.carrel.conversation.MessageStore;
import org.carrel.file.Fetching;
import org.carrel.file.FileLinks;
import org.carrel.file.FileStore;
import org.carrel.file.Incoming;
import org.carrel.file.Shelf;
import org.carrel.file.Shown;
import org.carrel.file.StoredFile;
import org.carrel.operator.Caller;
import org.carrel.store.Reader;
import org.carrel.store.Refusal;
import org.carrel.store.Sql;
import org.carrel.web.wire.FileView;

/**
 * Answers what the API asks of files. Whoever sees a message sees what it carries, unless it was taken back; what was not
 * said yet is its uploader's.
 */
public final class FileAnswers implements FileCalls {

    private final Reader reader;
    private final Shelf shelf;
    private final FileLinks links;
    private final Fetching fetching;
    private final FileStore files = new FileStore();
    private final MessageStore messages = new MessageStore();
    private final ConversationStore conversations = new ConversationStore();

    /** Answers over the shelf and over what fills it. */
    public FileAnswers(Reader reader, Shelf shelf, FileLinks links, Fetching fetching) {
        this.reader = reader;
        this.shelf = shelf;
        this.links = links;
        this.fetching = fetching;
    }

    @Override
    public Shown open(Caller by, long id, boolean thumbnail) {
        return reader.read(sql -> files.get(sql, id)
                        .filter(file -> sees(sql, by.operator().id(), file)))
                .filter(file -> !thumbnail || file.thumbnail().isPresent())
                .flatMap(file -> show(file, thumbnail))
                .orElseThrow(() -> Refusal.notFound("file"));
    }

    @Override
    public long largest() {
        return shelf.largest();
    }

    @Override
    public FileView upload(Caller by, String name, InputStream in) throws IOException, InterruptedException {
        try (Incoming incoming = shelf.receive()) {
            in.transferTo(incoming);
            Shelf.Owner owner = Shelf.Owner.operator(by.operator().id());
            return FileView.of(shelf.keep(incoming, owner, name));
        }
    }

    @Override
    public void again(Caller by, long id) throws InterruptedException {
        fetching.again(seen(by, id).orElseThrow(() -> Refusal.notFound("file")).id());
    }

    private Optional<StoredFile> seen(Caller by, long id) {
        return reader.read(
                sql -> files.get(sql, id).filter(file -> sees(sql, by.operator().id(), file)));
    }

    @Override
    public Optional<Shown> linked(String key) {
        return links.open(key)
                .flatMap(id -> reader.read(sql -> files.get(sql, id).filter(file -> stands(sql, file))))
                .flatMap(file -> show(file, false));
    }

    private boolean sees(Sql sql, long operator, StoredFile file) {
        if (file.message().isEmpty()) {
            return file.operator().filter(one -> one == operator).isPresent();
        }
        return stands(sql, file)
                && messages.get(sql, file.message().get())
                        .filter(message -> conversations.sees(sql, operator, message.conversation()))
                        .isPresent();
    }

    /** Whether it was said and not taken back. */
    private boolean stands(Sql sql, StoredFile file) {
        return file.message()
                .flatMap(id -> messages.get(sql, id))
                .filter(message -> message.retractedAt().isEmpty())
                .isPresent();
    }

    /** Nothing where the bytes are gone, for instance because a backup was put back without them. */
    private Optional<Shown> show(StoredFile file, boolean thumbnail) {
        try {
            return file.state() == StoredFile.State.HERE ? Optional.of(shelf.show(file, thumbnail)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
