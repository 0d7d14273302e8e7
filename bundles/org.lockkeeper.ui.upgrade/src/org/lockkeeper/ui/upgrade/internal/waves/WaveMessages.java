package org.lockkeeper.ui.upgrade.internal.waves;

import org.eclipse.osgi.util.NLS;

/** Texts of the waves in the user's language. */
final class WaveMessages extends NLS {

    public static String BurnDown;
    public static String BurnDownAll;
    public static String BurnDownNone;
    public static String BurnDownOf;
    public static String BurnDownPoint;
    public static String BurnDownTitle;
    public static String Clients;
    public static String ClientsHint;
    public static String Combinations;
    public static String Computing;
    public static String Exit;
    public static String ExitCaption;
    public static String ExitHint;
    public static String ExitSentence;
    public static String ExitUsual;
    public static String GoOn;
    public static String GoOnHint;
    public static String GoOnNo;
    public static String GoOnYes;
    public static String Holidays;
    public static String HolidaysHint;
    public static String HolidaysUsual;
    public static String Keep;
    public static String KeepHint;
    public static String Keeping;
    public static String Kind;
    public static String Kind_pilot;
    public static String Kind_ring;
    public static String Left;
    public static String NobodyAffected;
    public static String NoDay;
    public static String NoNumber;
    public static String NotScheduled;
    public static String Noun;
    public static String NoWindow;
    public static String Pilot;
    public static String PilotHint;
    public static String PilotUsual;
    public static String Reopened;
    public static String ShowClients;
    public static String Size;
    public static String SizeHint;
    public static String Start;
    public static String StartHint;
    public static String Starts;
    public static String StartUsual;
    public static String Steps;
    public static String Timeline;
    public static String TimelineNone;
    public static String TimelineWave;
    public static String Title;
    public static String Wave;
    public static String What;
    public static String Window;
    public static String WindowHint;
    public static String WindowUsual;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.waves.messages", WaveMessages.class);
    }

    private WaveMessages() {
    }
}
