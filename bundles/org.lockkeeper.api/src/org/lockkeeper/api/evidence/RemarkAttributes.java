package org.lockkeeper.api.evidence;

import java.util.List;
import org.lockkeeper.api.evidence.Attribute.Scope;

/**
 * What people remark about clients, and marks that follow from where a client was seen. None of it is evidence: no rule
 * reads it, it makes no client known and dates nothing.
 */
public final class RemarkAttributes {

    /**
     * One remark as it is kept: what it is, {@code +} or {@code -}, and its text, as in {@code label +laptop}. It comes with
     * {@link SourceKind#REMARK}; the other attributes tell what holds after all of them.
     */
    public static final Attribute<String> REMARK = text("remark", "remark");
    /** The newest note about a client. */
    public static final Attribute<String> NOTE = text("note", "note");
    /** The labels of a client by name, separated by {@code ", "}. */
    public static final Attribute<String> LABELS = text("labels", "labels");
    /** The fixed collections that a client was put into, by name, separated by {@code ", "}. */
    public static final Attribute<String> COLLECTIONS = text("collections", "fixed collections");
    /**
     * What somebody has acknowledged of a client: verdict and rules, as {@code BLOCKED: LK-101}. It holds as long as that is
     * so.
     */
    public static final Attribute<String> ACKNOWLEDGEMENT = text("acknowledgement", "acknowledged as");
    /**
     * The newest list of a source that named the computer before and does not any more; derived. Its evidence are the
     * older lists.
     */
    public static final Attribute<String> MISSING_FROM = Attribute.of("missingFrom", String.class, Scope.COMPUTER,
            "missing from the newest list").passingBy();

    /** All of them. */
    static final List<Attribute<?>> ALL = List.of(REMARK, NOTE, LABELS, COLLECTIONS, ACKNOWLEDGEMENT, MISSING_FROM);

    private RemarkAttributes() {
    }

    /** Whether people remark it. */
    public static boolean isOfPeople(Attribute<?> attribute) {
        return ALL.contains(attribute) && !attribute.equals(MISSING_FROM);
    }

    private static Attribute<String> text(String id, String title) {
        return Attribute.of(id, String.class, Scope.CLIENT, title).passingBy();
    }
}
