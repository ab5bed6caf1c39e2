package org.carrel.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carrel.adapter.HttpEndpoint;
import org.carrel.adapter.TextListener;
import org.carrel.adapter.TextSocket;
import org.carrel.adapter.WebRequest;
import org.carrel.adapter.WebResponse;

/** The pages of the one account: they tell what they were asked. */
final class PaperPages implements HttpEndpoint {

    private final List<String> asked;

    PaperPages(List<String> asked) {
        this.asked = asked;
    }

    @Override
    public WebResponse handle(WebRequest request) throws Exception {
        String told = request.method() + " " + request.path() + " from "
                + request.client().getHostAddress() + " "
                + request.headers() + " "
                + new String(request.body().readAllBytes(), StandardCharsets.UTF_8);
        return new WebResponse(
                200,
                Map.of("Content-Type", List.of("text/plain"), "Set-Cookie", List.of("a=b")),
                out -> out.write(told.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public TextListener open(WebRequest request, TextSocket socket) {
        socket.send("welcome to " + request.path());
        return new TextListener() {
            @Override
            public void text(String text) {
                socket.send("you said " + text);
            }

            @Override
            public void closed(int code) {
                asked.add("closed " + code);
            }
        };
    }
}
