package org.lockkeeper.api.plan;

/** Which way of finding affected users applies to a server (article "Kerio Updater Service installation"). */
public enum Detection {
    /** A fresh affected-user report is there. */
    REPORT,
    /** Statistics are on: wait for the next report. */
    WAIT_FOR_REPORT,
    /** Switch client statistics on, then wait for a report. */
    ENABLE_STATISTICS,
    /** Look at the installed programs of every computer that has a connector. */
    INSTALLED_PROGRAMS
}
