package org.lockkeeper.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.SSLUtil;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.directory.DirectorySchema;
import org.lockkeeper.text.secrets.Redaction;

/**
 * Reads people, computers and groups from a directory and writes them as LDIF, without secrets, which the intake reads as it
 * reads every other. It searches and does nothing else: no entry is ever changed. The connection is encrypted, referrals are not
 * followed, answers come in pages, and whoever stops it breaks the connection.
 */
public final class DirectoryLookup {

    /** Entries to a page: what Active Directory answers at most at once. */
    public static final int PAGE = 1000;

    private static final int LINE = 76;
    private static final int PATIENCE_MILLIS = 100;

    private final DirectoryRequest request;
    private final OutputStream out;
    private final Progress progress;
    private long entries;

    private DirectoryLookup(DirectoryRequest request, OutputStream out, Progress progress) {
        this.request = request;
        this.out = new BufferedOutputStream(out);
        this.progress = progress;
    }

    /**
     * Asks a directory.
     *
     * @param request what is asked
     * @param password of the user; {@code null} where nobody asks by name. It is wiped when this returns
     * @param out where the entries are written to, as LDIF in UTF-8; not closed
     * @param now the time of the look-up, which stands in the first line
     * @param progress told how many entries came, and whether to stop
     * @return how many entries were written
     * @throws ProblemException where the directory cannot be reached, is not trusted, refuses or fails; with what to do
     * @throws IOException where the entries cannot be written
     * @throws CancellationException where the progress says so
     */
    public static long write(DirectoryRequest request, @Nullable Password password, OutputStream out, Instant now,
            Progress progress) throws ProblemException, IOException {
        try (Password wiped = password == null ? Password.ofFirstLine(new byte[0], 0) : password) {
            if (request.user() != null && wiped.isEmpty()) {
                throw new ProblemException("The password is empty; a directory takes that for nobody, whoever is named.");
            }
            return new DirectoryLookup(request, out, progress).write(wiped, now);
        }
    }

    private long write(Password password, Instant now) throws ProblemException, IOException {
        TrustedCertificates trusted;
        try {
            trusted = new TrustedCertificates(request.trust());
        } catch (GeneralSecurityException e) {
            throw new ProblemException("The certificates that this Java trusts cannot be read.", e);
        }
        progress.task("Asking " + request.address());
        try (LDAPConnection connection = new LDAPConnection(options())) {
            CountDownLatch over = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> watch(connection, over));
            try {
                connect(connection, new SSLUtil(trusted));
                if (request.user() != null) {
                    connection.bind(new SimpleBindRequest(request.user(), password.bytes()));
                }
                print(DirectorySchema.READ_AT + now.truncatedTo(ChronoUnit.SECONDS) + " from " + request.address());
                print("version: 1");
                print("");
                search(connection);
                this.out.flush();
            } finally {
                over.countDown();
            }
        } catch (LDAPException e) {
            progress.checkCancelled();
            throw Problems.of(e, request, trusted.refused());
        } catch (GeneralSecurityException e) {
            throw new ProblemException("This Java has no TLS.", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return entries;
    }

    private LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        int millis = Math.clamp(request.timeout().toMillis(), 1, Integer.MAX_VALUE);
        options.setConnectTimeoutMillis(millis);
        options.setResponseTimeoutMillis(millis);
        options.setFollowReferrals(false);
        options.setAbandonOnTimeout(true);
        options.setUseSchema(false);
        return options;
    }

    /** Breaks the connection as soon as somebody asks to stop: whatever waits for an answer waits no more. */
    private void watch(LDAPConnection connection, CountDownLatch over) {
        try {
            while (!over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (progress.isCancelled()) {
                    connection.close();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(LDAPConnection connection, SSLUtil tls) throws LDAPException, GeneralSecurityException {
        DirectoryAddress address = request.address();
        if (address.encrypted()) {
            connection.setSocketFactory(tls.createSSLSocketFactory());
        }
        connection.connect(address.host(), address.port());
        if (!address.encrypted()) {
            var answer = connection.processExtendedOperation(new StartTLSExtendedRequest(tls.createSSLContext()));
            if (!answer.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(ResultCode.CONFIDENTIALITY_REQUIRED, "no StartTLS");
            }
        }
    }

    private void search(LDAPConnection connection) throws LDAPException, IOException, ProblemException {
        RootDSE root = connection.getRootDSE();
        List<String> bases = new ArrayList<>();
        if (request.base() != null) {
            bases.add(request.base());
        } else if (root != null) {
            String own = root.getAttributeValue("defaultNamingContext");
            String[] contexts = root.getNamingContextDNs();
            if (own != null) {
                bases.add(own);
            } else if (contexts != null) {
                bases.addAll(List.of(contexts));
            }
        }
        if (bases.isEmpty()) {
            throw new ProblemException("The directory does not tell what it holds; name an entry to look below with --base,"
                    + " for instance --base DC=harbor,DC=example.");
        }
        for (String base : bases) {
            search(connection, base, DirectorySchema.filter());
        }
        // the short names of domains stand beside them
        String partitions = root == null ? null : root.getAttributeValue("configurationNamingContext");
        if (partitions != null && !bases.contains(partitions)) {
            try {
                search(connection, "CN=Partitions," + partitions, "(&(objectClass=crossRef)(nETBIOSName=*))");
            } catch (LDAPException e) {
                // who may not read them does without
                if (!connection.isConnected()) {
                    throw e;
                }
            }
        }
    }

    private void search(LDAPConnection connection, String base, String filter) throws LDAPException {
        ASN1OctetString cookie = null;
        do {
            progress.checkCancelled();
            SearchRequest search = new SearchRequest(new Listener(), base, SearchScope.SUB, filter,
                    DirectorySchema.attributes().toArray(String[]::new));
            search.setControls(new SimplePagedResultsControl(PAGE, cookie, false));
            SearchResult result;
            try {
                result = connection.search(search);
            } catch (LDAPSearchException e) {
                if (!e.getResultCode().equals(ResultCode.REFERRAL)) {
                    throw e;
                }
                return;
            }
            SimplePagedResultsControl page = SimplePagedResultsControl.get(result);
            cookie = page != null && page.moreResultsToReturn() ? page.getCookie() : null;
        } while (cookie != null);
    }

    /** Writes entries as they come, so that none is kept. */
    private final class Listener implements SearchResultListener {

        private static final long serialVersionUID = 1L;

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            progress.checkCancelled();
            Entry plain = new Entry(Redaction.message(entry.getDN()), entry.getAttributes().stream().map(Listener::withoutSecrets)
                    .toList());
            for (String line : plain.toLDIF(LINE)) {
                print(line);
            }
            print("");
            entries++;
            if (entries % PAGE == 0) {
                progress.task("Asking " + request.address() + ": " + entries + " entries");
            }
        }

        /** People write passwords beside names, too, and the file stays in the workspace. */
        private static Attribute withoutSecrets(Attribute attribute) {
            ASN1OctetString[] values = attribute.getRawValues();
            for (int i = 0; i < values.length; i++) {
                String value = values[i].stringValue();
                String clean = Redaction.message(value);
                // bytes that are no text stay what they are
                values[i] = clean.equals(value) ? values[i] : new ASN1OctetString(clean);
            }
            return new Attribute(attribute.getName(), values);
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // other directories are not asked
        }
    }

    private void print(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
