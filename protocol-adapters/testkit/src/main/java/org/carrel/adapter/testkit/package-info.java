/** What a test of an adapter needs: the contract test, a recording context, far ends and real servers. */
package org.carrel.adapter.testkit;
