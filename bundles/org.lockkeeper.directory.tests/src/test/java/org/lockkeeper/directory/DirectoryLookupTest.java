package org.lockkeeper.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import com.unboundid.ldap.listener.SelfSignedCertificateGenerator;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.DefaultIntake;

/** A directory in memory, asked over TLS as a real one is. */
class DirectoryLookupTest {

    private static final String SECRET = "Passw0rd!x";
    private static final String READER = "CN=Reader,CN=Users,DC=harbor,DC=example";
    private static final Instant NOW = Instant.parse("2011-10-10T12:00:00Z");

    private static KeyStoreKeyManager keys;
    private static X509Certificate certificate;

    @TempDir
    private Path folder;

    private InMemoryDirectoryServer server;
    private final Watching watching = new Watching();

    /** Notes what is asked; holds searches where that is wanted. */
    private static final class Watching extends InMemoryOperationInterceptor {

        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        private volatile CountDownLatch asking = new CountDownLatch(1);
        private volatile CountDownLatch hold = new CountDownLatch(0);

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            asked.add("bind " + request.getRequest().getBindDN());
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            if (request.getRequest().getBaseDN().isEmpty()) {
                return;
            }
            SimplePagedResultsControl page = request.getRequest()
                    .getControl(SimplePagedResultsControl.PAGED_RESULTS_OID) == null ? null
                    : new SimplePagedResultsControl(SimplePagedResultsControl.PAGED_RESULTS_OID, true,
                            request.getRequest().getControl(SimplePagedResultsControl.PAGED_RESULTS_OID).getValue());
            asked.add("search " + request.getRequest().getBaseDN() + " page " + (page == null ? 0 : page.getSize()));
            asking.countDown();
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void note(InMemoryInterceptedRequest request) {
            asked.add("other " + request);
        }

        @Override
        public void processAddRequest(InMemoryInterceptedAddRequest request) {
            note(request);
        }

        @Override
        public void processModifyRequest(InMemoryInterceptedModifyRequest request) {
            note(request);
        }

        @Override
        public void processDeleteRequest(InMemoryInterceptedDeleteRequest request) {
            note(request);
        }
    }

    @BeforeAll
    static void certificate() throws Exception {
        ObjectPair<File, char[]> store = SelfSignedCertificateGenerator.generateTemporarySelfSignedCertificate("test", "PKCS12");
        keys = new KeyStoreKeyManager(store.getFirst(), store.getSecond(), "PKCS12", null);
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (FileInputStream in = new FileInputStream(store.getFirst())) {
            loaded.load(in, store.getSecond());
        }
        certificate = (X509Certificate) loaded.getCertificate(loaded.aliases().nextElement());
    }

    @BeforeEach
    void start() throws Exception {
        SSLUtil tls = new SSLUtil(keys, new TrustAllTrustManager());
        server = started(InMemoryListenerConfig.createLDAPSConfig("ldaps", null, 0, tls.createSSLServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig("ldap", null, 0, tls.createSSLSocketFactory()));
        watching.asked.clear();
    }

    private InMemoryDirectoryServer started(InMemoryListenerConfig... listeners) throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("DC=harbor,DC=example");
        config.setSchema(null);
        config.setListenerConfigs(listeners);
        config.addInMemoryOperationInterceptor(watching);
        config.addAdditionalBindCredentials(READER, SECRET);
        InMemoryDirectoryServer made = new InMemoryDirectoryServer(config);
        made.add(new Entry("dn: DC=harbor,DC=example", "objectClass: domain", "dc: harbor"));
        made.add(new Entry("dn: OU=Office,DC=harbor,DC=example", "objectClass: organizationalUnit", "ou: Office"));
        made.add(new Entry("dn: CN=Maria Visser,OU=Office,DC=harbor,DC=example", "objectClass: user",
                "sAMAccountName: mvisser", "mail: m.visser@harborline.example", "displayName: Márià Visser",
                "userPassword: hunter2", "memberOf: CN=Crew,OU=Office,DC=harbor,DC=example", "userAccountControl: 514"));
        made.add(new Entry("dn: CN=HBR-WS-012,OU=Office,DC=harbor,DC=example", "objectClass: user", "objectClass: computer",
                "sAMAccountName: HBR-WS-012$", "dNSHostName: hbr-ws-012.harbor.example"));
        made.add(new Entry("dn: CN=Crew,OU=Office,DC=harbor,DC=example", "objectClass: group", "sAMAccountName: Crew"));
        made.startListening();
        return made;
    }

    @AfterEach
    void stop() {
        watching.hold.countDown();
        server.shutDown(true);
    }

    private DirectoryRequest request(String scheme, Trust trust) throws ProblemException {
        return new DirectoryRequest(DirectoryAddress.parse(scheme + "://localhost:" + server.getListenPort(scheme)), READER,
                "DC=harbor,DC=example", trust, DirectoryRequest.USUAL_TIMEOUT);
    }

    private static Trust pinned() throws ProblemException {
        return Trust.pinned(Fingerprints.of(certificate));
    }

    private static Password password() {
        return Password.of(SECRET.toCharArray());
    }

    private static String look(DirectoryRequest request) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DirectoryLookup.write(request, password(), out, NOW, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Keeps what is read. */
    private static final class Kept implements IntakeSink {

        private final List<Observation> observations = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();

        @Override
        public void observe(Observation observation) {
            observations.add(observation);
        }

        @Override
        public void reject(RejectedRow row) {
            rejected.add(row);
        }

        @Override
        public void file(JournalFile file) {
            assertThat(file.problem()).isNull();
            assertThat(file.kind()).isEqualTo("ldif");
        }
    }

    @Test
    void whatADirectoryAnswersIsReadLikeAnyLdif() throws Exception {
        Path file = folder.resolve("harbor.ldif");
        Files.writeString(file, look(request("ldaps", pinned())));
        Kept kept = new Kept();
        new DefaultIntake(List.of()).read(new IntakeRequest(List.of(file), "mail1"), kept, Progress.NONE);

        assertThat(kept.rejected).isEmpty();
        Observation visser = kept.observations.stream().filter(o -> o.attributes().get(DirectoryAttributes.OU) != null)
                .findFirst().orElseThrow();
        assertThat(visser.subject()).isEqualTo(new Subject.OfAccount("mail1", "harbor.example\\mvisser"));
        assertThat(visser.attributes().get(Attribute.FULL_NAME)).isEqualTo("Márià Visser");
        assertThat(visser.attributes().get(DirectoryAttributes.GROUP)).isEqualTo("Crew");
        assertThat(visser.attributes().get(DirectoryAttributes.ENABLED)).hasToString("NO");
        assertThat(visser.evidence().observedAt()).hasToString("2011-10-10T12:00:00Z");
        assertThat(kept.observations).anyMatch(o -> o.subject().equals(
                new Subject.OfComputer("mail1", "HBR-WS-012.HARBOR.EXAMPLE")));
        assertThat(Files.readString(file)).doesNotContain("hunter2").doesNotContain(SECRET);
    }

    @Test
    void itSearchesAndDoesNothingElse() throws Exception {
        look(request("ldaps", pinned()));
        assertThat(watching.asked).containsExactly("bind " + READER, "search DC=harbor,DC=example page 1000");
    }

    @Test
    void startTlsGivesTheSame() throws Exception {
        assertThat(look(request("ldap", pinned())).lines().skip(1)).containsExactlyElementsOf(
                look(request("ldaps", pinned())).lines().skip(1).toList());
    }

    @Test
    void certificatesOfAFileAreTrusted() throws Exception {
        Path pem = folder.resolve("issuer.pem");
        Files.writeString(pem, "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n");
        assertThat(look(request("ldaps", Trust.file(pem)))).contains("mvisser");
        assertThatThrownBy(() -> Trust.file(Files.writeString(folder.resolve("no.pem"), "nothing")))
                .isInstanceOf(ProblemException.class).hasMessageContaining("holds no certificates");
    }

    @Test
    void aCertificateThatIsNotTrustedEndsItBeforeAnythingIsSent() throws Exception {
        for (String scheme : List.of("ldaps", "ldap")) {
            for (Trust trust : List.of(Trust.SYSTEM, Trust.pinned("ab".repeat(32)))) {
                assertThatThrownBy(() -> look(request(scheme, trust))).isInstanceOf(ProblemException.class)
                        .hasMessageContaining("is not trusted, so nothing was sent")
                        .hasMessageContaining("--certificate " + Fingerprints.of(certificate));
            }
        }
        assertThat(watching.asked).isEmpty();
    }

    /** An issued certificate counts for its host only. */
    @Test
    void aCertificateOfAnotherHostIsNotTrusted() throws Exception {
        DirectoryRequest other = new DirectoryRequest(DirectoryAddress.parse("ldaps://127.0.0.3:"
                + server.getListenPort("ldaps")), READER, null, new Trust(Set.of(), List.of(certificate)),
                DirectoryRequest.USUAL_TIMEOUT);
        assertThatThrownBy(() -> look(other)).isInstanceOf(ProblemException.class).hasMessageContaining("is not trusted");
        assertThat(watching.asked).isEmpty();
    }

    @Test
    void manyEntriesComeInPages() throws Exception {
        for (int i = 0; i < 2500; i++) {
            server.add(new Entry("dn: CN=user" + i + ",OU=Office,DC=harbor,DC=example", "objectClass: user",
                    "sAMAccountName: user" + i));
        }
        watching.asked.clear();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(DirectoryLookup.write(request("ldaps", pinned()), password(), out, NOW, Progress.NONE)).isEqualTo(2503);
        assertThat(watching.asked).hasSize(4).endsWith("search DC=harbor,DC=example page 1000");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(l -> l.startsWith("dn:"))).hasSize(2503)
                .doesNotHaveDuplicates();
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() throws Exception {
        Password wrong = Password.of("hunter3".toCharArray());
        assertThatThrownBy(() -> DirectoryLookup.write(request("ldaps", pinned()), wrong, new ByteArrayOutputStream(), NOW,
                Progress.NONE)).isInstanceOf(ProblemException.class).hasMessageContaining("does not accept")
                .hasMessageNotContaining("hunter3");
        assertThat(wrong.bytes()).containsOnly(0);
        assertThat(wrong).hasToString("***");
        assertThatThrownBy(() -> DirectoryLookup.write(request("ldaps", pinned()), Password.of(new char[0]),
                new ByteArrayOutputStream(), NOW, Progress.NONE)).hasMessageContaining("The password is empty");
    }

    @Test
    void aDirectoryWithoutEncryptionIsNotAsked() throws Exception {
        InMemoryDirectoryServer plain = started(InMemoryListenerConfig.createLDAPConfig("ldap", 0));
        try {
            watching.asked.clear();
            DirectoryRequest request = new DirectoryRequest(DirectoryAddress.parse("ldap://localhost:"
                    + plain.getListenPort("ldap")), READER, null, pinned(), DirectoryRequest.USUAL_TIMEOUT);
            assertThatThrownBy(() -> look(request)).isInstanceOf(ProblemException.class)
                    .hasMessageContaining("Nothing is asked without encryption");
            assertThat(watching.asked).isEmpty();
        } finally {
            plain.shutDown(true);
        }
    }

    @Test
    void whoStopsItWaitsForNoAnswer() throws Exception {
        watching.hold = new CountDownLatch(1);
        watching.asking = new CountDownLatch(1);
        AtomicBoolean stop = new AtomicBoolean();
        Thread stopper = Thread.ofVirtual().start(() -> {
            try {
                watching.asking.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stop.set(true);
        });
        assertThatThrownBy(() -> DirectoryLookup.write(request("ldaps", pinned()), password(), new ByteArrayOutputStream(),
                NOW, Progress.until(stop::get))).isInstanceOf(CancellationException.class);
        stopper.join();
    }

    @Test
    void aDirectoryThatDoesNotAnswerIsTold() throws Exception {
        watching.hold = new CountDownLatch(1);
        DirectoryRequest usual = request("ldaps", pinned());
        DirectoryRequest patient = new DirectoryRequest(usual.address(), usual.user(), usual.base(), usual.trust(),
                Duration.ofSeconds(1));
        assertThatThrownBy(() -> look(patient)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("did not answer within 1 second; --timeout");
    }

    @Test
    void whatCannotBeReachedOrFoundIsTold() throws Exception {
        DirectoryRequest usual = request("ldaps", pinned());
        assertThatThrownBy(() -> look(new DirectoryRequest(usual.address(), usual.user(), "DC=depot,DC=example", usual.trust(),
                usual.timeout()))).hasMessageContaining("has no entry \"DC=depot,DC=example\"");
        server.shutDown(true);
        assertThatThrownBy(() -> look(usual)).isInstanceOf(ProblemException.class).hasMessageContaining("cannot be reached");
    }

    @Test
    void addressesAreReadWithoutUsersAndPlaces() throws Exception {
        assertThat(DirectoryAddress.parse("dc1.harbor.example")).hasToString("ldaps://dc1.harbor.example");
        assertThat(DirectoryAddress.parse("LDAP://dc1:3268/")).isEqualTo(new DirectoryAddress("dc1", 3268, false));
        for (String wrong : List.of("http://dc1", "ldaps://reader:hunter2@dc1", "ldaps://dc1/DC=harbor?sub", "ldaps://",
                "ldaps://dc1:99999")) {
            assertThatThrownBy(() -> DirectoryAddress.parse(wrong)).isInstanceOf(ProblemException.class)
                    .hasMessageNotContaining("hunter2");
        }
    }
}
