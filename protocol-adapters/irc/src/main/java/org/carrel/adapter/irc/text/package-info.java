/** What people say: formatting codes and marks, and what a text becomes on a network of short lines. Pure. */
package org.carrel.adapter.irc.text;
