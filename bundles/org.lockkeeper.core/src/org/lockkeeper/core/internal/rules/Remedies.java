package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;

/** What the documents tell to do against a finding. Several rules offer the same remedy. */
final class Remedies {

    /** Article "Kerio Updater Service installation", "To perform the manual upgrade". */
    static final Remedy REINSTALL_CONNECTOR = remedy("Reinstall Kerio Outlook Connector 7.2.x",
            Tasks.REINSTALL_CONNECTOR);
    /** As {@link #REINSTALL_CONNECTOR}, where the server's version has to be looked up first. */
    static final Remedy REINSTALL_IF_SERVER_IS_7_2 = remedy(
            "If the server turns out to be 7.2.x: reinstall Kerio Outlook Connector 7.2.x", Tasks.LOOK_UP_VERSION,
            Tasks.REINSTALL_CONNECTOR);
    /** Same place. */
    static final Remedy INSTALL_UPDATER = remedy("Install Kerio Updater Service", Tasks.INSTALL_UPDATER);
    /** Same place. */
    static final Remedy GROUP_POLICY = remedy("Distribute Kerio Updater Service by group policy", Tasks.GROUP_POLICY);
    /** Same article, "What happens if the Kerio Updater Service is not installed?": the way out. */
    static final Remedy WEBMAIL = remedy("If the upgrade cannot wait: WebMail or another e-mail program",
            Tasks.WEBMAIL);
    /** Same article: it installs itself for administrators. */
    static final Remedy CHECK_RIGHT = remedy("Find out whether the user is a local administrator", Tasks.CHECK_RIGHT);
    /** As {@link #CHECK_RIGHT}, where only the account is known. */
    static final Remedy CHECK_RIGHT_OF_ACCOUNT = onUnknownComputer(CHECK_RIGHT);
    /** Same article, "To find out whether manual upgrade is needed". */
    static final Remedy CHECK_PROGRAMS = remedy("Look at the installed programs of the computer",
            Tasks.CHECK_PROGRAMS);
    /** As {@link #CHECK_PROGRAMS}, where only the account is known. */
    static final Remedy CHECK_PROGRAMS_OF_ACCOUNT = remedy(
            "Look at the installed programs of the computers that the account uses", Tasks.FIND_COMPUTER,
            Tasks.CHECK_PROGRAMS);
    /** Where nothing but an unexplained report speaks of another computer. */
    static final Remedy STATE_ONLY_COMPUTER = remedy("State that the account uses no other computer",
            Tasks.STATE_ONLY_COMPUTER);
    /** Where not even the connector is known. */
    static final Remedy CHECK_CONNECTOR = remedy("Find out which connector it is", Tasks.CHECK_CONNECTOR);
    /** A connector that is newer than what it is to work with. */
    static final Remedy CHECK_NEWER = remedy("Find out why the connector is newer than the target", Tasks.CHECK_NEWER);
    /** Article "Kerio Updater Service installation", for all computers of a server. */
    static final Remedy CHECK_ALL_PROGRAMS = remedy("Look at the installed programs of every computer",
            Tasks.CHECK_ALL_PROGRAMS);
    /** Same article. */
    static final Remedy WAIT_FOR_REPORT = remedy("Wait for the next report in the warning log",
            Tasks.IMPORT_WARNING_LOG);
    /** Same place. */
    static final Remedy ENABLE_STATISTICS = remedy("Switch client statistics on", Tasks.ENABLE_STATISTICS,
            Tasks.IMPORT_WARNING_LOG);
    /** The server's own database. */
    static final Remedy AWAIT_PROPERTY_DATABASE = remedy("Let the upgrade of the server's property database end",
            Tasks.AWAIT_PROPERTY_DATABASE);
    /** Who uses Outlook. */
    static final Remedy IMPORT_AUDIT_LOG = remedy("Import the audit log of the last 30 days", Tasks.IMPORT_AUDIT_LOG);
    /** Who uses Outlook, by those who know. */
    static final Remedy STATE_USES_OUTLOOK = remedy("State who does not use Outlook", Tasks.STATE_USES_OUTLOOK);
    /** Which accounts there are. */
    static final Remedy IMPORT_ACCOUNTS = remedy("Import the server's list of accounts", Tasks.IMPORT_ACCOUNTS);
    /** Which accounts there are, by those who know. */
    static final Remedy STATE_ACCOUNTS_LISTED = remedy("State that all accounts are known",
            Tasks.STATE_ACCOUNTS_LISTED);
    /** Files that told nothing. */
    static final Remedy READ_SOURCES = remedy("Import the files that could not be read", Tasks.READ_SOURCES);
    /** Times that cannot be. */
    static final Remedy CORRECT_TIMES = remedy("Correct the times", Tasks.CORRECT_TIMES);
    /** Article "Kerio Outlook Connector database upgrade". */
    static final Remedy NEW_PROFILE = remedy("Start with a new profile", Tasks.NEW_OFFLINE_PROFILE);
    /** Guide, installation of the plug-in: a warning. */
    static final Remedy REINSTALL_PLUG_IN = remedy("Reinstall Kerio Synchronization Plug-in", Tasks.REINSTALL_PLUG_IN);
    /** Guide, installation of the plug-in: its instructions. */
    static final Remedy PLUG_IN_CHECKLIST = remedy("Install Kerio Synchronization Plug-in as the guide says",
            Tasks.CLOSE_OUTLOOK, Tasks.INSTALL_PLUG_IN, Tasks.PROFILE, Tasks.MAIL_ACCOUNT, Tasks.SYNCHRONIZATION);
    /** The same where users share one Outlook. */
    static final Remedy SHARED_CHECKLIST = remedy("Install Kerio Synchronization Plug-in as the guide says, for each"
            + " user of the computer", Tasks.CLOSE_OUTLOOK, Tasks.FIRST_PLUG_IN, Tasks.PLUG_IN_RIGHTS,
            Tasks.PLUG_IN_OF_EACH_USER, Tasks.PROFILE_OF_EACH_USER, Tasks.MAIL_ACCOUNT, Tasks.SYNCHRONIZATION);
    /** Guide, installation of the plug-in: a warning. */
    static final Remedy OUTLOOK_FIRST = remedy("Install Outlook before Kerio Synchronization Plug-in",
            Tasks.INSTALL_OUTLOOK);
    /** Guide, installation of the plug-in: conditions where users share one Outlook. */
    static final Remedy SHARED_OUTLOOK = remedy("Set up Kerio Synchronization Plug-in for each user of the computer",
            Tasks.FIRST_PLUG_IN, Tasks.PLUG_IN_RIGHTS, Tasks.PLUG_IN_OF_EACH_USER, Tasks.PROFILE_OF_EACH_USER);
    /** Both where the server allows HTTPS only: the plug-in has to be there before its settings are. */
    static final Remedy PLUG_IN_CHECKLIST_SSL = then(PLUG_IN_CHECKLIST, Tasks.SSL_SETTINGS);
    /** As {@link #PLUG_IN_CHECKLIST_SSL}, where users share one Outlook. */
    static final Remedy SHARED_CHECKLIST_SSL = then(SHARED_CHECKLIST, Tasks.SSL_SETTINGS);
    /** Guide, installation of the plug-in: a warning. */
    static final Remedy SSL_SETTINGS = remedy("Set the plug-in to SSL", Tasks.SSL_SETTINGS);

    private Remedies() {
    }

    /** @param placed whether the computer is known, or the account alone */
    static Remedy checkRight(boolean placed) {
        return placed ? CHECK_RIGHT : CHECK_RIGHT_OF_ACCOUNT;
    }

    /** @param placed whether the computer is known, or the account alone */
    static Remedy checkPrograms(boolean placed) {
        return placed ? CHECK_PROGRAMS : CHECK_PROGRAMS_OF_ACCOUNT;
    }

    /** The remedy where only the account is known: which computer it is has to be found out first. */
    static Remedy onUnknownComputer(Remedy remedy) {
        List<Step> steps = new ArrayList<>();
        steps.add(Tasks.FIND_COMPUTER);
        steps.addAll(remedy.steps());
        return new Remedy(remedy.title(), steps);
    }

    private static Remedy then(Remedy remedy, Step last) {
        List<Step> steps = new ArrayList<>(remedy.steps());
        steps.add(last);
        return new Remedy(remedy.title(), steps);
    }

    private static Remedy remedy(String title, Step... steps) {
        return new Remedy(title, List.of(steps));
    }
}
