package org.carrel.adapter.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What waits to be stored takes so much memory and no more, however long the messages are. */
class HandOffTest {

    private static final int LONG = 400_000;

    private final HandOff handOff = new HandOff();

    private static HandOff.Item message(int number, int length) {
        Node message = Node.of(Namespaces.CLIENT, "message", "id", "" + number)
                .with(Node.of(Namespaces.CLIENT, "body").saying("x".repeat(length)));
        return new HandOff.Item.Message(Arrival.unpack(message, "own"), Session.none(), false);
    }

    private static List<Integer> numbers(List<HandOff.Item> items) {
        return items.stream()
                .map(item -> Integer.valueOf(
                        ((HandOff.Item.Message) item).arrival().message().attribute("id")))
                .toList();
    }

    /** Puts on a thread of its own, so that it may wait. */
    private Thread put(int count, int length) {
        return Thread.ofVirtual()
                .start(() -> IntStream.range(0, count).forEach(number -> handOff.put(message(number, length))));
    }

    @Test
    void longMessagesAreTakenInParts() throws Exception {
        put(20, LONG).join();

        List<HandOff.Item> first = handOff.take(256);
        List<HandOff.Item> second = handOff.take(256);

        assertThat(numbers(first))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 10).boxed().toList());
        assertThat(numbers(second))
                .containsExactlyElementsOf(IntStream.range(11, 20).boxed().toList());
    }

    @Test
    void theReaderWaitsWhenLongMessagesTakeAllTheRoom() throws Exception {
        Thread reader = put(100, LONG);
        int taken = 0;
        long most = 0;
        while (taken < 100) {
            List<HandOff.Item> items = handOff.take(256);
            taken += items.size();
            most = Math.max(most, handOff.weight());
        }
        reader.join();

        assertThat(most).isLessThan(HandOff.ROOM_WEIGHT + LONG + 1000);
        assertThat(handOff.weight()).isZero();
    }

    @Test
    void whatIsGivenBackCountsAgain() throws Exception {
        put(3, LONG).join();
        long before = handOff.weight();

        handOff.giveBack(handOff.take(256));

        assertThat(handOff.weight()).isEqualTo(before);
        assertThat(numbers(handOff.take(256))).containsExactly(0, 1, 2);
    }

    @Test
    void shortMessagesAreCounted() throws Exception {
        put(300, 1).join();

        assertThat(handOff.take(256)).hasSize(256);
        assertThat(handOff.take(256)).hasSize(44);
    }
}
