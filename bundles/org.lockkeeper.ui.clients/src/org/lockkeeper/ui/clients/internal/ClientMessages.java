package org.lockkeeper.ui.clients.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the Clients and Findings views in the user's language. */
final class ClientMessages extends NLS {

    public static String Account;
    public static String Acknowledged;
    public static String Acknowledged_LAPSED;
    public static String Acknowledged_NO;
    public static String Acknowledged_YES;
    public static String Age;
    public static String AgeBand;
    public static String AllChip;
    public static String AllChipHint;
    public static String AllChipUncounted;
    public static String CellHint;
    public static String ChartAbsent;
    public static String ChartCoverage;
    public static String ChartPresent;
    public static String ChartsHint;
    public static String ChartVersions;
    public static String ChipHint;
    public static String ChoiceChip;
    public static String Citation;
    public static String ClearChip;
    public static String ClearChipHint;
    public static String ClientsNoun;
    public static String Collections;
    public static String Computer;
    public static String Computing;
    public static String Conflicts;
    public static String ConflictsHint;
    public static String Connector;
    public static String ConnectorHint;
    public static String ConnectorInstalled;
    public static String Consequence;
    public static String Count;
    public static String Counting;
    public static String DatabaseSize;
    public static String FacetNone;
    public static String Facets;
    public static String FacetsHint;
    public static String FacetValue;
    public static String FieldHint;
    public static String FilterHint;
    public static String FilterMessage;
    public static String FilterName;
    public static String Findings;
    public static String FindingsNoun;
    public static String FixPrompt;
    public static String FixPromptOne;
    public static String FixThese;
    public static String FixThis;
    public static String FreeSpace;
    public static String FullName;
    public static String GroupBar;
    public static String GroupedBy;
    public static String GroupHint;
    public static String GroupNone;
    public static String GroupsNoun;
    public static String GroupValue;
    public static String HandOver;
    public static String HandOverHint;
    public static String Labels;
    public static String LabelThese;
    public static String LabelThis;
    public static String LastSeen;
    public static String LastSeenHint;
    public static String LastUsed;
    public static String LastUsedFrom;
    public static String LocalAdmin;
    public static String MissingFrom;
    public static String Note;
    public static String NothingToDo;
    public static String NotJudged;
    public static String NotPlanned;
    public static String Or;
    public static String Ou;
    public static String OutlookChanged;
    public static String OutlookVersion;
    public static String Past;
    public static String PastBack;
    public static String PastReason;
    public static String ProposalsHint;
    public static String Reason;
    public static String Report;
    public static String Rule;
    public static String SaveHint;
    public static String SaveNoName;
    public static String SavePrompt;
    public static String SaveTitle;
    public static String Selected;
    public static String Server;
    public static String Servers;
    public static String ServerVersion;
    public static String ShowClients;
    public static String ShowEvidence;
    public static String ShowLines;
    public static String Shown;
    public static String ShowServer;
    public static String Sources;
    public static String Stale;
    public static String StateThese;
    public static String StateThis;
    public static String Steps;
    public static String Subjects;
    public static String SubjectsMore;
    public static String SumDatabases;
    public static String SumNotKnown;
    public static String SumSelected;
    public static String Title;
    public static String UpdaterService;
    public static String Verdict;
    public static String VerdictChip;
    public static String Version;
    public static String Why;
    public static String WrongCell;
    public static String WrongFilter;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.clients.internal.messages", ClientMessages.class);
    }

    private ClientMessages() {
    }
}
