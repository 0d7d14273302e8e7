package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.util.ProblemException;
import picocli.CommandLine.Option;

/** {@code --map}: what columns mean whose names do not tell. */
final class MapOption {

    private static final long LARGEST = 1 << 20;

    @Option(names = "--map", paramLabel = "MAP", order = 20,
            description = "What columns of a list of programs mean whose names do not tell: FIELD=COLUMN[,…], for"
                    + " instance computer=Standort,program=Titel, or a file of such lines. Fields: computer, program,"
                    + " version, vendor, installed, location, seen, action, view, user, state (whether it is there), and"
                    + " ignore (something else). Members of JSON and fields of Format-List are columns, too. The workspace"
                    + " keeps it for lists of the same names. May be given several times.")
    private List<String> maps = new ArrayList<>();

    boolean isGiven() {
        return !maps.isEmpty();
    }

    /** What was given. */
    List<ColumnMapping> mappings(Session session) throws ProblemException {
        List<ColumnMapping> mappings = new ArrayList<>();
        for (String map : maps) {
            Path file = map.indexOf('=') < 0 || Files.isRegularFile(session.path(map)) ? session.path(map) : null;
            mappings.add(ColumnMapping.parse(file == null ? map : text(file, map)));
        }
        return mappings;
    }

    private static String text(Path file, String shown) throws ProblemException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ProblemException("--map: " + shown + " is larger than 1 MiB; expected lines FIELD=COLUMN.");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new ProblemException("--map: " + shown + " is neither FIELD=COLUMN nor a file that can be read as"
                    + " text.", e);
        }
    }
}
