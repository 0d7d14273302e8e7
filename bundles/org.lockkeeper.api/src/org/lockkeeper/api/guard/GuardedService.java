package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/**
 * A service of another bundle that has an id: it is asked for that once, and each other question has a value that takes
 * the place of an answer where it fails. One that takes too long is not asked again.
 *
 * @param <T> the service
 */
abstract class GuardedService<T> implements Foreign.Guarded {

    final T delegate;
    final ForeignFailures failures;
    final CallWatch watch;
    final String consequence;
    private final String id;

    /**
     * @param kind what the service is called in messages
     * @param consequence what follows where it fails, as a sentence
     * @param patience how long a question may take without a sign of life
     */
    GuardedService(T delegate, String id, String kind, String consequence, Duration patience) {
        this.delegate = delegate;
        this.id = Foreign.named("id", id);
        this.consequence = consequence;
        failures = new ForeignFailures(kind, this.id, delegate);
        watch = new CallWatch(failures, patience, consequence);
    }

    /** A question to the service. */
    interface Question<R> {

        /**
         * Asks it.
         *
         * @param call to be told of signs of life
         */
        @Nullable R ask(CallWatch.Call call) throws Exception;
    }

    /**
     * Asks.
     *
     * @param doing what it does meanwhile: "searching"
     * @param instead what is answered where it fails
     * @throws CancellationException where it stopped because its progress said so
     */
    final <R> R asked(String doing, Question<R> question, R instead) {
        try {
            return answered(doing, question, instead);
        } catch (ProblemException e) {
            failures.tell("failed at " + doing, consequence, e);
            return instead;
        }
    }

    /** The same, where the service may have a reason that a person can do something about. */
    final <R> R answered(String doing, Question<R> question, R instead) throws ProblemException {
        if (watch.isLate()) {
            return instead;
        }
        try (CallWatch.Call call = watch.begin(doing)) {
            return Objects.requireNonNull(question.ask(call), "it gives null");
        } catch (Throwable e) {
            failures.endIfFatal(e);
            if (!watch.isLate()) {
                if (e instanceof CancellationException cancelled) {
                    throw cancelled;
                }
                if (e instanceof ProblemException problem) {
                    throw problem;
                }
                failures.tell("failed at " + doing, consequence, e);
            }
            return instead;
        }
    }

    /** A progress of which each question is a sign of life. */
    static Progress watched(Progress progress, CallWatch.Call call) {
        return progress.orUntil(() -> {
            call.alive();
            return false;
        }).telling(call::alive);
    }

    @Override
    public final Object delegate() {
        return delegate;
    }

    /** The service's id, asked for once. */
    public final String id() {
        return id;
    }

    @Override
    public final String toString() {
        return id;
    }
}
