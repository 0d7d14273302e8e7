package org.lockkeeper.core.internal.rules;

import org.lockkeeper.api.rules.Citation;

/** The documents that the built-in rules rest on, as the vendor titles them. */
final class Documents {

    private static final String UPDATER_ARTICLE = "Kerio Updater Service installation";
    private static final String GUIDE = "Kerio MailServer User's Guide";

    /** Its introduction: which transition needs the Updater Service, and for whom it installs itself. */
    static final Citation UPDATER = new Citation(UPDATER_ARTICLE, "");
    /** How to find affected users. */
    static final Citation FIND_OUT = new Citation(UPDATER_ARTICLE,
            "To find out whether manual upgrade is needed");
    /** How to put it right. */
    static final Citation MANUAL_UPGRADE = new Citation(UPDATER_ARTICLE, "To perform the manual upgrade");
    /** What happens to the user; also names the database upgrade at both version steps. */
    static final Citation NOT_INSTALLED = new Citation(UPDATER_ARTICLE,
            "What happens if the Kerio Updater Service is not installed?");
    /** Duration, space, and what happens without it; lists 7.2.0 as the only version that needs one. */
    static final Citation DATABASE = new Citation("Kerio Outlook Connector database upgrade", "");
    /** Chapter sect-syncinstall of the guide. */
    static final Citation PLUG_IN = new Citation(GUIDE, "Kerio Synchronization Plug-in, installation");
    /** What to set where only HTTPS is allowed. */
    static final Citation PLUG_IN_SSL = new Citation(GUIDE, "7.3 SSL-secured synchronization");

    private Documents() {
    }
}
