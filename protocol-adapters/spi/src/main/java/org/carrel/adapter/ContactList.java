package org.carrel.adapter;

public interface ContactList extends Feature {
    void request(String address) throws AdapterException, InterruptedException;

    void answer(String address, boolean yes) throws AdapterException, InterruptedException;

    void remove(String address) throws AdapterException, InterruptedException;
}
