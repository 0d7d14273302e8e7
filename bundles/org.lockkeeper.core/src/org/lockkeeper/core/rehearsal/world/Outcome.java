package org.lockkeeper.core.rehearsal.world;

/** What the first start of an Outlook after the upgrade comes to. */
public enum Outcome {

    /** Nothing is updated, and Outlook works. */
    NOTHING(false),
    /** The program updates by itself, and Outlook works. */
    UPDATES(false),
    /** E-mail goes on, but somebody has to do something for the program to work: the plug-in after a new Outlook. */
    NEEDS_HANDS(false),
    /** Administrator rights are asked for that the person does not have: Outlook runs offline only. */
    CUT_OFF(true),
    /** The database cannot be upgraded for want of space, at every start anew until some is freed. */
    OFFLINE_UNTIL_FREED(true);

    private final boolean losesEmail;

    Outcome(boolean losesEmail) {
        this.losesEmail = losesEmail;
    }

    /** Whether the person can neither send nor receive e-mail in Outlook until somebody acts. */
    public boolean losesEmail() {
        return losesEmail;
    }
}
