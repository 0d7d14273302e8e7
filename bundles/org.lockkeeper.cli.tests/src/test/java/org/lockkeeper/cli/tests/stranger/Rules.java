package org.lockkeeper.cli.tests.stranger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** Rules that fail, each in its way. */
public final class Rules {

    private Rules() {
    }

    /** A rule that finds nothing. */
    public static class Sound implements ClientRule {
        @Override
        public RuleDescription description() {
            return new RuleDescription("ACME-1", "Title", "Condition.", "Consequence.",
                    List.of(new Citation("Doc", "")), true, List.of());
        }

        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            return Optional.empty();
        }

        /** A finding of a rule of that id. */
        protected static Optional<Finding> finding(String id) {
            return Optional.of(new Finding(id, Verdict.MANUAL, "t", "c", List.of(), List.of(), List.of()));
        }
    }

    /** Throws. */
    public static final class Throwing extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            throw new IllegalStateException("no licence");
        }
    }

    /** Throws what it may not declare. */
    public static final class Sneaky extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            throw Sneaky.<RuntimeException>as(new IOException("no network"));
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> T as(Throwable e) throws T {
            throw (T) e;
        }
    }

    /** Throws an error of its own. */
    public static final class Erroneous extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            throw new Error("error");
        }
    }

    /** Asserts. */
    public static final class Asserting extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            throw new AssertionError("never");
        }
    }

    /** Lacks a class. */
    public static final class Unlinked extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            throw new NoClassDefFoundError("com/acme/Gone");
        }
    }

    /** Never ends calling itself. */
    public static final class Recursive extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            return evaluate(client).or(() -> evaluate(client));
        }
    }

    /** Gives {@code null}. */
    public static final class Null extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            return null;
        }
    }

    /** Speaks in another's name. */
    public static final class Impostor extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            return finding("LK-103");
        }
    }

    /** Does not describe itself. */
    public static final class Silent extends Sound {
        @Override
        public RuleDescription description() {
            throw new UnsupportedOperationException();
        }
    }

    /** Has no breakpoints, not even none. */
    public static final class Pointless extends Sound {
        @Override
        public Optional<List<Breakpoint>> breakpoints() {
            return null;
        }
    }

    /** Fails when it is asked whom it judges, and then. */
    public static final class Unjudging extends Sound {
        @Override
        public boolean judges(Connector connector) {
            throw new ClassCastException("judges");
        }

        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            throw new ClassCastException("judges");
        }
    }

    /** Names no fact that it rests on. */
    public static final class Unproved extends Sound {
        @Override
        public Optional<Finding> evaluate(ClientCase client) {
            return finding("ACME-1");
        }
    }
}
