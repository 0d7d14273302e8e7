package org.lockkeeper.api.intake;

import java.util.List;
import java.util.Map;

/**
 * Names of columns in lists of installed programs, as a tool or a language of yours has them, beside those that Lockkeeper
 * knows: what a person says with {@code --map}, for everybody. Register one as an OSGi service; it goes for tables as CSV, text
 * and HTML. A name that Lockkeeper knows keeps its meaning, what a person says counts more, and a name of which two services say
 * different things means nothing.
 *
 * @since 0.1
 */
public interface ColumnNames {

    /**
     * The names; always the same. Asked for once.
     *
     * @return by field, one of {@link ColumnMapping#FIELDS} but {@link ColumnMapping#IGNORE}: all names that mean it. They are
     *         compared without regard to case, accents and anything but letters and digits
     */
    Map<String, List<String>> names();
}
