package org.carrel.web;

import org.carrel.operator.Caller;

/** Tells patron and colleagues that an operator writes, or stopped. */
interface Typing {
    void say(Caller by, long conversation, boolean on);
}
