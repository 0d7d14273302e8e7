package org.lockkeeper.ui.workbench.internal.remarks;

import org.eclipse.osgi.util.NLS;

/** Texts of the dialogs about clients in the user's language. */
final class RemarkMessages extends NLS {

    public static String Acknowledged;
    public static String AcknowledgedHint;
    public static String By;
    public static String Clients;
    public static String Effect;
    public static String Expected;
    public static String ExpectedBytes;
    public static String ExpectedText;
    public static String ExpectedTime;
    public static String ExpectedVersion;
    public static String Field;
    public static String FutureValue;
    public static String Journal_apart;
    public static String Journal_link;
    public static String Journal_same;
    public static String Keep;
    public static String Keeping;
    public static String Kept;
    public static String Kept_apart;
    public static String Kept_collection;
    public static String Kept_collectionGone;
    public static String Kept_known;
    public static String Kept_knownGone;
    public static String Kept_label;
    public static String Kept_labelGone;
    public static String Kept_link;
    public static String Kept_note;
    public static String Kept_noteGone;
    public static String Kept_same;
    public static String Kept_value;
    public static String Labels;
    public static String LabelsOfAll;
    public static String LinkAccount;
    public static String LinkComputer;
    public static String LinkText;
    public static String LinkTitle;
    public static String NeedsReason;
    public static String Note;
    public static String Number;
    public static String PartText;
    public static String PartTitle;
    public static String Reason;
    public static String RemarkText;
    public static String RemarkTitle;
    public static String Seen;
    public static String SeenValue;
    public static String ShowEffect;
    public static String StateText;
    public static String StateTitle;
    public static String Trying;
    public static String Undo;
    public static String Value;
    public static String Why;
    public static String WrongAccount;
    public static String WrongComputer;
    public static String WrongLabel;
    public static String WrongNote;
    public static String WrongNumber;
    public static String WrongValue;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.workbench.internal.remarks.messages", RemarkMessages.class);
    }

    private RemarkMessages() {
    }
}
