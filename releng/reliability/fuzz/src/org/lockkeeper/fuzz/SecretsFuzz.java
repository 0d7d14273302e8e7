package org.lockkeeper.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lockkeeper.text.secrets.Passwords;
import org.lockkeeper.text.secrets.Redaction;

/** What keeps passwords out of lines: the first byte chooses how a secret is put after whatever the rest says. */
public final class SecretsFuzz {

    private static final String SECRET = "Zx9vQ7tR2kLm";
    private static final List<String> FORMS = List.of(" password=%s", "\nPassword: %s; more", "\t\"secret\" : \"%s\"}",
            " ftp://user:%s@host/", " <variable name=\"Password\">%s</variable>", " BindPW=%s", " Bearer %s",
            " pwd=%s&x=1", " sshpass -p %s h", " plink -pw %s", " otp=%s", " net use Z: \\\\h\\s %s", " USER a PASS %s", " curl -u a:%s h",
            " credentials = %s");
    private static final Passwords PASSWORDS = new Passwords(Redaction.MARK);

    private SecretsFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String text = new String(input, 1, input.length - 1, StandardCharsets.UTF_8);
        // a word between: after "PW:" a quoted name would be the password
        String planted = text + " -" + FORMS.get((input[0] & 0xff) % FORMS.size()).formatted(SECRET);
        Checks.that(!Redaction.text(planted).contains(SECRET), "a secret stays: " + Redaction.text(planted));
        Checks.that(!PASSWORDS.hide(planted).contains(SECRET), "a secret stays: " + PASSWORDS.hide(planted));
        // a line is not decoded where its bytes look harmless, so they must never look harmless wrongly
        if (!Passwords.isSuspect(input, 1, input.length)) {
            Checks.that(PASSWORDS.hide(text).equals(text), "a secret in bytes that look harmless");
        }
    }
}
