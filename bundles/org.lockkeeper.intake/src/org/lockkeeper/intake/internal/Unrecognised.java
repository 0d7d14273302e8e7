package org.lockkeeper.intake.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lockkeeper.intake.internal.inventory.TableWords;
import org.lockkeeper.intake.internal.inventory.UnknownTable;
import org.lockkeeper.intake.internal.source.FoundSource;

/** Says why a file is nobody's, as helpfully as its first bytes allow. */
final class Unrecognised {

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
        String table = UnknownTable.reason(source, words);
        return table == null ? "is not recognised" : table;
    }

    private static boolean starts(byte[] head, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
