package org.lockkeeper.core.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.Verdict;

/** Rules as a plugin would add them. */
public final class Rules {

    private Rules() {
    }

    /** Applies to every client. */
    public static ClientRule client(String id, Verdict verdict) {
        return client(id, _ -> Optional.of(finding(id, verdict)));
    }

    /** Throws about every client. */
    public static ClientRule throwing(String id, Throwable problem) {
        return client(id, _ -> {
            throw Rules.<RuntimeException>sneaky(problem);
        });
    }

    /** A rule about clients. */
    public static ClientRule client(String id, Function<ClientCase, Optional<Finding>> judge) {
        return new ClientRule() {
            @Override
            public RuleDescription description() {
                return describe(id);
            }

            @Override
            public Optional<Finding> evaluate(ClientCase c) {
                return judge.apply(c);
            }
        };
    }

    /** A rule about servers. */
    public static ServerRule server(String id, Function<ServerCase, Optional<Finding>> judge) {
        return new ServerRule() {
            @Override
            public RuleDescription description() {
                return describe(id);
            }

            @Override
            public Optional<Finding> evaluate(ServerCase c) {
                return judge.apply(c);
            }
        };
    }

    /** A rule whose description is null or throws. */
    public static UpgradeRule undescribed(RuntimeException problem) {
        return new ServerRule() {
            @Override
            public RuleDescription description() {
                if (problem != null) {
                    throw problem;
                }
                return null;
            }

            @Override
            public Optional<Finding> evaluate(ServerCase c) {
                return Optional.empty();
            }
        };
    }

    /** A finding without facts or remedies. */
    public static Finding finding(String id, Verdict verdict) {
        return new Finding(id, verdict, "Added", "An added rule says so.", List.of(), List.of(), List.of());
    }

    private static RuleDescription describe(String id) {
        return new RuleDescription(id, "Added", "Always.", "Nothing.", List.of(new Citation("Handbook", "")), false,
                List.of());
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable problem) throws E {
        throw (E) problem;
    }
}
