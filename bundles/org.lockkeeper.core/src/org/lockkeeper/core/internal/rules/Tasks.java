package org.lockkeeper.core.internal.rules;

import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;
import org.lockkeeper.api.rules.Step.Phase;
import org.lockkeeper.api.rules.Step.Scope;

/**
 * The single things that the documents tell to do. Remedies are put together from them, so that a step asked for by
 * several rules is one step. Minutes are given only where a document gives them.
 */
final class Tasks {

    private static final String DOWNLOAD = "Kerio Updater Service from the vendor's End-User download section";

    // --- article "Kerio Updater Service installation"

    static final Step FIND_COMPUTER = forAccount("find-computer", "Find out which computers the account uses Outlook"
            + " on: ask the user, or compare the addresses in audit.log with the network's list of computers", false);
    static final Step REINSTALL_CONNECTOR = onComputer("reinstall-connector", "Reinstall Kerio Outlook Connector"
            + " 7.2.x on the computer; an administrator's password is asked (a report in the warning log prints the"
            + " address to download it from, which ends in /integration)", true);
    static final Step INSTALL_UPDATER = onComputer("install-updater", "Download " + DOWNLOAD + " and install it on"
            + " the computer", true);
    static final Step GROUP_POLICY = onComputer("distribute-updater", "Download " + DOWNLOAD + " and distribute it"
            + " to the computer by domain group policy in Microsoft Active Directory", false);
    static final Step CHECK_RIGHT = administrator("check-right", "See whether the user is a local administrator of the"
            + " computer; if so, Kerio Updater Service installs itself", false);
    static final Step CHECK_PROGRAMS = onComputer("check-programs", "See whether Kerio Updater Service is among the"
            + " installed programs of the computer (32-bit ones too), and import the list", false);
    static final Step STATE_ONLY_COMPUTER = forAccount("state-only-computer", "Where the account uses Outlook on no"
            + " other computer than the known one, state that (field onlyComputer)", false);
    static final Step CHECK_CONNECTOR = administrator("check-connector", "See which of Kerio Outlook Connector, Kerio"
            + " Outlook Connector (Offline Edition) and Kerio Synchronization Plug-in is installed for the user, and"
            + " import the list of installed programs or a client list that tells it", false);
    static final Step WEBMAIL = step("use-webmail", "Until Outlook sends and receives again, use WebMail or another"
            + " e-mail program", Actor.USER, false, Phase.AT);
    static final Step CHECK_ALL_PROGRAMS = administrator("check-all-programs", "Collect the installed programs (32-bit"
            + " ones too) of every computer that has Kerio Outlook Connector, and import them", false);
    static final Step LOOK_UP_VERSION = server("look-up-version", "Look up the server's version and state it");
    static final Step IMPORT_WARNING_LOG = server("import-warning-log", "Copy and import warning.log again once the"
            + " next report of affected users is due");
    static final Step ENABLE_STATISTICS = server("enable-statistics", "In the administration console open"
            + " Configuration - Administration Settings, press \"Contribute to usage statistics\" and enable \"Allow"
            + " Kerio Connect to send anonymous data to Kerio Technologies\"");

    // --- guide, Update Checker

    static final Step CHECK_NEWER = administrator("check-newer-connector", "See whether the connector's version was read"
            + " rightly, and which server it belongs to: its own may be newer than this one, or this one was set back; or"
            + " choose a target that is not older than the connector", false);

    // --- who uses Outlook at all, and what could not be read

    static final Step IMPORT_AUDIT_LOG = server("import-audit-log", "Copy and import audit.log with its older files,"
            + " for the last 30 days at least: it tells who signs in with the connector");
    static final Step STATE_USES_OUTLOOK = server("state-uses-outlook", "Ask the users of the accounts, and state for"
            + " whom it is so that they do not use Outlook (field usesOutlook)");
    static final Step IMPORT_ACCOUNTS = server("import-accounts", "Copy and import users.cfg from the server's folder:"
            + " it lists all accounts");
    static final Step STATE_ACCOUNTS_LISTED = server("state-accounts-listed", "Where every account of the server that"
            + " uses Outlook is known already, state that (field accountsListed)");
    static final Step READ_SOURCES = server("read-sources", "Copy the files that could not be read again, or in a form"
            + " that is understood, and import them; or look them through, and state of each that what it tells is known"
            + " (field sourceKnown, with the path as it is told here)");

    static final Step CORRECT_TIMES = server("correct-times", "Look at the rows whose time lies in the future: correct"
            + " the time and import the file again, or judge as of a date that is not before them");

    // --- article "Kerio Outlook Connector database upgrade"

    static final Step LOOK_AT_SPACE = administrator("look-at-space", "Look at the size of the connector's database and"
            + " at the free space on the disk of the user's profile: twice the size has to be free", false);
    static final Step UPGRADE_IN_TURN = onComputer("upgrade-in-turn", "See that twice the size of all databases of the"
            + " computer is free on the disk of the profiles; else let its users start Outlook one after the other after"
            + " the upgrade, and look at the free space in between", false);
    static final Step NEW_OFFLINE_PROFILE = step("new-profile", "Make a new Outlook profile, so that the connector"
            + " fetches everything from the server anew", Actor.USER, false, Phase.AFTER);

    // --- guide, installation of the plug-in

    static final Step INSTALL_OUTLOOK = onComputer("install-outlook", "Install Outlook on the computer", true);
    static final Step CLOSE_OUTLOOK = user("close-outlook", "If Outlook is running, close it");
    static final Step REINSTALL_PLUG_IN = administrator("reinstall-plug-in", "Close Outlook and reinstall Kerio"
            + " Synchronization Plug-in", true);
    static final Step INSTALL_PLUG_IN = administrator("install-plug-in", "Install Kerio Synchronization Plug-in for the"
            + " user, again where it is installed already", true);
    static final Step FIRST_PLUG_IN = onComputer("install-plug-in-first", "Perform the first installation of Kerio"
            + " Synchronization Plug-in under the local administrator's account", true);
    static final Step PLUG_IN_RIGHTS = onComputer("give-plug-in-rights", "Give each user \"Power User\" rights, or"
            + " permission to write to the folder where Kerio Synchronization Plug-in is installed", true);
    static final Step PLUG_IN_OF_EACH_USER = user("install-plug-in-of-user", "Install Kerio Synchronization Plug-in"
            + " separately as each user");
    static final Step PROFILE = user("make-profile", "In Outlook make a new profile");
    static final Step PROFILE_OF_EACH_USER = user("make-profile-of-user", "Make sure that each user works in an Outlook"
            + " profile of their own");
    static final Step MAIL_ACCOUNT = user("set-mail-account", "Optional: set up a POP3 or IMAP account in the profile;"
            + " it is not needed where only calendar, contacts and notes are synchronized");
    static final Step SYNCHRONIZATION = user("set-synchronization", "Start Outlook and set the synchronization as"
            + " section 7.2, \"Synchronization\", says");
    static final Step SSL_SETTINGS = user("set-ssl", "Apply the settings of section 7.3, \"SSL-secured"
            + " synchronization\", in Kerio Synchronization Plug-in");

    // --- upgrade of the server to 9.1

    static final Step AWAIT_PROPERTY_DATABASE = step("await-property-database", "After the upgrade watch at port 4040 of the"
            + " server until its property database is upgraded",
            Actor.SERVER_ADMINISTRATOR, false, Phase.AFTER);

    private Tasks() {
    }

    /** To be done before the upgrade by whoever administers the computer. */
    private static Step administrator(String task, String title, boolean elevated) {
        return step(task, title, Actor.ADMINISTRATOR, elevated, Phase.BEFORE);
    }

    /** The same, once for all who use the computer. */
    private static Step onComputer(String task, String title, boolean elevated) {
        return new Step(title, Actor.ADMINISTRATOR, elevated, null, Phase.BEFORE, task, Scope.COMPUTER);
    }

    /** The same, once for all computers of the account. */
    private static Step forAccount(String task, String title, boolean elevated) {
        return new Step(title, Actor.ADMINISTRATOR, elevated, null, Phase.BEFORE, task, Scope.ACCOUNT);
    }

    private static Step server(String task, String title) {
        return step(task, title, Actor.SERVER_ADMINISTRATOR, false, Phase.BEFORE);
    }

    private static Step user(String task, String title) {
        return step(task, title, Actor.USER, false, Phase.BEFORE);
    }

    private static Step step(String task, String title, Actor actor, boolean elevated, Phase phase) {
        return new Step(title, actor, elevated, null, phase, task);
    }
}
