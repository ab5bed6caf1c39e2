package org.carrel.adapter.loopback;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.carrel.adapter.DialogRef;
import org.carrel.adapter.Presence;
import org.carrel.adapter.loopback.network.Line;
import org.carrel.adapter.loopback.network.LoopbackNetwork;
import org.carrel.adapter.loopback.network.Person;
import org.carrel.adapter.loopback.network.Ref;
import org.carrel.adapter.loopback.network.Words;
import org.carrel.adapter.testkit.contract.ContractPeer;

/** A person on the network in memory. */
record LoopbackPeer(LoopbackNetwork network, Person person) implements ContractPeer {

    @Override
    public DialogRef dialog() {
        return new DialogRef(DialogRef.Kind.PEER, person.address());
    }

    @Override
    public List<String> typed() {
        String address = person.address();
        return List.of(address.toUpperCase(Locale.ROOT), "  " + address + "\n");
    }

    @Override
    public void writes(String text) {
        person.write(text);
    }

    @Override
    public void writesWithId(String id, String text) {
        person.write(Words.of(text), id);
    }

    @Override
    public void edits(String text, String now) {
        person.edit(text, now);
    }

    @Override
    public void retracts(String text) {
        person.retract(text);
    }

    @Override
    public void reacts(String text, String reaction) {
        person.react(text, reaction);
    }

    @Override
    public void replies(String to, String text) {
        person.reply(to, text);
    }

    @Override
    public void types(boolean on) {
        person.type(on);
    }

    @Override
    public void shows(Presence presence) {
        person.show(presence.name().toLowerCase(Locale.ROOT), "");
    }

    @Override
    public void reads() {
        person.read();
    }

    @Override
    public void givesBack(String text) {
        person.giveBack(text);
    }

    @Override
    public void goesAway() {
        person.leave();
    }

    @Override
    public void comesBack() {
        person.comeBack();
    }

    @Override
    public List<String> screen() {
        return person.received();
    }

    @Override
    public Set<String> reactions(String text) {
        return person.line(text).reactions();
    }

    @Override
    public String answered(String text) {
        Ref to = person.line(text).replyTo().orElseThrow();
        return person.screen().stream()
                .filter(line -> to.server().isPresent()
                        ? line.ref().server().equals(to.server())
                        : line.ref().sender().equals(to.sender()))
                .map(Line::words)
                .map(Words::text)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean seesTyping() {
        return person.seesTyping();
    }

    @Override
    public Presence seesPresence() {
        return Presence.valueOf(network.accountPresence().toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean seesRead(String text) {
        return person.line(text).read();
    }
}
