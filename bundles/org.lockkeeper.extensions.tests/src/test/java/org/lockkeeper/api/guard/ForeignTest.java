package org.lockkeeper.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;

/** Calls into services of other bundles. */
class ForeignTest {

    private static final Logger LOGGER = Logger.getLogger(ForeignFailures.LOGGER);

    private final List<String> told = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            told.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
    }

    /** A format that never comes back from certain calls. */
    private static class Hanging implements LogFormat {

        private final CountDownLatch never = new CountDownLatch(1);
        private int calls;

        @Override
        public String id() {
            return "hanging";
        }

        @Override
        public String title() {
            return "Hanging";
        }

        @Override
        public List<LogAspect> aspects() {
            return List.of();
        }

        @Override
        public int recognise(String fileName, List<String> firstLines) {
            calls++;
            while (fileName.startsWith("hang")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // deaf as well
                }
            }
            return 50;
        }

        @Override
        public Optional<org.lockkeeper.api.logs.LogRecord> parse(String line) {
            throw new IllegalStateException("line");
        }
    }

    @Test
    void whatDoesNotComeBackIsLeftBehindAndNotAskedAgain() {
        Hanging format = new Hanging();
        LogFormat guarded = Foreign.logFormat(format, Duration.ofMillis(50)).orElseThrow();

        assertThat(guarded.recognise("hang.log", List.of())).isZero();
        assertThat(guarded.recognise("other.log", List.of())).isZero();
        assertThat(format.calls).isEqualTo(1);
        assertThat(told).singleElement().asString().contains("hanging", "is not asked any more", "ForeignTest$Hanging");
    }

    @Test
    void aFailureIsToldOnceHoweverOftenItHappens() {
        LogFormat guarded = Foreign.logFormat(new Hanging()).orElseThrow();

        for (int i = 0; i < 10; i++) {
            assertThat(guarded.parse("line " + i)).isEmpty();
        }
        assertThat(told).singleElement().asString().contains("failed at reading a line", "ForeignTest$Hanging");
    }

    @Test
    void aGuardedServiceIsNotGuardedAgainAndIsKnownByTheOneBehindIt() {
        Hanging format = new Hanging();
        LogFormat guarded = Foreign.logFormat(format).orElseThrow();

        assertThat(Foreign.logFormat(guarded)).containsSame(guarded);
        assertThat(Foreign.isSame(guarded, format)).isTrue();
        assertThat(Foreign.isSame(guarded, new Hanging())).isFalse();
    }

    @Test
    void errorsOfTheVirtualMachineGoThrough() {
        LogFormat guarded = Foreign.logFormat(new Hanging() {
            @Override
            public Optional<org.lockkeeper.api.logs.LogRecord> parse(String line) {
                throw new OutOfMemoryError("drawn");
            }
        }).orElseThrow();

        assertThatThrownBy(() -> guarded.parse("x")).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void anExceptionThatFailsAtItsMessageIsToldByItsKind() {
        LogFormat guarded = Foreign.logFormat(new Hanging() {
            @Override
            public Optional<org.lockkeeper.api.logs.LogRecord> parse(String line) {
                throw new Speechless();
            }
        }).orElseThrow();

        assertThat(guarded.parse("x")).isEmpty();
        assertThat(told).singleElement().asString().contains("failed at reading a line");
    }

    private static final class Speechless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("even that");
        }
    }
}
