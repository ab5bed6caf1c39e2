package org.carrel.web;

import io.undertow.util.HttpString;

/**
 * One line of the API's table.
 *
 * @param path below {@code /api}, with names in braces, e.g. {@code /accounts/{id}}
 */
record Route(HttpString method, String path, Access access, Handler handler) {}
