package org.carrel.web;

import java.util.Optional;
import org.carrel.operator.Caller;
import org.carrel.operator.Scope;
import org.carrel.store.Refusal;
import tools.jackson.databind.JsonNode;

/** Does what a client says on its feed; what it says may be lost, so what is not understood is passed over. */
final class ClientFrames {

    private final JsonFormat json;
    private final Looking looking;
    private final Typing typing;

    ClientFrames(JsonFormat json, Looking looking, Typing typing) {
        this.json = json;
        this.looking = looking;
        this.typing = typing;
    }

    /** A frame of one socket. */
    void take(Object socket, Caller caller, String text) {
        Optional<JsonNode> frame = json.parse(text).filter(JsonNode::isObject);
        if (frame.isEmpty()) {
            return;
        }
        Optional<Long> conversation =
                WireId.parse(frame.get().path("conversation").asString(""));
        switch (frame.get().path("type").asString("")) {
            case "looking" -> looking.look(socket, caller.operator().id(), conversation);
            case "typing" ->
                conversation.ifPresent(
                        id -> typing(caller, id, frame.get().path("on").asBoolean(false)));
            default -> {
                // a later client may say more
            }
        }
    }

    /** A patron sees it, so a program that may only look cannot. */
    private void typing(Caller caller, long conversation, boolean on) {
        if (!caller.scope().holds(Scope.WRITE)) {
            return;
        }
        try {
            typing.say(caller, conversation, on);
        } catch (Refusal refusal) {
            // gone, or not for this person: nobody is told
        }
    }
}
