/**
 * Dialogs, conversations and messages, and the decisions about them, which run in the writer: which conversation an
 * event belongs to, who holds it, whether it is new.
 */
@NullMarked
package org.carrel.conversation;

import org.jspecify.annotations.NullMarked;
