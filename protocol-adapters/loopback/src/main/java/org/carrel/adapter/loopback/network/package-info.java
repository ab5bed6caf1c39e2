/**
 * An instant-messaging network in memory: what for another adapter is a server somewhere, with its archive, its people
 * and its bad days. It knows nothing of the adapter contract, as a foreign server does not.
 */
package org.carrel.adapter.loopback.network;
