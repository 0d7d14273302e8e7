package org.lockkeeper.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.lockkeeper.api.util.ProblemException;

/**
 * Where a directory listens. What is asked and answered is always encrypted: {@code ldaps:} is from the first byte on,
 * {@code ldap:} asks for StartTLS before anything else, and goes no further without.
 *
 * @param host name or IP address
 * @param port TCP port
 * @param encrypted whether the connection is encrypted from its first byte on; else StartTLS is asked for
 */
public record DirectoryAddress(String host, int port, boolean encrypted) {

    private static final int LDAPS = 636;
    private static final int LDAP = 389;

    /**
     * Reads {@code ldaps://host}, {@code ldap://host:3268}, or a host alone, which means {@code ldaps:}.
     *
     * @throws ProblemException where it is none of them
     */
    public static DirectoryAddress parse(String text) throws ProblemException {
        String address = text.strip();
        try {
            URI uri = new URI(address.contains("://") ? address : "ldaps://" + address);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean encrypted = scheme.equals("ldaps");
            String path = uri.getRawPath();
            if (uri.getHost() != null && uri.getUserInfo() == null && (path == null || path.isEmpty() || path.equals("/"))
                    && uri.getQuery() == null && (encrypted || scheme.equals("ldap")) && uri.getPort() <= 0xFFFF) {
                return new DirectoryAddress(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : encrypted ? LDAPS : LDAP,
                        encrypted);
            }
        } catch (URISyntaxException e) {
            // told below, without what was written: it may hold a password
        }
        throw new ProblemException("Expected the address of a directory such as ldaps://dc1.harbor.example or"
                + " ldap://dc1.harbor.example:389 (with StartTLS); a user is named by --user, a place in the directory by"
                + " --base.");
    }

    /** The address as it is written, without anything else. */
    @Override
    public String toString() {
        return (encrypted ? "ldaps://" : "ldap://") + (host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]"
                : host) + (port == (encrypted ? LDAPS : LDAP) ? "" : ":" + port);
    }
}
