package org.lockkeeper.core.internal.rules;

import java.util.List;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;

/**
 * What the documents tell to do. Several rules offer the same remedy; their steps are equal then, so that a plan names
 * each once. Minutes are given only where a document gives them.
 */
final class Remedies {

    /** Article "Kerio Updater Service installation", "To perform the manual upgrade". */
    static final Remedy REINSTALL_CONNECTOR = new Remedy("Reinstall Kerio Outlook Connector 7.2.x",
            List.of(new Step("Reinstall Kerio Outlook Connector 7.2.x on the computer; an administrator's password is"
                    + " asked", Actor.ADMINISTRATOR, true, null)));

    /** As {@link #REINSTALL_CONNECTOR}, where the server's version has to be looked up first. */
    static final Remedy REINSTALL_IF_SERVER_IS_7_2 = new Remedy(
            "If the server turns out to be 7.2.x: reinstall Kerio Outlook Connector 7.2.x",
            List.of(new Step("Look up the server's version and state it", Actor.SERVER_ADMINISTRATOR, false, null),
                    REINSTALL_CONNECTOR.steps().getFirst()));

    /** Same place. */
    static final Remedy INSTALL_UPDATER = new Remedy("Install Kerio Updater Service",
            List.of(new Step("Download Kerio Updater Service from the vendor's End-User download section and install it"
                    + " on the computer", Actor.ADMINISTRATOR, true, null)));

    /** Same place. */
    static final Remedy GROUP_POLICY = new Remedy("Distribute Kerio Updater Service by group policy",
            List.of(new Step("Distribute Kerio Updater Service to the computer by domain group policy in Microsoft"
                    + " Active Directory", Actor.ADMINISTRATOR, false, null)));

    /** Article "Kerio Updater Service installation": it installs itself for administrators. */
    static final Remedy CHECK_RIGHT = new Remedy("Find out whether the user is a local administrator",
            List.of(new Step("See whether the user is a local administrator of the computer; if so, Kerio Updater"
                    + " Service installs itself", Actor.ADMINISTRATOR, false, null)));

    /** Article "Kerio Updater Service installation", "To find out whether manual upgrade is needed". */
    static final Remedy CHECK_PROGRAMS = new Remedy("Look at the installed programs of the computer",
            List.of(new Step("See whether Kerio Updater Service is among the installed programs of the computer"
                    + " (32-bit ones too), and import the list", Actor.ADMINISTRATOR, false, null)));

    /** As {@link #CHECK_PROGRAMS}, where only the account is known. */
    static final Remedy CHECK_PROGRAMS_OF_ACCOUNT = new Remedy(
            "Look at the installed programs of the computers that the account uses",
            List.of(new Step("Find out which computers the account uses Outlook on, see whether Kerio Updater Service"
                    + " is among their installed programs (32-bit ones too), and import the lists", Actor.ADMINISTRATOR,
                    false, null)));

    /** The same for all computers of a server. */
    static final Remedy CHECK_ALL_PROGRAMS = new Remedy("Look at the installed programs of every computer",
            List.of(new Step("Collect the installed programs (32-bit ones too) of every computer that has Kerio Outlook"
                    + " Connector, and import them", Actor.ADMINISTRATOR, false, null)));

    /** Article "Kerio Updater Service installation", "To find out whether manual upgrade is needed". */
    static final Remedy WAIT_FOR_REPORT = new Remedy("Wait for the next report in the warning log",
            List.of(new Step("Copy and import warning.log again once the next report of affected users is due",
                    Actor.SERVER_ADMINISTRATOR, false, null)));

    /** Same place. */
    static final Remedy ENABLE_STATISTICS = new Remedy("Switch client statistics on",
            List.of(new Step("In the administration console open Configuration - Administration Settings, press"
                    + " \"Contribute to usage statistics\" and enable \"Allow Kerio Connect to send anonymous data to"
                    + " Kerio Technologies\"", Actor.SERVER_ADMINISTRATOR, false, null),
                    WAIT_FOR_REPORT.steps().getFirst()));

    /** Guide, installation of the plug-in: a warning. */
    static final Remedy REINSTALL_PLUG_IN = new Remedy("Reinstall Kerio Synchronization Plug-in",
            List.of(new Step("Close Outlook and reinstall Kerio Synchronization Plug-in", Actor.ADMINISTRATOR, true,
                    null)));

    /** Guide, installation of the plug-in: a warning. */
    static final Remedy OUTLOOK_FIRST = new Remedy("Install Outlook, then Kerio Synchronization Plug-in",
            List.of(new Step("Install Outlook on the computer", Actor.ADMINISTRATOR, true, null),
                    REINSTALL_PLUG_IN.steps().getFirst()));

    /** Guide, installation of the plug-in: conditions where users share one Outlook. */
    static final Remedy SHARED_OUTLOOK = new Remedy("Set up Kerio Synchronization Plug-in for each user of the"
            + " computer",
            List.of(new Step("Make sure that each user works in an Outlook profile of their own", Actor.USER, false,
                    null),
                    new Step("Perform the first installation of Kerio Synchronization Plug-in under the local"
                            + " administrator's account", Actor.ADMINISTRATOR, true, null),
                    new Step("Give each user \"Power User\" rights, or permission to write to the folder where Kerio"
                            + " Synchronization Plug-in is installed", Actor.ADMINISTRATOR, true, null),
                    new Step("Install Kerio Synchronization Plug-in separately as each user", Actor.USER, false,
                            null)));

    /** Guide, installation of the plug-in: a warning. */
    static final Remedy SSL_SETTINGS = new Remedy("Set the plug-in to SSL",
            List.of(new Step("Apply the settings of section 7.3, \"SSL-secured synchronization\", in Kerio"
                    + " Synchronization Plug-in", Actor.USER, false, null)));

    private Remedies() {
    }
}
