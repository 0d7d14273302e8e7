package org.lockkeeper.report.model;

import java.util.Collections;
import java.util.List;
import org.lockkeeper.api.rules.Verdict;

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
}
