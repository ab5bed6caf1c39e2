package org.carrel.routing.file;

import java.util.List;
import java.util.Optional;

/** What happens to a message in a route. */
sealed interface Step {

    /** Goes to a place, and on from there as it was. */
    record To(Place place) implements Step {}

    /** Gets other words. */
    record SetBody(Template words) implements Step {}

    /** Gets another address to go to, where the place names none. */
    record SetDialog(Template address) implements Step {}

    /** Goes through these steps if the condition holds, and on behind them if it does not. */
    record Filter(Condition condition, List<Step> steps) implements Step {}

    /** Goes through the steps of the first condition that holds. */
    record Choice(List<Filter> when, Optional<List<Step>> otherwise) implements Step {}

    /** Goes no further. */
    record Stop() implements Step {}
}
