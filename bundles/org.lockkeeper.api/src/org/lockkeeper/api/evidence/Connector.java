package org.lockkeeper.api.evidence;

/** A program that joins Outlook (or Apple's programs) to the server; names as in the vendor's guides. */
public enum Connector {
    /** Kerio Outlook Connector, the online one. */
    KOC("Kerio Outlook Connector"),
    /** Kerio Outlook Connector (Offline Edition); called just "Kerio Outlook Connector" since 7.x. */
    KOFF("Kerio Outlook Connector (Offline Edition)"),
    /** Kerio Synchronization Plug-in. */
    KSP("Kerio Synchronization Plug-in"),
    /** Kerio Sync Connector for Mac. */
    KSC("Kerio Sync Connector for Mac");

    private final String title;

    Connector(String title) {
        this.title = title;
    }

    /** The vendor's full name of the program. */
    public String title() {
        return title;
    }
}
