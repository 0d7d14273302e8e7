package org.lockkeeper.cli.tests.stranger;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;

/** Sections of papers: a sound one, and some that fail, each in its way. */
public final class Sections {

    private Sections() {
    }

    /** Lists the computers, for all but managers. */
    public static class Sound implements PaperSection {
        @Override
        public String id() {
            return "acme.kiosks";
        }

        @Override
        public Optional<Section> section(Reader reader, PaperScope scope) {
            return reader == Reader.MANAGER ? Optional.empty() : Optional.of(new Section("Kiosks & <others>", List.of(
                    new Block.Text("All of them:"), new Block.Table(List.of("Computer"), rows(scope)))));
        }

        List<List<String>> rows(PaperScope scope) {
            return scope.clients().stream().map(c -> List.of(String.valueOf(c.client().subject().computer()))).toList();
        }
    }

    /** Fails when its rows are looked at. */
    public static final class Lazy extends Sound {
        @Override
        List<List<String>> rows(PaperScope scope) {
            return new AbstractList<>() {
                @Override
                public List<String> get(int index) {
                    throw new IllegalStateException("row " + index);
                }

                @Override
                public int size() {
                    return 1;
                }
            };
        }
    }

    /** Has more cells than columns. */
    public static final class Ragged extends Sound {
        @Override
        List<List<String>> rows(PaperScope scope) {
            return List.of(List.of("PC-1", "PC-2"));
        }
    }
}
