/** A certificate authority of the tests' own, so that certificates are verified for real. */
package org.carrel.adapter.testkit.tls;
