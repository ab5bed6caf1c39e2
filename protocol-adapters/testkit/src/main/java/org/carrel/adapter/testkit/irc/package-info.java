/** Real IRC servers for tests, and people who talk over them. */
package org.carrel.adapter.testkit.irc;
