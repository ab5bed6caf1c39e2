package org.carrel.web;

import java.util.List;
import org.carrel.account.Accounts;

/** What the features put into the feed, one {@link FeedContent} for each kind. */
public final class FeatureContents {

    private final JsonFormat json = new JsonFormat();

    /** All of them. */
    public List<FeedContent> all(
            ConversationWindow window, Accounts accounts, AccountAnswers accountViews, ContactAnswers contactViews) {
        return List.of(
                new AccountContent(accounts, accountViews, json),
                new ContactContent(contactViews, json),
                new ConversationContent(window, json),
                new MessageContent(window, json),
                new ReadPositionContent(window, json));
    }
}
