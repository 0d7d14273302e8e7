package org.lockkeeper.core.inventory.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.text.secrets.Redaction;

/**
 * What a person remarks about clients: a note, a label, being in a fixed collection, that the verdict is known. It is kept
 * in the journal like a statement, and is no evidence: no verdict changes by it.
 *
 * @param kind what kind of remark
 * @param gone whether it takes away what was remarked before
 * @param text the note, the name of the label or of the collection; of an acknowledgement verdict and rules, or empty
 *        for those that each client has; empty where a note or an acknowledgement is taken away
 */
public record Remark(Kind kind, boolean gone, String text) {

    /** Kinds of remarks. */
    public enum Kind {
        /** A note: the newest counts. */
        NOTE("note", RemarkAttributes.NOTE, 1000),
        /** A label: a client may have several. */
        LABEL("label", RemarkAttributes.LABELS, 60),
        /** That a client belongs to a fixed collection: it may belong to several. */
        COLLECTION("collection", RemarkAttributes.COLLECTIONS, 200),
        /** That verdict and rules of a client are known: the newest counts. */
        ACKNOWLEDGEMENT("acknowledged", RemarkAttributes.ACKNOWLEDGEMENT, 1000);

        private final String word;
        private final Attribute<String> attribute;
        private final int longest;

        Kind(String word, Attribute<String> attribute, int longest) {
            this.word = word;
            this.attribute = attribute;
            this.longest = longest;
        }

        /** The attribute that tells what holds after all remarks of the kind. */
        public Attribute<String> attribute() {
            return attribute;
        }

        /** Whether a client may have several. */
        public boolean isMany() {
            return this == LABEL || this == COLLECTION;
        }
    }

    private static final char ADDED = '+';
    private static final char TAKEN_AWAY = '-';

    /** Checks that nothing is missing; the text loses what looks like a secret. */
    public Remark {
        Objects.requireNonNull(kind);
        text = Redaction.message(text);
    }

    /**
     * A note; an empty one takes the present one away.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where it is too long
     */
    public static Remark note(String text) {
        String written = text.strip();
        return new Remark(Kind.NOTE, written.isEmpty(), checked(Kind.NOTE, written));
    }

    /**
     * That a client has a label, or has it no more.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where it can be no label
     */
    public static Remark label(String name, boolean gone) {
        return new Remark(Kind.LABEL, gone, name(Kind.LABEL, name));
    }

    /**
     * That a client is in a fixed collection, or is in it no more.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where it can be no such name
     */
    public static Remark collection(String name, boolean gone) {
        return new Remark(Kind.COLLECTION, gone, name(Kind.COLLECTION, name));
    }

    /** That the present verdict of each client is known, or that no verdict is any more. */
    public static Remark acknowledgement(boolean gone) {
        return new Remark(Kind.ACKNOWLEDGEMENT, gone, "");
    }

    private static String name(Kind kind, String name) {
        String written = name.strip();
        if (written.isEmpty() || written.indexOf(',') >= 0 || written.charAt(0) == TAKEN_AWAY
                || written.charAt(0) == ADDED) {
            throw new IllegalArgumentException("\"" + name + "\" can be no name of a " + kind.word
                    + "; expected words without a comma that begin neither with + nor with -");
        }
        return checked(kind, written);
    }

    private static String checked(Kind kind, String text) {
        if (text.length() > kind.longest) {
            throw new IllegalArgumentException("a " + kind.word + " may have " + kind.longest
                    + " characters; this one has " + text.length());
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && (c != '\n' || kind != Kind.NOTE))) {
            throw new IllegalArgumentException("a " + kind.word + " has no control characters");
        }
        return text;
    }

    /**
     * Reads {@code note=TEXT}, {@code label=NAME}, {@code label=-NAME}, {@code collection=NAME},
     * {@code collection=-NAME}, {@code acknowledged=yes} or {@code acknowledged=no};
     * empty where another field is meant.
     *
     * @throws IllegalArgumentException with a message for people, without the full stop, where the value can be none
     */
    public static Optional<Remark> parse(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String value = assignment.substring(equals + 1).strip();
        return switch (assignment.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
            case "note" -> Optional.of(note(value));
            case "label", "labels" -> Optional.of(value.startsWith("-") ? label(value.substring(1), true)
                    : label(value, false));
            case "collection" -> Optional.of(value.startsWith("-") ? collection(value.substring(1), true)
                    : collection(value, false));
            case "acknowledged" -> switch (value.toLowerCase(Locale.ROOT)) {
                case "yes" -> Optional.of(acknowledgement(false));
                case "no" -> Optional.of(acknowledgement(true));
                default -> throw new IllegalArgumentException("\"" + value
                        + "\" is no value of acknowledged; expected yes or no");
            };
            default -> Optional.empty();
        };
    }

    /** Whether it wants a reason: who leaves a verdict alone says why. */
    public boolean needsReason() {
        return kind == Kind.ACKNOWLEDGEMENT && !gone;
    }

    /** As it is kept; see {@link #kept(String)}. */
    private String kept(ClientRow row) {
        String of = kind == Kind.ACKNOWLEDGEMENT && !gone && text.isEmpty() ? String.valueOf(row.judgement()) : text;
        return kind.word + ' ' + (gone ? TAKEN_AWAY : ADDED) + of;
    }

    /** What an observation of a remark tells; empty where a newer Lockkeeper kept something that is not known here. */
    public static Optional<Remark> kept(@Nullable String kept) {
        if (kept == null) {
            return Optional.empty();
        }
        int space = kept.indexOf(' ');
        return space <= 0 || space + 1 >= kept.length() ? Optional.empty() : Arrays.stream(Kind.values())
                .filter(k -> k.word.equals(kept.substring(0, space))).findFirst()
                .map(k -> new Remark(k, kept.charAt(space + 1) == TAKEN_AWAY, kept.substring(space + 2)));
    }

    /** Whether it can be said of a client: only a verdict that there is can be known. */
    private boolean isAbout(ClientRow row) {
        return !needsReason() || row.judgement() != null;
    }

    /**
     * Remarks about clients, ready to be kept.
     *
     * @param by who remarks it
     * @param reason why; may be empty where no remark wants one
     * @param at when, with an offset
     * @throws IllegalArgumentException with a message for people, without the full stop, where a reason is missing
     */
    public static Statement about(List<ClientRow> clients, List<Remark> remarks, String by, String reason, Moment at) {
        if (reason.isBlank() && remarks.stream().anyMatch(Remark::needsReason)) {
            throw new IllegalArgumentException("an acknowledgement needs a reason");
        }
        Evidence evidence = Evidence.ofFile(SourceFile.stated("remarked by " + by
                + (reason.isBlank() ? "" : ": " + Redaction.message(reason.strip()))), at);
        List<Observation> observations = new ArrayList<>();
        for (ClientRow row : clients) {
            for (Remark remark : remarks) {
                if (remark.isAbout(row)) {
                    observations.add(new Observation(row.client().subject(), SourceKind.REMARK,
                            Attributes.of(RemarkAttributes.REMARK, remark.kept(row)), evidence));
                }
            }
        }
        return new Statement("set " + remarks.stream().map(Remark::toString).collect(Collectors.joining(" ")),
                observations);
    }

    /** {@code label=laptop}, {@code label=-laptop}, {@code acknowledged=yes}. */
    @Override
    public String toString() {
        return kind.word + '=' + (kind == Kind.ACKNOWLEDGEMENT ? gone ? "no" : "yes"
                : (gone && kind.isMany() ? "-" : "") + text.replace('\n', ' '));
    }
}
