package org.lockkeeper.ui.workbench.internal.imports;

import java.text.NumberFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.ServerChange;
import org.lockkeeper.ui.workbench.internal.Messages;

/** Says in a sentence or two what an import or a statement changes. */
public final class ChangeWords {

    private ChangeWords() {
    }

    /** What would be otherwise, in words; a server that is new is told by its clients. */
    public static String of(Differences changes) {
        String clients = changes.clients().isEmpty() ? "" : NLS.bind(Messages.Changes_some,
                Stream.of(ChangeKind.NEW, ChangeKind.GONE, ChangeKind.VERDICT, ChangeKind.FACT)
                        .map(kind -> number(changes.count(kind))).toArray());
        String known = changes.servers().stream().filter(server -> server.from() != null).map(ServerChange::words)
                .collect(Collectors.joining("; "));
        if (changes.newlyBlocked() + changes.repaired() > 0) {
            clients += " " + NLS.bind(Messages.Changes_verdicts, number(changes.newlyBlocked()), number(changes.repaired()));
        }
        String all = (clients + " " + (known.isEmpty() ? "" : NLS.bind(Messages.Changes_servers, known))).strip();
        return all.isEmpty() ? Messages.Changes_none : all;
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }
}
