package org.carrel.web;

import java.util.List;
import java.util.Optional;
import org.carrel.account.Accounts;
import org.carrel.account.FailedEvent;
import org.carrel.adapter.Content;
import org.carrel.adapter.Event;
import org.carrel.conversation.Message;
import org.carrel.conversation.MessageStore;
import org.carrel.operator.Caller;
import org.carrel.routing.FailedEvents;
import org.carrel.store.EventJson;
import org.carrel.store.Reader;
import org.carrel.web.wire.FailedEventView;
import tools.jackson.core.JacksonException;

/** Answers what the API asks of events that failed. */
public final class FailedEventAnswers implements FailedEventCalls {

    private final Accounts accounts;
    private final FailedEvents failed;
    private final Reader reader;
    private final MessageStore messages = new MessageStore();

    /** Answers over what failed. */
    public FailedEventAnswers(Accounts accounts, FailedEvents failed, Reader reader) {
        this.accounts = accounts;
        this.failed = failed;
        this.reader = reader;
    }

    @Override
    public List<FailedEventView> failed(long account) {
        accounts.get(account);
        return failed.of(account).stream().map(this::view).toList();
    }

    @Override
    public void replay(Caller by, long id) throws InterruptedException {
        failed.again(AccountAnswers.who(by), id);
    }

    @Override
    public void discard(Caller by, long id) throws InterruptedException {
        failed.discard(AccountAnswers.who(by), id);
    }

    private FailedEventView view(FailedEvent one) {
        return new FailedEventView(
                Long.toString(one.id()),
                Long.toString(one.account()),
                one.address(),
                one.consumer().isEmpty() ? text(one.event()) : stored(Long.parseLong(one.event())),
                one.reason(),
                one.at(),
                one.consumer());
    }

    private String stored(long message) {
        return reader.read(sql -> messages.get(sql, message))
                .map(one -> Message.words(one.parts()))
                .orElse("");
    }

    /** What was said; nothing where the event says nothing, or where an earlier Carrel kept it in another form. */
    private static String text(String stored) {
        try {
            return said(EventJson.read(stored)).map(Message::words).orElse("");
        } catch (JacksonException e) {
            return stored;
        }
    }

    private static Optional<List<Content>> said(Event event) {
        return switch (event) {
            case Event.Received received -> Optional.of(received.parts());
            case Event.Edited edited -> Optional.of(edited.parts());
            case Event.Revealed revealed -> Optional.of(revealed.parts());
            default -> Optional.empty();
        };
    }
}
