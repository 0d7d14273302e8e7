package org.lockkeeper.intake.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.lockkeeper.intake.internal.inventory.TableWords;
import org.lockkeeper.intake.internal.inventory.UnknownTable;
import org.lockkeeper.intake.internal.source.FoundSource;
import org.lockkeeper.intake.internal.text.KnownStart;

/** Says why a file is nobody's, as helpfully as its first bytes allow. */
final class Unrecognised {

    private static final int LOOKED_AT = 2000;
    private static final Pattern REPORT = Pattern.compile("does(?: not|n.{1,6}t) have(?: installed)? Kerio Updater Service",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVICES = Pattern.compile("^\\s*(?:SERVICE_NAME|DIENSTNAME|DISPLAY_NAME|DisplayName)\\s*:"
            + "(?s:.){0,400}?^\\s*(?:STATE|STATUS|Status)\\s*: ", Pattern.MULTILINE);

    private Unrecognised() {
    }

    static String reason(FoundSource source, TableWords words) {
        byte[] head = source.head();
        if (head.length == 0) {
            return "is empty";
        }
        if (head.length > 262 && new String(head, 257, 5, StandardCharsets.US_ASCII).equals("ustar")) {
            return "is a tar archive; unpack it and give the folder";
        }
        if (starts(head, "7z\u00BC\u00AF") || starts(head, "Rar!")) {
            return "is an archive of a kind that is not read; unpack it and give the folder";
        }
        if (starts(head, "PK\u0003\u0004")) {
            return "is a zip of another kind (a spreadsheet or a program, by its name); save tables as CSV";
        }
        boolean empty = true;
        for (byte b : head) {
            empty &= b == 0;
        }
        if (empty) {
            return "holds nothing but zero bytes, as after a crash of the computer it lay on";
        }
        String start = String.join("\n", KnownStart.lines(source, LOOKED_AT));
        if (REPORT.matcher(start).find()) {
            return "holds lines of a report of affected users, but in a form that is not read; save the warning log as text, or"
                    + " copy warning.log from the server, and import that";
        }
        if (SERVICES.matcher(start).find()) {
            return "seems to be what \"sc query\" or Get-Service shows of services. It tells neither of which computer it is, nor"
                    + " which programs are installed: import a list of installed programs";
        }
        String table = UnknownTable.reason(source, words);
        return table == null ? "is not recognised" : table;
    }

    private static boolean starts(byte[] head, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
