package org.lockkeeper.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;

/** What went wrong with a directory, for people. What the directory itself says is not repeated: it may quote anything. */
final class Problems {

    private Problems() {
    }

    /**
     * Tells of a failure.
     *
     * @param refused the certificate that was refused before; {@code null} where none was
     */
    static ProblemException of(LDAPException failure, DirectoryRequest request,
            @Nullable X509Certificate refused) {
        return new ProblemException(sentence(failure.getResultCode(), request, refused), refused == null ? failure : null);
    }

    private static String sentence(ResultCode code, DirectoryRequest request, @Nullable X509Certificate refused) {
        String address = request.address().toString();
        if (refused != null) {
            return "The certificate of " + address + " is not trusted, so nothing was sent. It is of "
                    + refused.getSubjectX500Principal() + ", valid until " + refused.getNotAfter().toInstant()
                    + ", SHA-256 " + Fingerprints.shown(Fingerprints.of(refused)) + ". Where the one on the server is the"
                    + " same, pin it: --certificate " + Fingerprints.of(refused) + "; or give its issuer's file.";
        }
        return switch (code.intValue()) {
            case ResultCode.INVALID_CREDENTIALS_INT_VALUE -> address + " does not accept that user and password. Names may"
                    + " be user@domain, DOMAIN\\user or a distinguished name.";
            case ResultCode.CONFIDENTIALITY_REQUIRED_INT_VALUE, ResultCode.PROTOCOL_ERROR_INT_VALUE,
                    ResultCode.UNWILLING_TO_PERFORM_INT_VALUE -> address + " does not encrypt by StartTLS, or asks for more;"
                    + " try ldaps://. Nothing is asked without encryption.";
            case ResultCode.STRONG_AUTH_REQUIRED_INT_VALUE, ResultCode.OPERATIONS_ERROR_INT_VALUE,
                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE -> address + " answers nobody without a name; give --user"
                    + " (any user who may read the directory).";
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE, ResultCode.INVALID_DN_SYNTAX_INT_VALUE, ResultCode.REFERRAL_INT_VALUE
                    -> address + " has no entry " + (request.base() == null ? "to look below" : "\"" + request.base() + "\"")
                    + "; give --base as a distinguished name, for instance DC=harbor,DC=example.";
            case ResultCode.TIMEOUT_INT_VALUE, ResultCode.TIME_LIMIT_EXCEEDED_INT_VALUE -> address + " did not answer within "
                    + seconds(request.timeout()) + "; --timeout gives it longer.";
            case ResultCode.SIZE_LIMIT_EXCEEDED_INT_VALUE, ResultCode.ADMIN_LIMIT_EXCEEDED_INT_VALUE -> address
                    + " does not hand out so many entries; look below parts of it with --base, one after the other.";
            case ResultCode.CONNECT_ERROR_INT_VALUE, ResultCode.SERVER_DOWN_INT_VALUE -> address + " cannot be reached, or the"
                    + " connection broke off within " + seconds(request.timeout()) + "; look at its name, port and firewall.";
            default -> address + " answers with the error " + code.intValue() + " (" + code.getName() + ").";
        };
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + (duration.toSeconds() == 1 ? " second" : " seconds");
    }
}
