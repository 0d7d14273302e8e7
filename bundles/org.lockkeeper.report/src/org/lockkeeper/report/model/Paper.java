package org.lockkeeper.report.model;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.report.internal.Views;

/**
 * What a reader gets.
 *
 * @param reader whom it is for
 * @param title its title
 * @param answer go or no-go for the whole plan, one or more sentences
 * @param worst the verdict that the answer rests on
 * @param problems what could not be planned, as sentences
 * @param sections in the order of reading
 * @param table the same as one table, for spreadsheets
 * @param origin when it was made, of what age the data is, by which rules, from which sources
 */
public record Paper(Reader reader, String title, String answer, Verdict worst, List<String> problems,
        List<Section> sections, Block.Table table, Section origin) {

    /** Keeps the sections as they are: those of many computers are made when they are written. */
    public Paper {
        problems = List.copyOf(problems);
        sections = Collections.unmodifiableList(sections);
    }

    /** The same with more sections behind its own. */
    public Paper with(List<Section> more) {
        return more.isEmpty() ? this : new Paper(reader, title, answer, worst, problems,
                Stream.concat(sections.stream(), more.stream()).toList(), table, origin);
    }

    /** The same with a section before its own. */
    public Paper after(Section first) {
        return new Paper(reader, title, answer, worst, problems, Views.joined(List.of(first), sections), table, origin);
    }

    /** Whether it is printed on wide pages: the auditor's tables have six columns, of which two are long. */
    public boolean isWide() {
        return reader == Reader.AUDITOR;
    }
}
