package org.lockkeeper.logs.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Pattern SUSPICIOUS = Pattern.compile(Passwords.SUSPICIOUS, Pattern.CASE_INSENSITIVE);

    private final Passwords passwords = new Passwords("$\u2022");

    @ParameterizedTest
    @ValueSource(strings = {
        "Admin - insert User set Name='t', Password=Geheim, Rights='1'",
        "set Password='Geheim, with a comma', Rights='1'",
        "set Password='it\\'s Geheim', Rights='1'",
        "{smtpPassword=\"Geheim\", x=\"1\"}",
        "{smtpPassword=\"a \\\"Geheim\\\" b\"}",
        "set PASSWD : Geheim",
        "Passwort: Geheim",
        "{\"password\":\"Geheim\"}",
        "{sharedSecret=\"Geheim\"}",
        "privateKeyPassphrase=Geheim",
        "passphrase = Geheim",
        "/x?user=a&pwd=Geheim",
        "set Password='Geheim that is cut",
        "PASSWORD=D3S:Geheimabcdef",
        "value D3S:Geheim1234",
        "SSHA:Geheim1234==",
        "NUL:Geheim1234",
        "<variable name=\"AdminPassword\">Geheim</variable>",
        "<variable name=\"Password History\">Geheim, more</variable>",
        "  <variable  name=\"SslPassphrase\" >Geheim</variable>",
        "<variable name=\"ClientSecret\">Geheim</variable>",
        "<variable name=\"PrivateKey\">Geheim</variable>",
        "<Password>Geheim</Password>",
        "<ns:user-password.old>Geheim, more</ns:user-password.old>",
        "ftp://joe:Geheim@files.example/koff/",
        "ftp://:Geheim@files.example/koff/",
        "ftp://joe:Geh@eim@files.example/koff/",
        "\u00fc \u20ac ftp://joe:Geheim@files.example/"})
    void passwordsAreHidden(String line) {
        String hidden = passwords.hide(line);

        assertThat(hidden).contains("$\u2022").doesNotContain("Geheim", "eim@");
        assertThat(passwords.hide(hidden)).isEqualTo(hidden);
        assertThat(SUSPICIOUS.matcher(line).find()).isTrue();
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        assertThat(Passwords.isSuspect(utf8, 0, utf8.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        ":",
        "://",
        "w",
        "[25/Aug/2022 16:44:05] HTTP/WebMail: Invalid password for user a@b.example. Attempt from IP address 192.0.2.1",
        "[08/Sep/2011 11:25:17] reinstall ( https://server.domain.local/integration ) on affected users' computers.",
        "Recv: Queue-ID: 65ee8b47-00000009, From: <a@b.example>, To: <c@d.example>, SSL: yes, Subject: The secret of it",
        "https://server.example:4040/admin, user a@b.example",
        "Password",
        "From: <password-reset@a.example>, To: <secret@b.example>, Result: sent",
        "</Password> and more",
        "a <variable name=\"Port\">25</variable>"})
    void otherLinesStayAsTheyAre(String line) {
        assertThat(passwords.hide(line)).isSameAs(line);
    }

    @Test
    void whatSurroundsPasswordsStays() {
        assertThat(passwords.hide("a Password='x', Rights='1', b=ftp://joe:x@h/y, c=D3S:abcdef01 d"))
                .isEqualTo("a Password=$\u2022, Rights='1', b=ftp://joe:$\u2022@h/y, c=D3S:$\u2022 d");
    }

    @Test
    void linesOfManyQuotesEnd() {
        String line = "password=\"" + "\\\"x".repeat(200_000);

        assertThat(passwords.hide(line)).startsWith("password=$\u2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passw", "PASSW0rd-", "secretsecret ", "<variable name=\"passw", "<passw", "<passw><", "<a:", "://a:"})
    void linesThatSayNothingButPasswordEnd(String part) {
        String line = part.repeat(200_000) + "@";

        assertThat(passwords.hide(line)).isEqualTo(line);
        assertThat(passwords.hide(line + " password=Geheim")).isEqualTo(line + " password=$\u2022");
    }
}
