/** A real DNS server for tests. */
package org.carrel.adapter.testkit.dns;
