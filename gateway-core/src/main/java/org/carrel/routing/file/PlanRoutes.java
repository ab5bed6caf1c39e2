package org.carrel.routing.file;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.carrel.routing.Routing;

/** Builds the Camel route of a plan: nothing in it comes from the file but texts. */
final class PlanRoutes extends RouteBuilder {

    private static final String DIALOG = "ImDialog";

    private final RoutePlan plan;
    private final Routing routing;
    private final HookCaller hooks;
    private final Breaker breaker;
    private int calls;

    PlanRoutes(RoutePlan plan, Routing routing, HookCaller hooks, Breaker breaker) {
        this.plan = plan;
        this.routing = routing;
        this.hooks = hooks;
        this.breaker = breaker;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        Place.Im from = plan.from();
        add(from(routing.im(from.account(), from.address(), from.room())).routeId(plan.id()), plan.steps());
    }

    private void add(ProcessorDefinition<?> to, List<Step> steps) {
        steps.forEach(step -> add(to, step));
    }

    private void add(ProcessorDefinition<?> to, Step step) {
        switch (step) {
            case Step.To(Place place) -> add(to, place);
            case Step.SetBody(Template words) ->
                to.process(exchange -> exchange.getMessage().setBody(words.fill(facts(exchange))));
            case Step.SetDialog(Template address) ->
                to.process(exchange -> exchange.getMessage().setHeader(DIALOG, address.fill(facts(exchange))));
            case Step.Filter(Condition condition, List<Step> inner) -> {
                ProcessorDefinition<?> filter = to.filter(exchange -> condition.holds(facts(exchange)));
                add(filter, inner);
                filter.end();
            }
            case Step.Choice(List<Step.Filter> when, Optional<List<Step>> otherwise) ->
                add(to.choice(), when, otherwise);
            case Step.Stop() -> to.stop();
        }
    }

    private void add(ChoiceDefinition choice, List<Step.Filter> when, Optional<List<Step>> otherwise) {
        when.forEach(one -> add(choice.when(exchange -> one.condition().holds(facts(exchange))), one.steps()));
        otherwise.ifPresent(steps -> add(choice.otherwise(), steps));
        choice.end();
    }

    private void add(ProcessorDefinition<?> to, Place place) {
        ProcessorDefinition<?> braked = to.process(this::brake);
        switch (place) {
            case Place.Im im -> braked.to(routing.im(im.account(), im.address(), im.room()));
            case Place.Hook hook -> {
                String call = plan.id() + "#" + ++calls;
                braked.process(exchange -> hooks.post(hook, call, facts(exchange)));
            }
        }
    }

    /** What was said while we were away comes all at once, and is no storm. */
    private void brake(Exchange exchange) throws InterruptedException {
        if ("LIVE".equals(exchange.getMessage().getHeader("ImSource", String.class))) {
            breaker.pass();
        }
    }

    private static Function<Fact, String> facts(Exchange exchange) {
        return fact -> Objects.requireNonNullElse(
                fact.header().isPresent()
                        ? exchange.getMessage().getHeader(fact.header().get(), String.class)
                        : exchange.getMessage().getBody(String.class),
                "");
    }
}
