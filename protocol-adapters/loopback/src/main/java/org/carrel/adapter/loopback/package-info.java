/**
 * The template for a new adapter, over a network in memory, and as the network "Practice" the place where staff train.
 *
 * <p>Read it in this order: {@link org.carrel.adapter.loopback.LoopbackAdapter} (what it is and what it asks for),
 * {@code LoopbackConnection} (one account's life), {@code LogReader} (from the server to the core), {@code Inbound} and
 * {@code Outbound} (the conversions, pure functions). The package {@code network} stands for the foreign server and its
 * client library, {@code practice} for the simulated patrons; a real adapter has neither.
 */
package org.carrel.adapter.loopback;
