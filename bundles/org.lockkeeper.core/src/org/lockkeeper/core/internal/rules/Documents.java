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

    /** What a connector asks of its user where its version is not the server's; known in part only. */
    static final Citation UPDATE_CHECKER = new Citation("Kerio Connect guide", "Update Checker");

    /** What the connector needs, by release; of 6.7 also how the Offline Edition takes the place of the other. */
    static final Citation MANUAL_6_5 = new Citation("Kerio MailServer 6.5 manual", "");
    /** Same subject. */
    static final Citation MANUAL_6_7 = new Citation("Kerio MailServer 6.7 manual", "");
    /** Same subject; the newest that is known. */
    static final Citation GUIDE_8_5 = new Citation("Kerio Connect 8.5 guide", "");
    /** What 9.1 does to the server's own data. */
    static final Citation PROPERTY_DATABASE = new Citation("Kerio Connect 9.1, upgrade of the MAPI property database", "");

    private Documents() {
    }
}
