package org.lockkeeper.text.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that no sign announces: as commands, statements and sentences have them. */
class CommandSecretsTest {

    private static final Pattern SUSPICIOUS = Pattern.compile(Passwords.suspicious(), Pattern.CASE_INSENSITIVE);

    private final Passwords passwords = new Passwords("$\u2022");

    private static boolean isSuspect(String line) {
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        // the expression is for single lines
        return Passwords.isSuspect(utf8, 0, utf8.length) && (line.indexOf('\n') >= 0 || SUSPICIOUS.matcher(line).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp=Zq7xGeheim", "{\"otp\":\"Zq7xGeheim\"}", "totp: Zq7xGeheim", "/login?user=a&otp=Zq7xGeheim&x=1", "OTP = \"Zq7xGeheim\"",
        "credential=Zq7xGeheim", "credentials=Zq7xGeheim", "smtp.credentials = 'Zq7x Geheim'", "{\"credentials\": \"Zq7xGeheim\"}",
        "psk=\"Zq7x Geheim\"", "wpa-psk=Zq7xGeheim", "psk: Zq7xGeheim", "{\"psk\":\"Zq7xGeheim\"}", "psk=Geheim",
        "token \"Zq7xGeheimnis01\"", "radius secret Zq7xGeheim", "shared secret is Zq7xGeheim", "RADIUS secret \"the Geheim\"",
        "one-time password Zq7xGeheim", "Your one-time passcode is Zq7xGeheim", "One time password 'my Geheim'",
        "pass is: Zq7xGeheim", "smtp_pass  is =Zq7xGeheim", "pass[0]=Zq7xGeheim", "pw[a] : Zq7xGeheim", "pass\u00A0=Zq7xGeheim",
        "password is Zq7xGeheim", "The password is \"a Geheim\".", "Passwort lautet Zq7xGeheim", "his passphrase was Zq7x-Geheim-4",
        "Password changed to Zq7xGeheim", "Password changed to Geheim", "password was reset to 'a Geheim'", "Passcode set to Geheim.",
        "first\nPassword changed to Geheim\nlast",
        "PASSWORD\tGeheim", "PASSWORD\tGeheim\nnext", "net user joe Geheim\r\nnext", "  smtp password\t\tGeheim", "\"AdminPassword\"\tGeheim",
        "    DefaultPassword    REG_SZ    my Geheim", "SharedSecret REG_BINARY Geheim",
        "&lt;password&gt;Geheim&lt;/password&gt;", "&lt;ns:userPassword&gt;my Geheim&lt;", "<p>&lt;Secret&gt;Geheim</p>",
        "CREATE USER 'a'@'b' IDENTIFIED BY 'Geheim'", "grant all on x.* to joe@localhost identified by \"my Geheim\"",
        "IDENTIFIED WITH mysql_native_password BY 'Geheim'", "alter user joe identified by Geheim;", "IDENTIFIED BY PASSWORD '*Geheim'",
        "UPDATE users SET h=md5('Geheim')", "SET PASSWORD FOR 'joe' = PASSWORD('Geheim')", "encrypt(\"my Geheim\")",
        "ConvertTo-SecureString \"my Geheim\" -AsPlainText -Force", "ConvertTo-SecureString -String 'Geheim' -AsPlainText",
        "ConvertTo-SecureString -AsPlainText -Force Geheim", "'Geheim' | ConvertTo-SecureString -AsPlainText -Force",
        "New-Object System.Management.Automation.PSCredential('joe', 'Geheim')", "PSCredential (\"joe\", \"my Geheim\")", "CN=p1 PSCredential('joe'\\, 'Geheim'),DC=x",
        "new NetworkCredential(\"joe\", \"Geheim\", \"domain\")", "New-Object PSCredential -ArgumentList 'joe', 'Geheim'",
        "New-LocalUser -Name joe -Password Geheim", "x -Password \"my Geheim\" -y", "tool -pass Geheim", "tool -Pwd Geheim", "x --secret Geheim",
        "tool --token Geheim", "-password Geheim", "run --passphrase 'my Geheim'",
        "curl -u joe:Geheim https://x.example/", "curl -k -s -u 'joe:my-Geheim' https://x.example", "curl.exe --user joe:Geheim x",
        "curl -ujoe:Geheim x", "curl --proxy-user joe:Geheim x", "curl -x p -u \"joe:Geh:eim\" x", "get --proxy-user joe:Geheim",
        "smbclient -U joe%Geheim //srv/x", "smbclient //srv/x -U 'joe%Geheim'", "ldapsearch -x -D cn=a -w Geheim -b dc=x", "ldapadd -w 'my Geheim'",
        "sshpass -p Geheim ssh joe@h", "sshpass -p 'my Geheim' ssh h", "sshpass -pGeheim ssh h", "psexec \\\\srv -u joe -p Geheim cmd",
        "PsExec64.exe \\\\srv -u joe -p Geheim cmd", "docker login -u joe -p Geheim registry", "plink -ssh joe@h -pw Geheim ls",
        "mysql -u root -pGeheim shop", "mysqldump -h x -uroot -p'my Geheim' shop", "7z x -pGeheim a.7z",
        "net use Z: \\\\srv\\share Geheim /user:joe", "net use \\\\srv\\share /user:joe Geheim", "net use * \\\\srv\\share \"my Geheim\"",
        "C:\\>net use \\\\srv\\ipc$ Geheim", "net.exe use z: \\\\srv\\x /persistent:no /user:d\\joe Geheim",
        "net user joe Geheim /add", "NET USER joe Geheim", "C:\\> net user \"joe doe\" Geheim", "ran net user joe Geheim /domain",
        "USER joe PASS Geheim", "USER joe\r\nPASS Geheim", "seen: USER joe PASS Geheim QUIT"})
    void whatNoSignAnnouncesIsHidden(String line) {
        String hidden = passwords.hide(line);

        assertThat(hidden).contains("$\u2022").doesNotContain("Geheim", "eim");
        assertThat(passwords.hide(hidden)).isEqualTo(hidden);
        assertThat(isSuspect(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIN: 482913", "pin=4829", "{\"pin\": \"482913\"}", "PIN:482913.", "one-time password 482913", "password is 482913"})
    void numbersThatAreSecretsAreHidden(String line) {
        assertThat(passwords.hide(line)).doesNotContain("4829");
        assertThat(isSuspect(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password is required", "Your password is expired!", "the password is kept in users.cfg", "password was changed by admin@a.example",
        "Password is SHA-256 hashed", "password is MD5-hashed", "Password is too short (6 of 8)", "Password was set to expire", "password set to never expire",
        "Password changed to a longer one on 12 Oct 2011", "the password is in Edit > Preferences", "password reset to default",
        "LDAP: invalid credentials: 80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error", "credentials: none", "bad credentials",
        "fetch(url, credentials=include)", "Credentials = required", "credentials of joe2", "otp: required", "otp is off", "OTP: not set",
        "WPA-PSK: enabled", "psk: none", "spin: 4829", "mapping=4829", "Pin: the pin of the plug", "pin=12", "ping: 10.0.0.12", "pin: 2011:10:10",
        "unexpected token \"else\"", "token \"x\" is not known", "radius secret does not match", "shared secret is missing", "client secret expired",
        "one-time password is required", "one-time setup 2011", "It is identified by its name", "the program is identified by 'DisplayName'",
        "identified by Kerio", "md5(file) is checked", "sha1 (\"x\")", "ConvertTo-SecureString is a command", "ConvertTo-SecureString $text -Force",
        "PSCredential is a class", "New-Object PSCredential($name, $text)", "-Password $secure", "-Password (Read-Host -AsSecureString)",
        "the option --password is asked for", "--password and --user", "IMAP -p means port", "ls -p", "ssh -p 2222 joe@h", "mkdir -p /tmp/x/y",
        "mysql -u root -p shop", "mysql --port=3306", "curl -u joe https://x.example/", "curl https://x.example:8080/a", "docker run -u 1000:1000 x",
        "rsync -u a:b", "git push -u origin main", "ldapsearch -x -W -D cn=a", "sort -u | head -w", "net use", "net user", "net use of memory is 5",
        "net use Z: /delete", "net use Z: \\\\srv\\share", "net use Z: \\\\srv\\share * /user:joe", "net user joe", "net user joe /delete", "net user joe * /add",
        "internet user joe 5 times", "the net user count of 2011 is high", "the net use \\\\", "USER joe PASSED it", "User joe passed the test",
        "Password\tyes", "User\tPassword\tServer", "The password of a\tb c", "Password History REG", "&lt;b&gt;password&lt;/b&gt; changed", "&lt;server&gt;x&lt;",
        "[08/Sep/2011 11:25:17] {CRED} credentials of user a@b.example were refused", "high-priority user list", "Kerio -p 25 -u root",
        "Password policy (\"complex\") is on", "HTTP: User 'a' -pw", "a%20b -U x", "a -- password for joe"})
    void ordinaryLinesStay(String line) {
        assertThat(passwords.hide(line)).isSameAs(line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "curl -s -u joe:a1 https://x.example/ | curl -s -u joe:# https://x.example/",
        "net use Z: \\\\srv\\x a1 /user:joe | net use Z: \\\\srv\\x # /user:joe",
        "net use \\\\srv\\x /user:joe a1 /persistent:no | net use \\\\srv\\x /user:joe # /persistent:no",
        "create user 'a' identified by 'b'; commit | create user 'a' identified by #; commit",
        "x -Password a1 -Force | x -Password # -Force",
        "sshpass -p a1 ssh h ls | sshpass -p # ssh h ls",
        "PSCredential('joe', 'a1') x | PSCredential('joe', #) x",
        "/login?otp=a1&x=2 HTTP/1.1 | /login?otp=#&x=2 HTTP/1.1",
        "password is a1b2, user joe | password is #, user joe",
        "USER joe PASS a1 QUIT | USER joe PASS # QUIT",
        "Password changed to a1b2. Next | Password changed to #. Next"})
    void noMoreIsHiddenThanTheSecret(String line, String hidden) {
        assertThat(new Passwords("#").hide(line)).isEqualTo(hidden);
    }

    @Property(tries = 20_000)
    void whateverIsHiddenIsSuspect(@ForAll @Size(max = 8) List<@From("pieces") String> pieces) {
        String line = String.join("", pieces);

        if (!Secrets.replace(line, "$\u2022").toString().equals(line)) {
            assertThat(passwords.hide(line)).as(line).isNotEqualTo(line);
            assertThat(isSuspect(line)).as(line).isTrue();
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of("otp", "psk", "credential", "credentials", "PIN", "pin code", "=", ": ", ":", " ", "\"", "'", "\\", "-", "--", "x7Zq9m", "482913",
                "token ", "one-time ", "password", "passcode", "radius secret ", "shared-secret ", " is ", " was ", " changed to ", "\t", "\n", "REG_SZ ",
                "&lt;", "&gt;", "secret", "IDENTIFIED BY ", "identified", " with x by ", "create user a ", "md5(", "crypt(", ")", "(", "ConvertTo-SecureString ",
                "-Force ", "|", "PSCredential", "NetworkCredential", "-ArgumentList ", ", ", "-Password ", "-p ", "-p", "-u ", "-U ", "-w ", "-pw ",
                "curl ", "curl.exe", "a:b", "a%b", "--proxy-user ", "ldapsearch ", "sshpass ", "psexec", "docker login ", "mysql ", "7z ", "net use ",
                "net.exe ", "use ", "net user ", "\\\\srv\\x ", "Z: ", "/user:a ", "/add", "* ", "USER a ", "PASS ", "\u00a0", "\u20ac", "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp=", "otp", "pin: 1", "credential=\"", "one-time password ", "radius secret a", "token \"a", "password is ", "password is a",
        "password changed to ", "password changed to abcd ", "password\t", "\npassword\t", "\na ", "secret REG_SZ ", "&lt;", "&lt;passw", "&lt;password&gt;",
        "IDENTIFIED BY ", "identified by '", "create user ", "grant ", "md5('", "('", "\"a", "'a'|", "' | ConvertTo-SecureString ", "ConvertTo-SecureString -Force ",
        "PSCredential(", "PSCredential('a'", "-password ", "-p ", "curl ", "curl -u a:", "-U a%", "-U a", "ldapsearch -w ", "ldapadd ", "sshpass ", "sshpass -p ",
        "mysql -p", "7z ", "net use ", "net use \\\\a ", "net use \\\\a /b ", "net user ", "net user a b ", "\nnet user a b", "USER a ", "USER a PASS "})
    void everyRuleLooksAtEachCharacterAFixedNumberOfTimes(String part) {
        long once = LooksAt.of(part, 2_000);
        long tenTimes = LooksAt.of(part, 20_000);

        assertThat(tenTimes).isLessThan(once * 11);
        assertThat(tenTimes).isLessThan(2_000L * part.length() * 20_000);
    }
}
