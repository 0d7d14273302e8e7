package org.lockkeeper.api.evidence;

/**
 * What kind of source told something. Where two observations of one attribute bear the same time, and no value of it
 * reassures more than another, the kind declared later here wins.
 */
public enum SourceKind {
    /** Some other source, for instance of an added importer. */
    OTHER,
    /**
     * A directory, or a list of addresses: it tells of accounts and computers who they are and where, by
     * {@link DirectoryAttributes} and {@link Attribute#SAME_AS}. It makes nobody known or ready; of clients and servers it
     * is not heard.
     */
    DIRECTORY,
    /**
     * A person's remark about a client, by {@link RemarkAttributes#REMARK}: it tells nothing about the client that a verdict
     * could rest on.
     */
    REMARK,
    /** {@code audit.log}, {@code operations.log}: that an account was used with a connector. */
    ACTIVITY_LOG,
    /** {@code mailserver.cfg}, {@code users.cfg}: may lag behind the running server. */
    CONFIGURATION,
    /** The affected-user report in {@code warning.log}. */
    REPORT,
    /** A list of installed programs. */
    INVENTORY,
    /** {@code lockkeeper-clients.csv}. */
    CLIENT_LIST,
    /** {@code lockkeeper-server.json}. */
    SERVER_DESCRIPTION,
    /** Stated by the person at the keyboard. */
    STATEMENT
}
