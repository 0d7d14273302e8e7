package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.Optional;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;

/** A section of another bundle: where it fails, the paper says so in its place. */
final class GuardedPaperSection extends GuardedSection<PaperSection> implements PaperSection {

    GuardedPaperSection(PaperSection delegate, Duration making) {
        super(delegate, delegate.id(), "section of papers", "Papers say in its place that it is missing.", making);
    }

    @Override
    public Optional<Section> section(Reader reader, PaperScope scope) {
        return made(() -> delegate.section(reader, scope));
    }
}
