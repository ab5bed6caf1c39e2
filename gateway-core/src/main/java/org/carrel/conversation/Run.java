package org.carrel.conversation;

/**
 * What is fetched over one connection of an account, which thread order needs to know.
 *
 * @param number of the connection; later ones have higher numbers
 * @param gapless whether everything before these events is stored too, as a cursor in their batch says
 */
public record Run(long number, boolean gapless) {}
