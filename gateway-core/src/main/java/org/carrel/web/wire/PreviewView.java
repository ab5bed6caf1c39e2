package org.carrel.web.wire;

import java.util.List;
import java.util.Optional;
import org.carrel.adapter.Content;
import org.carrel.adapter.Part;
import org.carrel.adapter.Rendering;
import org.carrel.adapter.Text;

/** {@code Preview}. */
public record PreviewView(List<String> parts, List<Text> losses, Optional<Text> refused) {

    /** Of what an adapter rendered. */
    public static PreviewView of(Rendering rendering) {
        return new PreviewView(
                rendering.parts().stream()
                        .map(Part::content)
                        .map(PreviewView::words)
                        .toList(),
                rendering.losses(),
                rendering.refused());
    }

    private static String words(Content content) {
        return switch (content) {
            case Content.Plain plain -> plain.text();
            case Content.Action action -> action.text();
            case Content.Attachment attachment -> attachment.name();
            case Content.Unreadable unreadable -> unreadable.raw();
        };
    }
}
