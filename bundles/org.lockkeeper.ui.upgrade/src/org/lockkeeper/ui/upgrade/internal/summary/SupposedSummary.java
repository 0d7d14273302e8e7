package org.lockkeeper.ui.upgrade.internal.summary;

import org.lockkeeper.ui.upgrade.internal.scenario.Difference;

/**
 * What would be, if all were as a scenario supposes, beside what is.
 *
 * @param name of the scenario
 * @param difference what would follow; {@code null} while it is computed, and where that failed
 * @param problem why it could not be supposed; {@code null} where it could
 */
record SupposedSummary(String name, Difference difference, String problem) {
}
