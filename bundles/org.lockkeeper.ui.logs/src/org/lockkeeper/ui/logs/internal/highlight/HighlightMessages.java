package org.lockkeeper.ui.logs.internal.highlight;

import org.eclipse.osgi.util.NLS;

/** Texts of the editor of highlights in the user's language. */
final class HighlightMessages extends NLS {

    public static String Amber;
    public static String BadColor;
    public static String Blue;
    public static String CaseMatch;
    public static String ChooseDark;
    public static String ChooseLight;
    public static String Color;
    public static String DarkColor;
    public static String Edit;
    public static String EditHint;
    public static String FileKind;
    public static String Green;
    public static String Grey;
    public static String Kerio;
    public static String KerioHint;
    public static String KerioRestored;
    public static String LightColor;
    public static String List;
    public static String Marks;
    public static String MarksLine;
    public static String MarksMatch;
    public static String Name;
    public static String NameColumn;
    public static String NameMissing;
    public static String NewName;
    public static String NoLines;
    public static String NoText;
    public static String None;
    public static String NotRead;
    public static String Own;
    public static String Pale;
    public static String Pattern;
    public static String PatternColumn;
    public static String PatternMissing;
    public static String PatternWrong;
    public static String Pink;
    public static String Preview;
    public static String PreviewAll;
    public static String PreviewCount;
    public static String PreviewCountSoFar;
    public static String PreviewMode;
    public static String PreviewName;
    public static String PreviewSome;
    public static String Red;
    public static String Regex;
    public static String Teal;
    public static String Violet;
    public static String Yellow;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.logs.internal.highlight.messages", HighlightMessages.class);
    }

    private HighlightMessages() {
    }
}
