package org.lockkeeper.ui.workbench.internal.remarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.ui.text.Wording;

/** Says in the user's language what is expected of a field and what is wrong with it. */
final class StatementWords {

    private StatementWords() {
    }

    /**
     * What was made of something written.
     *
     * @param refusal says why nothing could be made of it, without the full stop
     * @throws IllegalArgumentException with that
     */
    static <T> T understood(Supplier<T> made, Supplier<String> refusal) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(refusal.get(), e);
        }
    }

    /** What can be written as a value of an attribute: "present, absent", "a number of bytes". */
    static String expected(Attribute<?> attribute) {
        if (attribute.type().isEnum()) {
            return Arrays.stream(attribute.type().getEnumConstants()).map(constant -> word(attribute, constant))
                    .collect(Collectors.joining(", "));
        }
        if (!AttributeCatalogue.builtIn().all().contains(attribute)) {
            return attribute.expected();
        }
        return attribute.type() == Moment.class ? RemarkMessages.ExpectedTime
                : attribute.type() == ProductVersion.class ? RemarkMessages.ExpectedVersion
                        : attribute.type() == Long.class ? RemarkMessages.ExpectedBytes : RemarkMessages.ExpectedText;
    }

    /** What somebody wrote, with the words of the window as the statements understand them. */
    static String meant(Attribute<?> attribute, String written) {
        return !attribute.type().isEnum() ? written : Arrays.stream(attribute.type().getEnumConstants())
                .filter(constant -> word(attribute, constant).equalsIgnoreCase(written)).findFirst()
                .map(Object::toString).orElse(written);
    }

    private static String word(Attribute<?> attribute, Object constant) {
        return Wording.value(attribute, constant.toString()).toLowerCase(Locale.getDefault());
    }
}
