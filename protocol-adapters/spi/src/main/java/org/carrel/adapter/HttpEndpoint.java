package org.carrel.adapter;

public interface HttpEndpoint extends Feature {
    WebResponse handle(WebRequest request) throws Exception;

    TextListener open(WebRequest request, TextSocket socket) throws Exception;
}
