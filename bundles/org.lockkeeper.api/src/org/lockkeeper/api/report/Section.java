package org.lockkeeper.api.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.rules.Verdict;

/**
 * A section of a paper.
 *
 * @param title its heading
 * @param verdict what the section is about, for its colour; {@code null} where it is about none
 * @param ownPage whether it begins a page when printed
 * @param blocks its parts
 * @since 0.1
 */
public record Section(String title, @Nullable Verdict verdict, boolean ownPage, List<Block> blocks) {

    /** Copies the parts. */
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** A section about no verdict. */
    public Section(String title, List<Block> blocks) {
        this(title, null, false, blocks);
    }
}
