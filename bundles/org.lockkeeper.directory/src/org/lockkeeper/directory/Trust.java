package org.lockkeeper.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lockkeeper.api.util.ProblemException;

/**
 * Which certificates of a directory are trusted: those that the system trusts, for the host's name; or one that is pinned
 * by its fingerprint, whatever its name; or those that certificates in a file issued.
 *
 * @param fingerprints SHA-256 of certificates that are trusted as they are, 64 lower-case hex digits
 * @param issuers certificates whose own are trusted, for the host's name; empty for those of the system where nothing is
 *        pinned
 */
public record Trust(Set<String> fingerprints, List<X509Certificate> issuers) {

    /** What the system trusts. */
    public static final Trust SYSTEM = new Trust(Set.of(), List.of());

    /** Copies the collections. */
    public Trust {
        fingerprints = Set.copyOf(fingerprints);
        issuers = List.copyOf(issuers);
    }

    /**
     * Trusts one certificate by its fingerprint.
     *
     * @param text SHA-256 in hex, with or without colons
     * @throws ProblemException where it is none
     */
    public static Trust pinned(String text) throws ProblemException {
        String hex = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha-?256[:=]", "").replaceAll("[:\\s-]", "");
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new ProblemException("Expected the SHA-256 fingerprint of a certificate, 64 hex digits with or without"
                    + " colons, or a file of certificates (PEM or DER).");
        }
        return new Trust(Set.of(hex), List.of());
    }

    /**
     * Trusts the certificates in a file, and what they issued.
     *
     * @param file PEM or DER, one certificate or several
     * @throws ProblemException where it cannot be read or holds none
     */
    public static Trust file(Path file) throws ProblemException {
        List<X509Certificate> certificates = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                if (certificate instanceof X509Certificate x509) {
                    certificates.add(x509);
                }
            }
        } catch (IOException e) {
            throw new ProblemException("The certificates in " + file + " cannot be read: " + e.getMessage() + ".", e);
        } catch (GeneralSecurityException e) {
            throw new ProblemException(file + " holds no certificates in PEM or DER.", e);
        }
        if (certificates.isEmpty()) {
            throw new ProblemException(file + " holds no certificates in PEM or DER.");
        }
        return new Trust(Set.copyOf(certificates.stream().map(Fingerprints::of).toList()), certificates);
    }

    /** Whether it is what the system trusts. */
    public boolean isSystem() {
        return fingerprints.isEmpty() && issuers.isEmpty();
    }
}
