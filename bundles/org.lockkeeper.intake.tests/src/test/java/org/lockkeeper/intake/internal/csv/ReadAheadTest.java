package org.lockkeeper.intake.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that another thread reads are those that would be read without it, up to what ended the reading. */
class ReadAheadTest {

    /** Gives so many rows, then ends as it is told. */
    private static final class Rows implements CsvRow.Reader {
        private final int count;
        private final Throwable failure;
        private final AtomicBoolean closed = new AtomicBoolean();
        private int given;

        Rows(int count, Throwable failure) {
            this.count = count;
            this.failure = failure;
        }

        @Override
        public CsvRow next() throws IOException {
            if (given < count) {
                given++;
                return new CsvRow(List.of("row " + given), given, 10L * given, null);
            }
            switch (failure) {
                case null -> {
                    return null;
                }
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw (Error) failure;
            }
        }

        @Override
        public boolean endsWithLine() {
            return given == count;
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 5000})
    void givesAllRowsInTheirOrder(int count) throws IOException {
        Rows rows = new Rows(count, null);
        try (ReadAhead ahead = new ReadAhead(rows)) {
            for (int i = 1; i <= count; i++) {
                CsvRow row = ahead.next();
                assertThat(row).isNotNull();
                assertThat(row.line()).isEqualTo(i);
            }
            assertThat(ahead.next()).isNull();
            assertThat(ahead.next()).isNull();
            assertThat(ahead.endsWithLine()).isTrue();
        }
        assertThat(rows.closed).isTrue();
    }

    @Test
    void whatEndsTheReadingIsToldAfterTheRowsBeforeIt() throws IOException {
        for (Throwable failure : List.of(new IOException("breaks off"), new CancellationException("stopped"),
                new StackOverflowError())) {
            try (ReadAhead ahead = new ReadAhead(new Rows(700, failure))) {
                for (int i = 0; i < 700; i++) {
                    assertThat(ahead.next()).isNotNull();
                }
                assertThatThrownBy(ahead::next).isSameAs(failure);
                assertThatThrownBy(ahead::next).isSameAs(failure);
            }
        }
    }

    @Test
    void whoStopsBeforeTheEndLetsGoOfTheFile() throws IOException {
        Rows rows = new Rows(Integer.MAX_VALUE, null);
        try (ReadAhead ahead = new ReadAhead(rows)) {
            assertThat(ahead.next()).isNotNull();
        }
        assertThat(rows.closed).isTrue();
        // one batch is taken, eight wait, one is offered, and one row more was read
        assertThat(rows.given).as("rows that were read").isLessThanOrEqualTo(10 * 256 + 1);
    }
}
