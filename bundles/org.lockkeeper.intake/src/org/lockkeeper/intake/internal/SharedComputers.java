package org.lockkeeper.intake.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.evidence.Subject;

/**
 * Finds computers of one name on several servers of an import. What is known of a computer is kept by server, so what
 * one server's lists tell of it is not known on the other: that is said, since it may be one computer.
 */
final class SharedComputers {

    private static final int MOST_NAMED = 5;

    private final Map<String, String> servers = new HashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> ofFile = new LinkedHashSet<>();

    /** Records whom an observation of the present file is about. */
    void see(Subject subject) {
        String computer = switch (subject) {
            case Subject.OfComputer c -> c.computer();
            case Subject.OfClient c -> c.computer();
            default -> null;
        };
        if (computer == null) {
            return;
        }
        String server = servers.putIfAbsent(computer, subject.server());
        if (server != null && !server.equals(subject.server()) && told.add(subject.server() + '\n' + computer)) {
            ofFile.add(computer);
        }
    }

    /** What is to be said of the present file, which ends; empty for nothing. */
    Optional<String> end() {
        if (ofFile.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", ofFile.stream().limit(MOST_NAMED).toList())
                + (ofFile.size() > MOST_NAMED ? " and " + (ofFile.size() - MOST_NAMED) + " more" : "");
        String text = (ofFile.size() == 1 ? "a computer of this name is" : "computers of these names are")
                + " on another server of this import too: " + names + " (there on "
                + String.join(", ", ofFile.stream().map(servers::get).distinct().limit(MOST_NAMED).toList())
                + "). What a list says about a computer counts for its server only; where it is one computer, give its list to"
                + " both";
        ofFile.clear();
        return Optional.of(text);
    }
}
