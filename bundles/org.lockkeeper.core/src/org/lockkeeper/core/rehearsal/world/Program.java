package org.lockkeeper.core.rehearsal.world;

/** A program that joins a person's Outlook, or Mac, to the server. */
public enum Program {

    /** Kerio Outlook Connector, the one that needs the server all the time. */
    KOC,
    /** Kerio Outlook Connector (Offline Edition), which keeps a database of its own. */
    KOFF,
    /** Kerio Synchronization Plug-in. */
    KSP,
    /** Kerio Sync Connector, on a Mac. */
    KSC;

    /**
     * Whether it is a Kerio Outlook Connector: the article speaks of "Kerio Outlook Connector" and exempts none.
     */
    public boolean isOutlookConnector() {
        return this == KOC || this == KOFF;
    }
}
