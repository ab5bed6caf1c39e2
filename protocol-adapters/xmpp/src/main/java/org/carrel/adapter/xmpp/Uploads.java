package org.carrel.adapter.xmpp;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carrel.adapter.AdapterContext;
import org.carrel.adapter.AdapterException;
import org.carrel.adapter.Command;
import org.carrel.adapter.Content;
import org.carrel.adapter.Part;
import org.carrel.adapter.TransactionId;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.Jid;

/**
 * Brings files to the server before the messages that name them (XEP-0363). Where that fails the message goes out with
 * our own link to the file: the patron gets it either way.
 */
final class Uploads {

    private static final String DONE = "xmpp.uploaded.";

    private final AdapterContext context;
    private final Line line;
    private final Abilities abilities;
    private final HttpUpload http;

    Uploads(AdapterContext context, Line line, Abilities abilities, HttpUpload http) {
        this.context = context;
        this.line = line;
        this.abilities = abilities;
        this.http = http;
    }

    /** The command as it goes out: one with a file that is to be uploaded gets the address where that lies now. */
    Command ready(TransactionId id, Command command) throws AdapterException, InterruptedException {
        if (command instanceof Command.Say(Part(Content.Attachment file, String form), var replyTo)
                && form.equals(Renderer.UPLOAD)) {
            String address = uploaded(id, file).orElse("");
            return new Command.Say(new Part(file, address), replyTo);
        }
        return command;
    }

    /** The message has gone: its file is not uploaded again. */
    void sent(TransactionId id) {
        context.state().remove(DONE + id.value());
    }

    /** Uploaded once, also when the message is tried again. */
    private Optional<String> uploaded(TransactionId id, Content.Attachment file)
            throws AdapterException, InterruptedException {
        Optional<String> before =
                context.state().get(DONE + id.value()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        if (before.isPresent()) {
            return before;
        }
        XmppLink link = line.open().orElseThrow(Failures::notConnected);
        try {
            Optional<UploadSlot> slot = slot(link, file);
            if (slot.isPresent()) {
                http.put(
                        slot.get(),
                        file.type(),
                        file.size(),
                        () -> context.files().open(file.ref()));
                String address = slot.get().get().toString();
                context.state().put(DONE + id.value(), address.getBytes(StandardCharsets.UTF_8));
                return Optional.of(address);
            }
        } catch (Asking.NoAnswer e) {
            throw Failures.notConnected();
        } catch (HttpUpload.Failed e) {
            context.logger().log(Level.WARNING, "A file goes out as a link: " + e.getMessage());
        }
        return Optional.empty();
    }

    private Optional<UploadSlot> slot(XmppLink link, Content.Attachment file)
            throws Asking.NoAnswer, InterruptedException {
        Optional<UploadService> service = abilities.upload();
        Optional<Jid> address =
                service.flatMap(one -> Addresses.parse(one.address())).map(Jid.class::cast);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        Node request = Node.of(
                Namespaces.UPLOAD,
                "request",
                "filename",
                XmlText.clean(file.name()),
                "size",
                Long.toString(file.size()),
                "content-type",
                XmlText.clean(file.type()));
        Optional<UploadSlot> slot = UploadSlot.read(link.ask(IQ.Type.get, address.get(), request));
        if (slot.isEmpty()) {
            context.logger().log(Level.WARNING, "A file goes out as a link: the server gave no place for it");
        }
        return slot;
    }
}
