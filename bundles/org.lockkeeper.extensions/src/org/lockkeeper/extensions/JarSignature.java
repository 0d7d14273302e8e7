package org.lockkeeper.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;

/** Who signed a jar. Whether that signer can be trusted is not judged: nobody told whom to trust. */
public final class JarSignature {

    private JarSignature() {
    }

    /** As a phrase for people: {@code not signed}, {@code signed by CN=…}, {@code changed after it was signed}. */
    public static String describe(Path jar) {
        if (Files.isDirectory(jar)) {
            return "not packed";
        }
        String signer = null;
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (entry.isDirectory() || entry.getName().startsWith("META-INF/")) {
                    continue;
                }
                try (InputStream in = file.getInputStream(entry)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
                CodeSigner[] signers = entry.getCodeSigners();
                if (signers == null) {
                    return signer == null ? "not signed" : "signed only in part";
                }
                signer = ((X509Certificate) signers[0].getSignerCertPath().getCertificates().getFirst())
                        .getSubjectX500Principal().getName();
            }
        } catch (SecurityException e) {
            return "changed after it was signed";
        } catch (ZipException e) {
            return "not a jar";
        } catch (IOException e) {
            return "unreadable";
        }
        return signer == null ? "not signed" : "signed by " + signer;
    }
}
