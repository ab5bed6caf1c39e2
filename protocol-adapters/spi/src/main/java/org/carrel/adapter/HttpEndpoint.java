package org.carrel.adapter;

/**
 * Pages and sockets for patrons, served on the public listener below {@code /a/<account>/}. That is an origin of its own;
 * cookies and credentials are taken out in both directions. A page refers to its own things by relative addresses, and
 * has no inline script or style, because the Content-Security-Policy forbids it. Called on virtual threads, in parallel.
 */
public interface HttpEndpoint extends Feature {

    /** Answers a request. An exception becomes a plain page with status 500. */
    WebResponse handle(WebRequest request) throws Exception;

    /** Somebody opens a socket. What is returned hears what comes from it. */
    TextListener open(WebRequest request, TextSocket socket) throws Exception;
}
