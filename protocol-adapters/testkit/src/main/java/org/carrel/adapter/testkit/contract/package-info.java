/** What every adapter passes, against its real server: {@link org.carrel.adapter.testkit.contract.AdapterContractTest}. */
package org.carrel.adapter.testkit.contract;
