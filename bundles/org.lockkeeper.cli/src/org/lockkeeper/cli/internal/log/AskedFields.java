package org.lockkeeper.cli.internal.log;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.search.Condition;

/** The fields that a condition is about. */
final class AskedFields {

    private AskedFields() {
    }

    /** Whether a condition is about any. */
    static boolean areIn(Condition condition) {
        return of(condition).findAny().isPresent();
    }

    private static Stream<String> of(Condition condition) {
        return switch (condition) {
            case Condition.Field field -> Stream.of(field.aspect());
            case Condition.All(List<Condition> of) -> of.stream().flatMap(AskedFields::of);
            case Condition.Any(List<Condition> of) -> of.stream().flatMap(AskedFields::of);
            case Condition.Not(Condition of) -> of(of);
            case Condition.WholeRecord(Condition of) -> of(of);
            case Condition.Text _, Condition.Regex _, Condition.Time _ -> Stream.empty();
        };
    }

    /**
     * Checks that there are such fields: none of the lines would match.
     *
     * @throws ProblemException where none of the files has one of them
     */
    static void check(Condition condition, Collection<LogFile> files) throws ProblemException {
        List<String> there = files.stream().map(LogFile::format).filter(Objects::nonNull).map(LogFormat::aspects)
                .flatMap(List::stream).map(LogAspect::id).distinct().sorted().toList();
        List<String> missing = of(condition).filter(id -> !there.contains(id)).toList();
        if (!missing.isEmpty()) {
            throw new ProblemException("--field: the lines have no field \"" + missing.getFirst() + "\"; "
                    + (there.isEmpty() ? "none of the files is of a format that is known."
                            : "expected one of " + String.join(", ", there) + "."));
        }
    }
}
