package org.lockkeeper.api.extensions;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bundle, or what was meant to be one, that is installed beside the product.
 *
 * @param id symbolic name of the bundle; the file's name where it has none
 * @param version its version; {@code null} where it has none
 * @param title its name for people; the id where it has none
 * @param origin where it comes from: the file in the folder of extensions, or the product's own folder where it was
 *        installed from a p2 repository
 * @param state whether it takes part
 * @param contributes what it adds, for people ("rule ACME-1", "log format", "view"), in alphabetical order
 * @param problems why it does not take part, or not wholly, and what to do, as sentences for people; empty where all is
 *        well
 */
public record Extension(String id, @Nullable String version, String title, String origin, State state,
        List<String> contributes,
        List<String> problems) {

    /** Whether an extension takes part. */
    public enum State {
        /** It takes part. */
        ACTIVE,
        /** It takes part, but for what its problems name. */
        PARTIAL,
        /** It does not take part; its problems say why. */
        REFUSED,
        /** A newer version of the same bundle takes part instead. */
        REPLACED,
        /** Somebody switched it off. */
        DISABLED
    }

    /** Copies the lists and checks that nothing is missing. */
    public Extension {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(state);
        contributes = List.copyOf(contributes);
        problems = List.copyOf(problems);
    }

    /**
     * How far it takes part, as a sentence that a problem goes on from; for one that is not {@linkplain #isSound() sound}.
     */
    public String shortfall() {
        return "The extension " + id + " (" + origin + ") "
                + (state == State.PARTIAL ? "takes part only in part." : "does not take part.");
    }

    /** Whether all of it takes part, or is meant not to. */
    public boolean isSound() {
        return state == State.ACTIVE || state == State.REPLACED || state == State.DISABLED;
    }
}
