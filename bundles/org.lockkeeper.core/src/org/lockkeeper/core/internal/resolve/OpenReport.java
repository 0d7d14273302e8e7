package org.lockkeeper.core.internal.resolve;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.UnexplainedReport;

/**
 * A line that says that one of the account's computers lacks the Updater Service, and none of the known ones explains
 * it.
 *
 * @param line the line
 * @param report what to say of it; {@code null} where it is no line of the newest report
 */
record OpenReport(Sighting line, @Nullable UnexplainedReport report) {

    /** The connector that reports name. */
    static final int PLACE = Connector.KOFF.ordinal();
}
