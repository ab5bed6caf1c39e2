package org.carrel.web;

import java.util.Collection;
import java.util.Optional;
import org.carrel.adapter.Presence;
import org.carrel.store.Reader;
import org.carrel.store.StoreHealth;
import org.carrel.web.wire.HereSignalView;
import org.carrel.web.wire.LookingSignalView;
import org.carrel.web.wire.OccupantsSignalView;
import org.carrel.web.wire.PresenceSignalView;
import org.carrel.web.wire.StaffTypingSignalView;
import org.carrel.web.wire.StoreSignalView;
import org.carrel.web.wire.TypingSignalView;

/** Tells open inboxes what may be lost: who writes, who is there, who looks at what. Never waits. */
public final class Signals {

    private final FeedRoutes feeds;
    private final JsonFormat json;
    private final Reader reader;
    private final Sight sight;

    Signals(FeedRoutes feeds, JsonFormat json, Reader reader, Sight sight) {
        this.feeds = feeds;
        this.json = json;
        this.reader = reader;
        this.sight = sight;
    }

    /** Somebody outside writes in a conversation, or stopped; in a room with a name. */
    public void typing(long conversation, Optional<String> name, boolean on) {
        byte[] frame = json.write(TypingSignalView.of(conversation, name, on));
        inConversation(conversation, "typing " + conversation + " " + name.orElse(""), frame);
    }

    /** A colleague writes in a conversation, or stopped; all others who may see it are told. */
    public void staffTyping(long conversation, long operator, boolean on) {
        byte[] frame = json.write(StaffTypingSignalView.of(conversation, operator, on));
        feeds.signal(
                "staff " + conversation + " " + operator,
                frame,
                other -> other != operator && sees(other, conversation));
    }

    /** A contact's presence. */
    public void presence(long contact, Presence presence, String words) {
        feeds.signal("presence " + contact, json.write(PresenceSignalView.of(contact, presence, words)));
    }

    /** How many are in a room now. */
    public void occupants(long conversation, int count) {
        byte[] frame = json.write(OccupantsSignalView.of(conversation, count));
        inConversation(conversation, "occupants " + conversation, frame);
    }

    /** Whether what is written becomes durable; inboxes that open later are told too. */
    public void store(StoreHealth health) {
        feeds.standing("store", json.write(StoreSignalView.of(health)));
    }

    /** Who has an inbox open; inboxes that open later are told too. */
    void here(Collection<Long> operators) {
        feeds.standing("here", json.write(HereSignalView.of(operators)));
    }

    void looking(long operator, Optional<Long> conversation) {
        byte[] frame = json.write(LookingSignalView.of(operator, conversation));
        String about = "looking " + operator;
        conversation.ifPresentOrElse(id -> inConversation(id, about, frame), () -> feeds.signal(about, frame));
    }

    private void inConversation(long conversation, String about, byte[] frame) {
        feeds.signal(about, frame, operator -> sees(operator, conversation));
    }

    private boolean sees(long operator, long conversation) {
        return reader.read(sql -> sight.sees(sql, operator, conversation));
    }
}
