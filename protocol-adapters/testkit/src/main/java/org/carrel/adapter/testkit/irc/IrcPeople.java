package org.carrel.adapter.testkit.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who sign in at the same time, which takes no longer than one: some servers let people in once a second. */
public final class IrcPeople implements AutoCloseable {

    private final List<IrcPerson> all;

    private IrcPeople(List<IrcPerson> all) {
        this.all = List.copyOf(all);
    }

    /** One for each nick. */
    public static IrcPeople signIn(IrcServer server, String... nicks) {
        return signIn(server, new IrcSignIn(), nicks);
    }

    /** One for each nick, all in the same manner. */
    public static IrcPeople signIn(IrcServer server, IrcSignIn how, String... nicks) {
        List<IrcPerson> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<IrcPerson>> tasks = new ArrayList<>();
            for (String nick : nicks) {
                tasks.add(() -> IrcPerson.signIn(server, nick, how));
            }
            for (Future<IrcPerson> one : threads.invokeAll(tasks)) {
                people.add(one.get());
            }
            return new IrcPeople(people);
        } catch (ExecutionException e) {
            people.forEach(IrcPerson::close);
            throw new AssertionError("Not everybody could sign in", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The person with that place, from 0, among the nicks that were given. */
    public IrcPerson get(int place) {
        return all.get(place);
    }

    /** Everybody, in the order of the nicks that were given. */
    public List<IrcPerson> all() {
        return all;
    }

    /** Ends all connections without a good-bye. */
    @Override
    public void close() {
        all.forEach(IrcPerson::close);
    }
}
