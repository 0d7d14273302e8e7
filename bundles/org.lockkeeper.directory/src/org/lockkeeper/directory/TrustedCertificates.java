package org.lockkeeper.directory;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks a directory's certificate: one that is pinned is taken as it is; every other one must be issued by who is trusted
 * and bear the host's name.
 */
final class TrustedCertificates extends X509ExtendedTrustManager {

    private final Trust trust;
    private final X509ExtendedTrustManager issued;
    private volatile @Nullable X509Certificate refused;

    /** @throws GeneralSecurityException where this Java has no certificates */
    TrustedCertificates(Trust trust) throws GeneralSecurityException {
        this.trust = trust;
        this.issued = managerOf(trust);
    }

    private static X509ExtendedTrustManager managerOf(Trust trust) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore issuers = null;
        if (!trust.isSystem()) {
            issuers = KeyStore.getInstance(KeyStore.getDefaultType());
            try {
                issuers.load(null, null);
            } catch (IOException e) {
                throw new GeneralSecurityException(e);
            }
            int number = 0;
            for (X509Certificate issuer : trust.issuers()) {
                issuers.setCertificateEntry("issuer" + number++, issuer);
            }
        }
        factory.init(issuers);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("this Java checks no certificates");
    }

    /** The certificate that was refused last; {@code null} where none was. */
    @Nullable X509Certificate refused() {
        return refused;
    }

    private boolean isPinned(X509Certificate[] chain) {
        return chain.length > 0 && trust.fingerprints().contains(Fingerprints.of(chain[0]));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        if (isPinned(chain)) {
            return;
        }
        try {
            if (trust.issuers().isEmpty() && !trust.isSystem()) {
                throw new CertificateException("another certificate than the pinned one");
            }
            if (socket instanceof SSLSocket ssl) {
                // so that the name is checked too
                SSLParameters parameters = ssl.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                ssl.setSSLParameters(parameters);
            }
            issued.checkServerTrusted(chain, type, socket);
        } catch (CertificateException e) {
            refused = Arrays.stream(chain).findFirst().orElse(null);
            throw e;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("only connections by sockets are checked");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("the name of the host is not known");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("nobody is served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("nobody is served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("nobody is served");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return issued.getAcceptedIssuers();
    }
}
