package org.lockkeeper.api.report;

import java.util.Optional;

/**
 * A section of the papers that are handed over ({@code lockkeeper report}, and the tab Hand over of the view Upgrade). Register
 * one as an OSGi service: it stands behind Lockkeeper's own sections, before what the paper rests on, in the forms that have
 * sections (HTML, PDF, Markdown, JSON). Sections are stateless and may be asked from several threads at once. Mails to users
 * have no added sections.
 *
 * @since 0.1
 */
public interface PaperSection {

    /** Stable id with a prefix of its own, for instance {@code acme.kiosks}: where several have it, the first takes part. */
    String id();

    /**
     * The section.
     *
     * @param reader whom the paper is for; never {@link Reader#USER}
     * @param scope what the paper is about
     * @return empty where there is nothing to say to that reader
     */
    Optional<Section> section(Reader reader, PaperScope scope);
}
