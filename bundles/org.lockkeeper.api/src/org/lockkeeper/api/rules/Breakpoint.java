package org.lockkeeper.api.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;

/**
 * Where a rule's answer may change. Code that asks "what would change it", searches a path over versions or reckons with
 * all that unknown facts may turn out to be, tries the values on both sides of each breakpoint and need not know what
 * the rule is about.
 */
public sealed interface Breakpoint {

    /**
     * Values of one fact that the rule tells apart.
     *
     * @param <T> type of the values
     * @param ofServer whether it is a fact of the server, not of the client
     * @param attribute which fact
     * @param values one value out of each stretch of values that the rule treats alike, in ascending order; each but
     *        the first is where its stretch begins; for yes-or-no facts all values
     */
    record Values<T>(boolean ofServer, Attribute<T> attribute, List<T> values) implements Breakpoint {

        /** Copies the values. */
        public Values {
            Objects.requireNonNull(attribute);
            values = List.copyOf(values);
            if (values.size() < 2) {
                throw new IllegalArgumentException("a breakpoint of " + attribute + " needs two sides");
            }
        }
    }

    /**
     * The answer changes where one number reaches a multiple of another.
     *
     * @param attribute the number compared, which somebody may be able to change
     * @param factor by which the other is multiplied, 1 or more
     * @param other the other number: a given that nobody can change
     */
    record Multiple(Attribute<Long> attribute, long factor, Attribute<Long> other) implements Breakpoint {

        /** Checks the factor. */
        public Multiple {
            Objects.requireNonNull(attribute);
            Objects.requireNonNull(other);
            if (factor < 1) {
                throw new IllegalArgumentException("the factor has to be 1 or more");
            }
        }

        /** The least value that is not below the multiple; numbers of bytes beyond what a long holds are cut. */
        public long threshold(long value) {
            long given = Math.max(0, value);
            return given > Long.MAX_VALUE / factor ? Long.MAX_VALUE : factor * given;
        }
    }

    /**
     * The answer changes where one time is later than another.
     *
     * @param attribute the time that may be later
     * @param other the other time
     */
    record Later(Attribute<Moment> attribute, Attribute<Moment> other) implements Breakpoint {

        /** Checks that nothing is missing. */
        public Later {
            Objects.requireNonNull(attribute);
            Objects.requireNonNull(other);
        }
    }

    /**
     * The answer changes where the version to upgrade to reaches one of these.
     *
     * @param versions in ascending order
     */
    record Target(List<ProductVersion> versions) implements Breakpoint {

        /** Copies the versions. */
        public Target {
            versions = List.copyOf(versions);
        }
    }

    /**
     * The answer changes where the newest report of the server is older than this at the date of judgement.
     *
     * @param age how old a report may be
     */
    record ReportAge(Duration age) implements Breakpoint {

        /** Checks that there is an age. */
        public ReportAge {
            Objects.requireNonNull(age);
        }
    }

    /** All values of a client's yes-or-no fact. */
    static <T extends Enum<T>> Breakpoint each(Attribute<T> attribute) {
        return new Values<>(false, attribute, List.of(attribute.type().getEnumConstants()));
    }

    /** All values of a server's yes-or-no fact. */
    static <T extends Enum<T>> Breakpoint eachOfServer(Attribute<T> attribute) {
        return new Values<>(true, attribute, List.of(attribute.type().getEnumConstants()));
    }

    /** Versions of a client's connector: one below the first breakpoint, then the breakpoints. */
    static Breakpoint versions(Attribute<ProductVersion> attribute, ProductVersion below, ProductVersion... from) {
        List<ProductVersion> values = new ArrayList<>(List.of(below));
        values.addAll(List.of(from));
        return new Values<>(false, attribute, values);
    }

    /** Versions to upgrade to. */
    static Breakpoint target(ProductVersion... versions) {
        return new Target(List.of(versions));
    }
}
