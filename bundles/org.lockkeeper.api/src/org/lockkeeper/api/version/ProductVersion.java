package org.lockkeeper.api.version;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of a Kerio product: {@code major.minor.revision [patch n] [alpha|beta|rc n] [build]}. Ordered by version,
 * then patch, then release stage, then build: builds are not monotonic over versions (8.5.3 build 5082 came before
 * 9.0.1 build 394), so a build decides only between otherwise equal versions. The spellings accepted by
 * {@link #parse(String)} are those seen in package names, in the administration API and in the manuals (domain facts,
 * "Product naming and versions").
 *
 * @param major 0 to 999
 * @param minor 0 to 9999
 * @param revision 0 to 99999
 * @param patch number of the patch, 0 where there is none
 * @param stage how finished the release is
 * @param stageNumber which alpha, beta or candidate; 0 where not numbered or final
 * @param build number of the build, {@link #NO_BUILD} where not known
 */
public record ProductVersion(int major, int minor, int revision, int patch, ReleaseStage stage, int stageNumber,
        int build) implements Comparable<ProductVersion> {

    /** Stands for a build that is not known; sorts before every known build. */
    public static final int NO_BUILD = -1;

    private static final Pattern SPELLING = Pattern.compile(
            // leading product or package name: "Kerio Connect ", "kerio-connect-koff-", "connect-", "v"; possessive, so
            // that long text which is no version is refused in linear time
            "(?:[a-z()]++[ -]++)*+(?:version\\s+|v)?"
                    + "(?<major>\\d{1,3})\\.(?<minor>\\d{1,4})(?:\\.(?<revision>\\d{1,5}))?(?:\\.(?<dotbuild>\\d{1,7}))?"
                    + "(?:[ _-]*(?:patch|p)[ _-]*(?<patch>\\d{1,4}))?"
                    + "(?:[ _-]*(?<stage>alpha|beta|rc)[ _-]*(?<number>\\d{1,4})?)?"
                    + "(?:[ ]*\\(?[ ]*(?:-|\\+|build|\\bbuild\\b)[ ]*(?<build>\\d{1,7})[ ]*\\)?)?"
                    // trailing platform of a package name
                    + "(?:-(?:linux|win|mac|darwin|debian)[a-z0-9_.-]*)?(?:\\.(?:rpm|deb|exe|msi|dmg|zip))?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is negative or a final release has a stage number
     */
    public ProductVersion {
        Objects.requireNonNull(stage);
        if (major < 0 || minor < 0 || revision < 0 || patch < 0 || stageNumber < 0 || build < NO_BUILD) {
            throw new IllegalArgumentException("negative number in a version");
        }
        if (stage == ReleaseStage.FINAL && stageNumber != 0) {
            throw new IllegalArgumentException("a final release has no stage number");
        }
    }

    /** A final release without patch and with unknown build. */
    public static ProductVersion of(int major, int minor, int revision) {
        return new ProductVersion(major, minor, revision, 0, ReleaseStage.FINAL, 0, NO_BUILD);
    }

    /**
     * Reads any known spelling, such as {@code 7.3}, {@code 7.4.0 patch 1}, {@code 6.7.3p1}, {@code 10.0.8.9228},
     * {@code 7.1.3-2461}, {@code kerio-connect-9.2.12-5000-linux-x86_64.rpm}, {@code Kerio Connect 8.1.0 beta 2 build
     * 1157}.
     *
     * @param text what was read; {@code null} counts as no version
     * @return empty where the text is no version as a whole; never a guess from a part of it
     */
    public static Optional<ProductVersion> tryParse(@Nullable String text) {
        if (text == null || text.length() > 200) {
            return Optional.empty();
        }
        Matcher m = SPELLING.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group("dotbuild") != null && m.group("build") != null) {
            return Optional.empty();
        }
        String build = m.group("dotbuild") != null ? m.group("dotbuild") : m.group("build");
        String stage = m.group("stage");
        return Optional.of(new ProductVersion(number(m.group("major"), 0), number(m.group("minor"), 0),
                number(m.group("revision"), 0), number(m.group("patch"), 0),
                stage == null ? ReleaseStage.FINAL : ReleaseStage.valueOf(stage.toUpperCase(Locale.ROOT)),
                number(m.group("number"), 0), number(build, NO_BUILD)));
    }

    /**
     * Like {@link #tryParse(String)}, for text that has to be a version.
     *
     * @throws IllegalArgumentException with a message for people where it is none
     */
    public static ProductVersion parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("\"" + text
                + "\" is not a version; expected something like 7.3, 7.2.3, \"7.4.0 patch 1\" or 9.2.12-5000"));
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** Whether major and minor are below the given ones: {@code isBefore(7, 3)} is "7.2.x or older". */
    public boolean isBefore(int otherMajor, int otherMinor) {
        return major < otherMajor || major == otherMajor && minor < otherMinor;
    }

    /** Whether this is some release of the given version, whatever its patch, stage and build. */
    public boolean isRelease(int otherMajor, int otherMinor, int otherRevision) {
        return major == otherMajor && minor == otherMinor && revision == otherRevision;
    }

    @Override
    public int compareTo(ProductVersion other) {
        int order = Integer.compare(major, other.major);
        order = order != 0 ? order : Integer.compare(minor, other.minor);
        order = order != 0 ? order : Integer.compare(revision, other.revision);
        order = order != 0 ? order : Integer.compare(patch, other.patch);
        order = order != 0 ? order : stage.compareTo(other.stage);
        order = order != 0 ? order : Integer.compare(stageNumber, other.stageNumber);
        return order != 0 ? order : Integer.compare(build, other.build);
    }

    // written out: those that records get by themselves are method handles, slow without the optimizing compiler
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ProductVersion that && major == that.major && minor == that.minor
                && revision == that.revision && patch == that.patch && stage == that.stage
                && stageNumber == that.stageNumber && build == that.build;
    }

    @Override
    public int hashCode() {
        int hash = 31 * (31 * (31 * major + minor) + revision) + patch;
        return 31 * (31 * (31 * hash + stage.ordinal()) + stageNumber) + build;
    }

    /** The spelling of the vendor's manuals: {@code 7.4.0 patch 1 beta 2 build 1314}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(24).append(major).append('.').append(minor).append('.')
                .append(revision);
        if (patch > 0) {
            text.append(" patch ").append(patch);
        }
        if (stage != ReleaseStage.FINAL) {
            text.append(' ').append(stage.name().toLowerCase(Locale.ROOT));
            if (stageNumber > 0) {
                text.append(' ').append(stageNumber);
            }
        }
        if (build != NO_BUILD) {
            text.append(" build ").append(build);
        }
        return text.toString();
    }
}
