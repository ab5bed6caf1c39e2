/**
 * The contract between Carrel and the code for one network.
 *
 * <p>An {@link org.carrel.adapter.Adapter} describes a network and opens an {@link org.carrel.adapter.AccountConnection}
 * for each account on it. The connection is given an {@link org.carrel.adapter.AdapterContext}, through which it
 * <ul>
 *   <li>{@linkplain org.carrel.adapter.AdapterContext#deliver delivers} what must not be lost, in batches with the
 *       cursors they complete: each batch is one transaction, and when the call returns, it is stored;
 *   <li>{@linkplain org.carrel.adapter.AdapterContext#signal signals} what may be lost: typing, presence, who is in a
 *       room;
 *   <li>reports its {@linkplain org.carrel.adapter.AdapterContext#status status}, with words for people.
 * </ul>
 *
 * <p>In the other direction the core {@linkplain org.carrel.adapter.AccountConnection#render renders} what a person
 * wrote (pure: only the adapter knows its network's lengths and markup), stores the parts in its outbox and
 * {@linkplain org.carrel.adapter.AccountConnection#send sends} them one by one. Whatever else a network can do is an
 * optional {@link org.carrel.adapter.Feature}. Those three types are all that must be implemented.
 *
 * <p><b>Threads.</b> Everything is blocking code on virtual threads. A method that declares
 * {@code InterruptedException} may take its time and ends soon after an interrupt; every other one answers at once.
 * Methods of a connection are called from several threads at a time, {@code send} for different dialogs in parallel.
 *
 * <p><b>Ids.</b> Only an id that a <em>server</em> gave tells one message from another. An id that a sender chose only
 * locates the target of an edit, a receipt or a reaction among that sender's messages. Our own sends are known by their
 * {@link org.carrel.adapter.TransactionId}.
 *
 * <p><b>Words.</b> No type has nulls. Text for people is a {@link org.carrel.adapter.Text}: a code, parameters, and
 * English words that say what is wrong and what to do. A {@link org.carrel.adapter.Secret} goes into no text, log or
 * exception.
 *
 * <p><b>Drop-in adapters</b> see of Carrel this package alone, and the JDK. Around every call into one, and on its
 * scheduler's threads, the context class loader is its own. What it needs beyond, it ships.
 *
 * <p>The proof that an adapter keeps all this is {@code AdapterContractTest} in the testkit; the example is the loopback
 * adapter.
 */
package org.carrel.adapter;
