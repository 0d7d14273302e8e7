package org.lockkeeper.intake.internal.log;

import org.lockkeeper.text.secrets.Passwords;

/**
 * The beginning of a line of {@code operations.log}, which tells who used what: its protocol, account and address, as in
 * {@code {MOVE} Protocol: HTTP/KOFF, User: a@b, IP: 10.0.0.1, Folder:}. Three quarters of such a line come after that.
 */
final class OperationStart {

    private static final Needle ADDRESS = new Needle(", ip: ");
    /** Within so many bytes the address stands, and behind it within so many the next field. */
    private static final int ADDRESS_BEGINS = 400;
    private static final int ADDRESS_ENDS = 80;

    private OperationStart() {
    }

    /**
     * Where the name of the field after the address ends; -1 where there is none, or where the rest might change how the
     * beginning is read: by an encoding that is not ASCII, or by something that looks like a password.
     *
     * @param from where the line begins
     * @param text where it goes on behind its time
     */
    static int end(byte[] bytes, int from, int text, int to) {
        int address = ADDRESS.find(bytes, text, Math.min(to, text + ADDRESS_BEGINS));
        if (address < 0) {
            return -1;
        }
        int value = address + ADDRESS.length();
        int comma = next(bytes, value, Math.min(to, value + ADDRESS_ENDS), ',');
        int colon = comma < 0 ? -1 : next(bytes, comma, Math.min(to, value + ADDRESS_ENDS), ':');
        return colon < 0 || !isAscii(bytes, from, colon) || Passwords.isSuspect(bytes, from, to) ? -1 : colon + 1;
    }

    private static int next(byte[] bytes, int from, int to, char what) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == what) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
