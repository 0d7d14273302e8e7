package org.lockkeeper.intake.internal.inventory;

import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.ImportContext;

/** What lists of programs tell beyond one observation: so that the lists of one computer can be read as one. */
public interface InventoryContext extends ImportContext {

    /** Takes an observation that a list of programs gave, as part of that list. */
    void observe(Observation observation, ListMark mark);
}
