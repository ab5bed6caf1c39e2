package org.carrel.adapter;

import java.net.URI;

/**
 * What a network is called.
 *
 * @param id short and lower case; in configuration files and in the database, so it never changes
 * @param name for people
 * @param icon name of its sign in the inbox; an unknown one gets a neutral sign
 * @param documentation where people read about it
 * @param spi the major version of this contract that the adapter was built for; now 1
 */
public record NetworkInfo(String id, String name, String icon, URI documentation, int spi) {}
