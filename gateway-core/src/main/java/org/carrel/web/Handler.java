package org.carrel.web;

/** What a route does. Runs on a virtual thread; a {@link org.carrel.store.Refusal} becomes problem details. */
interface Handler {
    Answer handle(Request request) throws InterruptedException;
}
