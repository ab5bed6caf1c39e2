package org.carrel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.FileRef;
import org.carrel.adapter.Files;
import org.carrel.adapter.Text;
import org.carrel.store.Refusal;

/** Files as the adapter of one account sees them. */
public record AccountFiles(long account, Shelf shelf, FileLinks links) implements Files {

    @Override
    public InputStream open(FileRef ref) throws IOException {
        return shelf.open(StoredFile.id(ref).orElseThrow(() -> new NoSuchFileException(ref.value())));
    }

    @Override
    public FileRef save(String name, String type, InputStream in) throws IOException, AdapterException {
        try (Incoming incoming = shelf.receive()) {
            in.transferTo(incoming);
            return shelf.keep(incoming, Shelf.Owner.account(account), name).ref();
        } catch (TooLarge e) {
            throw refused(tooLarge(e));
        } catch (NotKept e) {
            throw refused(NotKept.text());
        } catch (Refusal e) {
            throw refused(e.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public URI link(FileRef ref) {
        return links.link(
                StoredFile.id(ref).orElseThrow(() -> new IllegalArgumentException("No file of ours: " + ref)));
    }

    static Text tooLarge(TooLarge e) {
        String most = Long.toString(e.most() >> 20);
        return new Text(
                "file-too-large",
                Map.of("most", most),
                "The file is larger than the " + most + " MB that Carrel keeps. Ask for it by another way.");
    }

    private static AdapterException refused(Text why) {
        return new AdapterException(AdapterException.Kind.REJECTED, true, Duration.ZERO, why);
    }
}
