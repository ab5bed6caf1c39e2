package org.carrel.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.adapter.Head;
import org.carrel.adapter.Text;
import org.carrel.operator.Operator;
import org.carrel.operator.OperatorStore;
import org.carrel.store.Tx;

/** System lines in a thread: who claimed, closed, reopened, what became of a room. */
final class Activities {

    private final MessageStore messages = new MessageStore();
    private final OperatorStore operators = new OperatorStore();

    /** Somebody of ours did something. */
    void add(Tx tx, long conversation, By by, String what) {
        String name = operators.find(tx, by.operator()).map(Operator::name).orElse("?");
        Text text = new Text("activity-" + what, Map.of("name", name), name + " " + what + " this.");
        add(tx, conversation, Optional.of(by.operator()), text);
    }

    /** Something happened; by nobody of ours, where no operator is named. */
    void add(Tx tx, long conversation, Optional<Long> operator, Text text) {
        messages.add(
                tx,
                new Message(
                        tx.newId(),
                        conversation,
                        Message.Kind.ACTIVITY,
                        true,
                        operator,
                        Optional.empty(),
                        List.of(),
                        Optional.of(text),
                        Optional.empty(),
                        Head.Source.LIVE,
                        tx.now(),
                        tx.now(),
                        tx.now(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1),
                Optional.empty());
    }
}
