package org.lockkeeper.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Jars without their signatures: Java keeps no class of a signed one. What is in them stays as it is. */
final class UnsignedJar {

    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private UnsignedJar() {
    }

    /** Whether a jar has a signature. */
    static boolean isSigned(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(entry -> SIGNATURE.matcher(entry.getName()).matches());
        }
    }

    /** Writes it again without. */
    static void write(Path signed, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(signed.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!SIGNATURE.matcher(entry.getName()).matches()) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    try (InputStream in = zip.getInputStream(entry)) {
                        out.write(entry.getName().equals(JarFile.MANIFEST_NAME) ? withoutDigests(in) : in.readAllBytes());
                    }
                    out.closeEntry();
                }
            }
        }
    }

    /** What a manifest says of single files are digests, and now and then when they are sealed. */
    private static byte[] withoutDigests(InputStream in) throws IOException {
        Manifest manifest = new Manifest(in);
        manifest.getEntries().values().forEach(said -> said.keySet().removeIf(UnsignedJar::isDigest));
        manifest.getEntries().values().removeIf(Attributes::isEmpty);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toByteArray();
    }

    private static boolean isDigest(Object name) {
        return name.toString().endsWith("-Digest");
    }
}
