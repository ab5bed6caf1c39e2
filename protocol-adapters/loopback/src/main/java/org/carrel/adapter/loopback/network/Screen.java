package org.carrel.adapter.loopback.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a person sees of the dialog with us. Guarded by the network's lock. */
final class Screen {

    private final List<Line> lines = new ArrayList<>();

    List<Line> lines() {
        return List.copyOf(lines);
    }

    void apply(Entry entry) {
        switch (entry.what()) {
            case Happening.Wrote wrote ->
                lines.add(new Line(entry.ref(), wrote.words(), wrote.replyTo(), java.util.Set.of(), false, false));
            case Happening.Changed changed -> change(changed.target(), line -> line.saying(changed.words()));
            case Happening.TookBack gone -> change(gone.target(), Line::takenBack);
            case Happening.Reacted reacted -> change(reacted.target(), line -> line.with(reacted.all()));
            case Happening.Got _, Happening.CameBack _ -> {}
            case Happening.Saw saw -> readUpTo(saw.upTo());
        }
    }

    private void change(Ref target, UnaryOperator<Line> change) {
        int at = find(target);
        if (at >= 0) {
            lines.set(at, change.apply(lines.get(at)));
        }
    }

    private void readUpTo(Ref target) {
        for (int at = find(target); at >= 0; at--) {
            if (lines.get(at).byStaff() == target.byUs()) {
                lines.set(at, lines.get(at).asRead());
            }
        }
    }

    /** The server's id is sure; of equal ids chosen by a sender the newest is meant. */
    private int find(Ref target) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            Ref ref = lines.get(at).ref();
            boolean same = target.server().isPresent()
                    ? target.server().equals(ref.server())
                    : target.sender().equals(ref.sender()) && target.byUs() == ref.byUs();
            if (same) {
                return at;
            }
        }
        return -1;
    }
}
