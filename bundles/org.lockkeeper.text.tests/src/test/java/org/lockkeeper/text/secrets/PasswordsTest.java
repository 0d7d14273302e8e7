package org.lockkeeper.text.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Pattern SUSPICIOUS = Pattern.compile(Passwords.suspicious(), Pattern.CASE_INSENSITIVE);

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
        "\u00fc \u20ac ftp://joe:Geheim@files.example/",
        "secret: Geheim", "pwd: Geheim", "passphrase: Geheim", "privateKey: Geheim", "clientSecret : Geheim",
        "userPassword:: R2VoZWltGeheim==",
        "{\\\"password\\\":\\\"a Geheim\\\",\\\"x\\\":1}",
        "[30/Jun/2004 13:09:48] Password: a Geheim, with a comma",
        "[30/Jun/2004 13:09:48] Password=a Geheim",
        "[01/Jan/2024 10:00:00][1234] {imap} pwd: my Geheim",
        "insert User set Password=a Geheim, and more Geheim, Rights='1'",
        "bind as cn=x with password=Geheim,Geheim failed",
        "Invalid password: Geheim!",
        "POST user=a&password=Geheim&x=1",
        "GET /?user=a&password=Geheim HTTP/1.1",
        "POST /login?user=a&pass=Geheim HTTP/1.1",
        "Authorization: Basic Geheim==", "authorization: Bearer Geheim.a-b_c", "Proxy-Authorization: NTLM Geheim",
        "{\"Authorization\":\"Basic Geheim==\"}", "Authorization: Digest username=\"a\", response=\"Geheim\"",
        "Authorization: Geheim0123456789abcdef",
        "Cookie: SESSION_CONNECT_WEBADMIN=Geheim; TOKEN_CONNECT_WEBADMIN=Geheim",
        "[30/Jun/2004 13:09:48][1] {http} Set-Cookie: a=Geheim; path=/admin/",
        "TOKEN_CONNECT_WEBADMIN=Geheim0123", "X-Token: Geheim0123", "{\"result\":{\"token\":\"Geheim0123456789\"}}",
        "GET /x?access_token=Geheim0123 HTTP/1.1", "/a;jsessionid=Geheim0123", "{\"sessionId\":\"Geheim0123\"}",
        "/x?a=b&sid=Geheim", "api_key=Geheim0123",
        "C: AUTH PLAIN AGpvZQBGeheim==", "AUTH LOGIN Geheim01", "a1 AUTHENTICATE PLAIN AGpvGeheim0=", "auth xoauth2 Geheim01",
        "[08/Sep/2011 11:25:17][1] {imaps} a001 LOGIN joe@a.example Geheim",
        "a001 LOGIN joe Geheim", "A1 LOGIN \"joe\" \"my \\\" Geheim\"", "client: \"2.5 LOGIN joe Geheim\"", "3 login joe Geheim",
        "PASS Geheim", "[08/Sep/2011 11:25:17][1] {pop3} PASS my Geheim", "C: PASS Geheim", "Command: PASS Geheim",
        "GET /x?pass=Geheim HTTP/1.1", "/x?a=1&auth=Geheim", "/x?key=Geheim", "ProxyPass=Geheim", "SmtpPass: Geheim",
        "smtp_pass = Geheim", "{\"proxyPass\":\"Geheim\"}", "BindPW=Geheim", "bindpw: Geheim", "bindpw Geheim", "bind_pw\tGeheim", "pw=Geheim", "pass: Geheim",
        "{\\\"pass\\\":\\\"Geheim\\\"}", "passcode: Geheim", "LDAPPASS=Geheim",
        "<variable name=\"ProxyPass\">Geheim</variable>", "<variable name=\"BindPW\">Geheim</variable>", "<smtpPass>Geheim</smtpPass>",
        "sent Bearer Geheim0123456789", "-----BEGIN RSA PRIVATE KEY----- Geheim -----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----Geheim", "userPassword: {SSHA}Geheim==", "x {CRYPT}Geheim", "x {PBKDF2-SHA256}Geheim",
        "$6$salt$Geheimabcdef", "$2a$10$Geheimabcdef", "$argon2id$v=19$Geheim", "x:$1$ab$Geheim", "SHA256:Geheimab", "NTLM:Geheimab",
        "Password: <Geheim>", "password=<Geheim>", "Password:</b> Geheim<br>", "Password:</td><td>Geheim</td>",
        "private_key=Geheim", "private-key: Geheim", "/x?password%3DGeheim%26y=1", "pass%3dGeheim",
        "user joe password=correct Geheim battery", "login for joe: the password: correct Geheim battery",
        "heslo: Geheim", "Heslo=Geheim", "Kennwort=Geheim", "user[password]=Geheim", "password[0]=Geheim", "password[]=Geheim",
        "Password is: Geheim", "run --password Geheim -v", "X-Api-Key: Geheim01", "x-auth-token: Geheim01", "bot_token: Geheim01",
        "LicenseKey=Geheim01", "license key: Geheim01", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.Geheim01",
        "<smtp:password a=\"b\">Geheim</smtp:password>", "password\uFF1AGeheim", "password\u00A0=\u00A0Geheim",
        "Password: \\<Geheim\\>",
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>Geheim</auth>"})
    void passwordsAreHidden(String line) {
        String hidden = passwords.hide(line);

        assertThat(hidden).contains("$\u2022").doesNotContain("Geheim", "eim@");
        assertThat(passwords.hide(hidden)).isEqualTo(hidden);
        assertThat(SUSPICIOUS.matcher(line).find()).isTrue();
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        assertThat(Passwords.isSuspect(utf8, 0, utf8.length)).isTrue();
    }

    /** Lines of a private key, as they stand in a file, stamped by a log, cut, and quoted. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "[08/Sep/2011 11:25:17] %s", "[08/Sep/2011 11:25:17][1234] {tls} %s", "  %s\r",
        "Oct 10 11:25:17 mail1 kerio[123]: %s", "2026-11-28T05:20:38Z %s", "\"%s\",", "first\n%s\nlast"})
    void linesOfAPrivateKeyAreKnownByThemselves(String around) {
        String key = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj"
                + "MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu"
                + "NMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ";
        for (int length : new int[] {64, 40, 24, 18}) {
            for (int at = 64; at + length <= key.length(); at += 64) {
                String part = key.substring(at, at + length);
                for (String word : List.of(part, part + "==")) {
                    String line = String.format(around, word);
                    String hidden = passwords.hide(line);
                    byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);

                    assertThat(hidden).as(line).doesNotContain(part.substring(0, 6)).doesNotContain("==");
                    assertThat(passwords.hide(hidden)).isEqualTo(hidden);
                    assertThat(Passwords.isSuspect(utf8, 0, utf8.length)).isTrue();
                }
            }
        }
        assertThat(passwords.hide(String.format(around, key.substring(0, 64)))).doesNotContain("MIIEvQ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "[08/Sep/2011 11:25:17] KerioOutlookConnectorOfflineEdition", "/usr/local/kerio/mailserver/store/mail/harborline/visser/INBOX",
        // a word after "passwd" is as often a user, a file or a sentence: nothing tells
        "passwd root", "the passwd command asks twice", "/etc/passwd was read",
        "Queue-ID: 4e89649e-00001a2f", "HKEY_LOCAL_MACHINE/SOFTWARE/Microsoft/Windows/CurrentVersion/Uninstall",
        "[08/Sep/2011 11:25:17] InternationalisationOfMessages2011", "KerioConnectServerBackupOfTheMailStore2011OnDiskNumber2",
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
        "a <variable name=\"Port\">25</variable>",
        "Invalid password: invalid", "Password: incorrect, user a@b.example", "LDAP: password: expired for a@b.example",
        "secretary: J. Jansen",
        "HTTP/KOFF: User a@b authenticated  from IP address 10.0.0.7",
        "[13/Apr/2004 17:35:49] Failed IMAP login from 192.168.36.139, missing parameter in AUTHENTICATE header",
        "Failed SMTP login from 212.92.127.112 with SASL method CRAM-MD5.",
        "AUTH LOGIN failed", "AUTH PLAIN Rejected for a@b.example", "250-AUTH LOGIN PLAIN CRAM-MD5", "250 AUTH PLAIN XOAUTH2 LOGIN",
        "* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=LOGIN", "Authorization: failed", "authentication: none",
        "compass=north", "Bypass: yes", "dkim=pass (x) spf=pass", "passes: all", "Basic authentication is off",
        "Basic: none", "bearer of the letter", "Bearer certificates", "costs $5 or $6 each", "{MOVE} Protocol: HTTP/KOFF, User: a@b",
        "-----BEGIN CERTIFICATE-----", "the password for joe", "pwd was changed", "a keypass and a pass of it", "SHA-256 with RSA",
        "a LOGIN failed for joe", "IMAP LOGIN from 192.0.2.1", "a1 LOGIN OK", "SPF: PASS (a.example)", "dkim=pass spf=PASS x",
        "Cookie: none", "token: a word", "session: closed", "next token = comma",
        "POST /Microsoft-Server-ActiveSync?Cmd=Sync&User=a@b.example&DeviceId=ApplF4KK0123&DeviceType=iPhone HTTP/1.1",
        "OPTIONS /Microsoft-Server-ActiveSync?jAAJBAp2MTQwRGV2aWNlAApTbWFydFBob25l HTTP/1.1",
        "User j.doe changed his password", "Password policy: minimum length 8", "your password is expired", "Password: not set",
        "The secretary sent a token of thanks", "passenger list: 12 people", "Key West: 3 users", "passwd file was rotated",
        "license key missing", "keyboard: QWERTY", "the key to success: patience", "heslo bylo zm\u011Bn\u011Bno", "they joined: 3 of 4",
        "http://x.example:8080/a@b", "IMAP --passive mode", "<b>password</b> changed", "is it so: yes", "eyJ is a beginning",
        "Recv: Queue-ID: 65ee8b47-00000009, Service: SMTP, Subject: Login for the new scanner, Msg-Id: <a@b>"})
    void otherLinesStayAsTheyAre(String line) {
        assertThat(passwords.hide(line)).isSameAs(line);
    }

    /** The pages of the help, all that screens say in three languages, the logs of servers: one password stands there, of a user who is made. */
    @Test
    void ordinaryTextIsNotEaten() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("releng/samples"))) {
            root = root.getParent();
        }
        Set<String> eaten = new TreeSet<>();
        long read = 0;
        for (String folder : List.of("releng/samples", "releng/benchmarks", "bundles", "docs")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(p -> p.toString().matches(".*\\.(md|log|properties)")
                        && !p.toString().contains("/target/")).toList()) {
                    for (String line : Files.readAllLines(file)) {
                        read++;
                        if (!passwords.hide(line).equals(line)) {
                            eaten.add(line);
                        }
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(5_000);
        assertThat(eaten).isNotEmpty().allMatch(line -> line.contains("insert User set") && line.contains("Password=xxxxxx"));
    }

    /** Found by the fuzzer: what came before took the name of the next one for words of its own. */
    @Test
    void aPasswordOfSeveralWordsEndsWhereTheNextOneIsNamed() {
        for (String line : new String[] {"userPassword:: e1N y1 \t\"secret\" : \"Zx9vQ7tR\"}", "x Password: correct horse pwd = Zx9vQ7tR",
            "Password: a b Password: Zx9vQ7tR c"}) {
            assertThat(passwords.hide(line)).doesNotContain("Zx9vQ7tR");
        }
        assertThat(passwords.hide("Password: correct secret horse")).doesNotContain("horse");
    }

    @Test
    void whatSurroundsPasswordsStays() {
        assertThat(passwords.hide("a Password='x', Rights='1', b=ftp://joe:x@h/y, c=D3S:abcdef01 d"))
                .isEqualTo("a Password=$\u2022, Rights='1', b=ftp://joe:$\u2022@h/y, c=D3S:$\u2022 d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "insert User set Password=a, b c, Rights='1' | insert User set Password=#, Rights='1'",
        "Password: a b, IP: 1.2.3.4 | Password: #, IP: 1.2.3.4",
        "User: a, Password: b, Message size: 3 | User: a, Password: #, Message size: 3",
        "bind with password=a failed: invalid credentials | bind with password=# failed: invalid credentials",
        "Authorization: Basic a | Authorization: Basic #",
        "Set-Cookie: a=b; Path=/admin/; Secure, c=d | Set-Cookie: a=#; Path=/admin/; Secure, c=#",
        "1 LOGIN joe a | 1 LOGIN joe #",
        "AUTH PLAIN AGpvZQBhYg== x | AUTH PLAIN # x",
        "/x?a=b&pwd=c&d=e HTTP/1.1 | /x?a=b&pwd=#&d=e HTTP/1.1",
        "{x=\"1\", smtpPassword=a b} | {x=\"1\", smtpPassword=#}",
        "login with password=correct horse failed | login with password=# failed",
        "x y password=a for user b | x y password=# for user b",
        "-----BEGIN PRIVATE KEY-----ab-----END PRIVATE KEY----- x | -----BEGIN PRIVATE KEY-----#-----END PRIVATE KEY----- x",
        "Authorization: Basic am9lOmE= x | Authorization: Basic # x",
        "password=a password=b | password=# password=#"})
    void noMoreIsHiddenThanTheSecret(String line, String hidden) {
        assertThat(new Passwords("#").hide(line)).isEqualTo(hidden);
    }

    @Test
    void linesOfManyQuotesEnd() {
        String line = "password=\"" + "\\\"x".repeat(200_000);

        assertThat(passwords.hide(line)).startsWith("password=$\u2022");
    }

    /** Lines of pieces of all that matters: what is hidden is suspect, and hidden once. */
    @Property(tries = 20_000)
    void whateverIsHiddenIsSuspect(@ForAll @Size(max = 8) List<@From("pieces") String> pieces) {
        String line = String.join("", pieces);
        String hidden = passwords.hide(line);

        if (!Secrets.replace(line, "$\u2022").toString().equals(line)) {
            byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
            assertThat(hidden).as(line).isNotEqualTo(line);
            assertThat(Passwords.isSuspect(utf8, 0, utf8.length)).as(line).isTrue();
            assertThat(SUSPICIOUS.matcher(line).find()).as(line).isTrue();
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("password", "PASSW", "pwd", "secret", "=", ":", " ", ", ", "'", "\"", "\\", "; ", "&", "?",
                "x", "Abc1", "{", "}", "<", ">", "://", "@", "/", "AUTH ", "PLAIN ", "LOGIN ", "a1 ", "login ", "PASS ",
                "APOP ", "token", "X-Token", "sessionid", "SESSION_CONNECT_A", "sid=", "pass=", "ticket=", "Cookie: ",
                "a=b", "Authorization: ", "Basic ", "Digest ", "api_key", "abcdefgh12345678", "aB3dE5gH7jK9mN1pQ2", "==", "D3S:", "<auth xmpp-sasl>",
                "ProxyPass", "pw", "Basic ", "bearer ", "am9lOmE=", "{SSHA}", "$6$", "-----BEGIN PRIVATE KEY-----", "%3D", "private_key",
                "<b>", "</td>", "key=", "auth=", "failed", "CRYPT:", "<variable name=\"", "invalid", "\u20ac", "]", "0123456789abcdef".repeat(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"passw", "PASSW0rd-", "secretsecret ", "<variable name=\"passw", "<passw", "<passw><", "<a:", "://a:",
        "password=", "password= ", "password=a ", "password: a, ", "password=a b, c", "password=\"", "password='\\", "\"password\" ",
        ", password=a", "password : ", "auth plain ", "AUTH LOGIN Aa1", "authorization: ", "Authorization: Digest ", "cookie: a",
        "Cookie: a=", "a;=", "LOGIN ", "1 LOGIN \"", "1 LOGIN \"\\\"", "1 LOGIN a \"", "a 1 LOGIN b c", "] PASS ", "]", "C:",
        "APOP ", "APOP a ", "token=", "access-token: ", "token_connect_", "sessionid=a", "<auth xmpp-sas", "<auth a", "D3S:", "SHA:a",
        "&pass=", "pass: ", "bindPW=a ", "password=a b ", "password: <", "password=<b>", "password=<b", "Basic a", "basic am9lOmE= ", "bearer a",
        "bearer ", "{SSHA}a", "$6$a", "$6$", "-----BEGIN PRIVATE KEY-----", "password%3Da", "pass%3D", "pass", "pw ", " ", "\\\"", ",a b c", "a"})
    void everyRuleLooksAtEachCharacterAFixedNumberOfTimes(String part) {
        long once = LooksAt.of(part, 2_000);
        long tenTimes = LooksAt.of(part, 20_000);

        assertThat(tenTimes).isLessThan(once * 11);
        assertThat(tenTimes).isLessThan(2_000L * part.length() * 20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passw", "PASSW0rd-", "secretsecret ", "<variable name=\"passw", "<passw", "<passw><", "<a:", "://a:"})
    void linesThatSayNothingButPasswordEnd(String part) {
        String line = part.repeat(200_000) + "@";

        assertThat(passwords.hide(line)).isEqualTo(line);
        assertThat(passwords.hide(line + " password=Geheim")).isEqualTo(line + " password=$\u2022");
    }
}
