/** How a client becomes known to a server: capabilities, SASL, strict transport security. Without input or output. */
package org.carrel.adapter.irc.signin;
