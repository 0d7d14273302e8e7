package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.SelfSignedCertificateGenerator;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.cli.tests.Terminal.Result;
import org.lockkeeper.intake.DefaultIntake;

/** {@code lockkeeper directory} asks a directory and imports what it says. */
class DirectoryCommandTest {

    private static final String SECRET = "Passw0rd!x";
    private static final String READER = "CN=Reader,CN=Users,DC=harbor,DC=example";

    @TempDir
    private Path folder;

    private InMemoryDirectoryServer server;
    private String fingerprint;
    private boolean refusing;
    private Terminal terminal;

    @BeforeEach
    void start() throws Exception {
        ObjectPair<File, char[]> store = SelfSignedCertificateGenerator.generateTemporarySelfSignedCertificate("test", "PKCS12");
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (FileInputStream in = new FileInputStream(store.getFirst())) {
            loaded.load(in, store.getSecond());
        }
        fingerprint = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(loaded.getCertificate(loaded.aliases().nextElement()).getEncoded()));
        SSLUtil tls = new SSLUtil(new KeyStoreKeyManager(store.getFirst(), store.getSecond(), "PKCS12", null),
                new TrustAllTrustManager());
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("DC=harbor,DC=example");
        config.setSchema(null);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig("ldaps", null, 0,
                tls.createSSLServerSocketFactory(), null));
        config.addAdditionalBindCredentials(READER, SECRET);
        config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
            @Override
            public void processSearchRequest(InMemoryInterceptedSearchRequest search) throws LDAPException {
                if (refusing) {
                    throw new LDAPException(ResultCode.OTHER, "bind of " + READER + " with password=" + SECRET);
                }
            }
        });
        server = new InMemoryDirectoryServer(config);
        server.add(new Entry("dn: DC=harbor,DC=example", "objectClass: domain", "dc: harbor"));
        server.add(new Entry("dn: OU=Deck,DC=harbor,DC=example", "objectClass: organizationalUnit", "ou: Deck"));
        server.add(new Entry("dn: CN=Visser,OU=Deck,DC=harbor,DC=example", "objectClass: user", "sAMAccountName: mvisser",
                "mail: m.visser@harborline.example"));
        server.startListening();
        terminal = new Terminal(folder, new DefaultIntake(List.of()));
        Files.createDirectories(folder.resolve("mail1"));
        Files.writeString(folder.resolve("mail1/audit.log"),
                "[03/Oct/2011 10:51:03] HTTP/KOFF: User m.visser@harborline.example authenticated  from IP address 10.0.0.7\n");
        Files.writeString(folder.resolve("mail1/lockkeeper-server.json"), "{\"name\": \"mail1\", \"version\": \"7.2.3\"}");
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    private Result ask(String... more) {
        return terminal.run(Stream.concat(Stream.of("--workspace", "ws", "directory", "ldaps://localhost:"
                + server.getListenPort("ldaps"), "--user", READER, "--base", "DC=harbor,DC=example", "--certificate",
                fingerprint), Stream.of(more)).toArray(String[]::new));
    }

    private Path secret(String rights) throws Exception {
        Path file = folder.resolve("secret");
        Files.deleteIfExists(file);
        Files.writeString(file, SECRET + "\nanything\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        return file;
    }

    @Test
    void aLookUpIsImportedAndKeptAsWhatTheFactsWereReadFrom() throws Exception {
        assertThat(terminal.run("--workspace", "ws", "import", "mail1").code()).isZero();
        secret("rw-------");
        Result result = ask("--password-file", "secret");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("ldif    mail1        2       0");
        assertThat(terminal.run("--workspace", "ws", "clients", "--where", "ou = Deck", "--columns", "account,ou", "--format",
                "csv").lines()).contains("m.visser@harborline.example,Deck");
        try (Stream<Path> kept = Files.list(folder.resolve("ws/directory"))) {
            Path file = kept.toList().getFirst();
            assertThat(file.getFileName().toString()).matches("localhost-\\d{8}-\\d{6}\\.ldif");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            assertThat(Files.readString(file)).contains("m.visser@harborline.example").doesNotContain(SECRET);
        }
        assertThat(result.out() + result.err()).doesNotContain(SECRET);
        assertThat(terminal.run("--workspace", "ws", "import", "--undo", "2").code()).isZero();
        assertThat(terminal.run("--workspace", "ws", "clients", "--where", "ou = Deck", "--format", "csv").out())
                .doesNotContain("m.visser");
    }

    @Test
    void theEntriesCanBeWrittenAndNothingImported() throws Exception {
        Result result = terminal.from(new ByteArrayInputStream((SECRET + "\n").getBytes(StandardCharsets.UTF_8))).run(
                "directory", "ldaps://localhost:" + server.getListenPort("ldaps"), "--user", READER, "--base",
                "DC=harbor,DC=example", "--certificate", fingerprint, "--password-stdin", "--out", "harbor.ldif");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("1 entry read from ldaps://localhost:");
        assertThat(Files.readString(folder.resolve("harbor.ldif"))).startsWith("# read by Lockkeeper at ").contains("mvisser");
        assertThat(folder.resolve(".local")).doesNotExist();
    }

    @Test
    void passwordsThatOthersMaySeeAreNotUsed() throws Exception {
        terminal.run("--workspace", "ws", "import", "mail1");
        secret("rw-r--r--");
        assertThat(ask("--password-file", "secret").err()).contains("Others may read or write secret").contains("chmod 600");
        assertThat(ask("--password-file", "missing").err()).contains("cannot be read");
        assertThat(ask().err()).contains("There is nobody to ask for the password");
        assertThat(ask("--password", SECRET).code()).isEqualTo(1);
    }

    @Test
    void noSecretOfADirectoryIsKeptOrTold() throws Exception {
        List<String> secrets = new ArrayList<>(List.of(SECRET));
        for (String form : PlantedSecretsTest.FORMS) {
            int number = secrets.size();
            String secret = "Zq%04dGeheimnis".formatted(number);
            secrets.add(secret);
            String base64 = Base64.getEncoder().encodeToString(("joe:" + secret).getBytes(StandardCharsets.UTF_8));
            secrets.add(base64);
            String told = form.replace("BASE64", base64).formatted(secret);
            server.add(new Entry(new DN(new RDN("CN", "p" + number + " " + told), new DN("OU=Deck,DC=harbor,DC=example"))
                    .toString(), new Attribute("objectClass", "user"), new Attribute("sAMAccountName", "p" + number),
                    new Attribute("mail", "p" + number + "@harborline.example"), new Attribute("displayName", told),
                    new Attribute("proxyAddresses", "smtp:p" + number + "@x.example", told), new Attribute("cn", told),
                    new Attribute("description", told), new Attribute("userPassword", secret)));
            server.add(new Entry("CN=PC" + number + ",DC=harbor,DC=example", new Attribute("objectClass", "computer"),
                    new Attribute("cn", "PC" + number), new Attribute("operatingSystem", told),
                    new Attribute("managedBy", told)));
        }
        terminal.run("--workspace", "ws", "import", "mail1");
        secret("rw-------");
        StringBuilder told = new StringBuilder();
        List<Result> results = new ArrayList<>(List.of(ask("--password-file", "secret")));
        assertThat(results.getFirst().code()).as(results.getFirst().err()).isZero();
        refusing = true;
        results.add(ask("--password-file", "secret"));
        assertThat(results.getLast().err()).contains("answers with the error 80");
        for (String[] command : new String[][] {{"clients", "--format", "json"}, {"history", "--format", "csv"}, {"conflicts"},
            {"imports", "--format", "json"}, {"findings"}, {"plan", "--to", "7.3", "--format", "json"}, {"export", "all.zip"},
            {"directory", "ldaps://joe:" + SECRET + "@localhost"}, {"directory", "ldaps://localhost", "--base",
                "CN=password=" + SECRET}}) {
            results.add(terminal.run(Stream.concat(Stream.of("--workspace", "ws"), Stream.of(command)).toArray(String[]::new)));
        }
        results.forEach(r -> told.append(r.out()).append(r.err()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.endsWith("secret")).toList()) {
                told.append(file).append('\n').append(PlantedSecretsTest.text(file));
            }
        }
        String all = told.toString();
        assertThat(all.split("\\Q***\\E", -1)).hasSizeGreaterThan(4 * PlantedSecretsTest.FORMS.size());
        assertThat(all).contains("p1@harborline.example", "smtp:p1@x.example").doesNotContain(READER);
        assertThat(secrets).filteredOn(s -> all.contains(s)).isEmpty();
        // LDIF writes in base64 what is no plain text
        try (Stream<Path> kept = Files.list(folder.resolve("ws/directory"))) {
            for (Path file : kept.toList()) {
                String decoded = Files.readString(file).replace("\n ", "").lines().filter(l -> l.contains(":: "))
                        .map(l -> new String(Base64.getDecoder().decode(l.substring(l.indexOf(":: ") + 3)),
                                StandardCharsets.UTF_8)).toList().toString();
                assertThat(secrets).filteredOn(decoded::contains).isEmpty();
            }
        }
    }

    @Test
    void whatGoesWrongLeavesNothingBehind() throws Exception {
        secret("rw-------");
        assertThat(ask("--password-file", "secret").err()).contains("There is no workspace");
        terminal.run("--workspace", "ws", "import", "mail1");
        Files.writeString(secret("rw-------"), "wrong\n");
        Result result = ask("--password-file", "secret");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("does not accept that user and password").doesNotContain("Exception");
        assertThat(folder.resolve("ws/directory")).doesNotExist();
        assertThat(ask("--password-file", "secret", "--server", "mail9").err()).contains("There is no server named \"mail9\"");
        assertThat(ask("--password-file", "secret", "--timeout", "0").code()).isEqualTo(1);
    }
}
