package org.carrel.adapter.testkit.irc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InspircdLeafTest {

    private static final String[] FAR =
            IntStream.range(0, 20).mapToObj(number -> "far" + number).toArray(String[]::new);

    @Test
    void aNetSplitsAndHeals() {
        try (InspircdServer hub = InspircdServer.start();
                InspircdLeaf leaf = InspircdLeaf.start(hub);
                IrcPeople far = IrcPeople.signIn(leaf, FAR);
                IrcPerson near = IrcPerson.signIn(hub, "near")) {
            near.join("#net");
            far.all().forEach(person -> person.join("#net"));
            near.await(
                    "joins",
                    FAR.length,
                    line -> line.command().equals("JOIN") && line.nick().startsWith("far"));

            leaf.split();
            List<HeardLine> quits =
                    near.await("quits", FAR.length, line -> line.command().equals("QUIT"));
            near.forget();
            leaf.heal();
            near.await(
                    "joins",
                    FAR.length,
                    line -> line.command().equals("JOIN") && line.nick().startsWith("far"));
            far.get(0).say("#net", "back again");

            assertThat(quits).extracting(HeardLine::text).containsOnly("irc.test far.test");
            assertThat(near.awaitText("back again").nick()).isEqualTo("far0");
        }
    }
}
