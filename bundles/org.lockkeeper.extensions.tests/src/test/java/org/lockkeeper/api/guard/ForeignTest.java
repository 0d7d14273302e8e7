package org.lockkeeper.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeProvider;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.api.intake.Importer;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.util.Progress;

/** Calls into services of other bundles. */
class ForeignTest {

    private static final Logger LOGGER = Logger.getLogger(ForeignFailures.LOGGER);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch deaf = new CountDownLatch(1);
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            // threads of other tests may tell something late
            if (!entry.getMessage().contains("ForeignTest")) {
                return;
            }
            told.add(entry.getMessage());
            if (entry.getLevel() == Level.SEVERE) {
                deaf.countDown();
            }
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
        LogFormat guarded = Foreign.logFormat(format, Duration.ofMillis(300)).orElseThrow();

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

    /** A format that never comes back from a line, unless it is told to or hears that it is interrupted. */
    private static final class Endless extends Hanging {

        private final CountDownLatch released = new CountDownLatch(1);
        private final boolean deaf;
        private volatile int lines;

        Endless(boolean deaf) {
            this.deaf = deaf;
        }

        @Override
        public Optional<org.lockkeeper.api.logs.LogRecord> parse(String line) {
            lines++;
            while (released.getCount() > 0) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    if (!deaf) {
                        throw new IllegalStateException("interrupted", e);
                    }
                }
            }
            return Optional.empty();
        }
    }

    @Test
    void aLineWithoutEndIsInterruptedAndTheRestGoesOn() {
        Endless format = new Endless(false);
        LogFormat guarded = Foreign.logFormat(format, Duration.ofMillis(300)).orElseThrow();

        assertThat(guarded.parse("first")).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(guarded.parse("second")).isEmpty();
        assertThat(guarded.recognise("a.log", List.of())).isZero();
        assertThat(format.lines).isEqualTo(1);
        assertThat(told).singleElement().asString().contains("has been reading a line for ", "is not asked any more",
                "ForeignTest$Endless");
    }

    @Test
    void whatNobodyCanStopIsTold() throws InterruptedException {
        Endless format = new Endless(true);
        LogFormat guarded = Foreign.logFormat(format, Duration.ofMillis(300)).orElseThrow();
        Thread caller = Thread.ofPlatform().start(() -> guarded.parse("first"));

        deaf.await();
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).contains("cannot be stopped from reading a line", "ForeignTest$Endless", "--disable");
        assertThat(guarded.parse("second")).isEmpty();
        format.released.countDown();
        caller.join();
    }

    private static final ImportSource SOURCE = new ImportSource() {

        @Override
        public SourceFile file() {
            return new SourceFile("a/b.txt", null, null, 1);
        }

        @Override
        public String name() {
            return "b.txt";
        }

        @Override
        public byte[] head() {
            return new byte[] {'x'};
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(head());
        }
    };

    private static final ImportContext CONTEXT = new ImportContext() {

        @Override
        public String server() {
            return "mail1";
        }

        @Override
        public Moment collectedAt() {
            return null;
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }

        @Override
        public void observe(Observation observation) {
            throw new AssertionError("nothing is observed");
        }

        @Override
        public void reject(long line, String reason) {
            throw new AssertionError("nothing is rejected");
        }
    };

    /** An importer that neither reads nor tells anything any more. */
    private static final class EndlessImporter implements Importer {

        @Override
        public String id() {
            return "endless";
        }

        @Override
        public String title() {
            return "Endless";
        }

        @Override
        public int recognise(ImportSource source) {
            return 90;
        }

        @Override
        public void read(ImportSource source, ImportContext context) throws IOException {
            try (InputStream in = source.open()) {
                in.read();
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
        }
    }

    @Test
    void aFileThatIsReadWithoutEndIsGivenUpWithASentence() {
        Importer guarded = Foreign.importer(new EndlessImporter(), Duration.ofSeconds(20), Duration.ofMillis(300)).orElseThrow();

        assertThatThrownBy(() -> guarded.read(SOURCE, CONTEXT)).isInstanceOf(ForeignException.class)
                .hasMessageContaining("the importer \"Endless\" (endless) was stopped after ")
                .hasMessageContaining("neither read nor told anything");
        assertThat(guarded.recognise(SOURCE)).isZero();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(told).singleElement().asString().contains("has been reading a/b.txt", "ForeignTest$EndlessImporter");
    }

    @Test
    void whoIsAtWorkWhenMemoryRunsOutIsNamed() {
        LogFormat guarded = Foreign.logFormat(new Hanging() {
            @Override
            public Optional<org.lockkeeper.api.logs.LogRecord> parse(String line) {
                throw new OutOfMemoryError("drawn");
            }
        }).orElseThrow();

        assertThatThrownBy(() -> guarded.parse("x")).isInstanceOf(OutOfMemoryError.class);
        assertThat(told).singleElement().asString().contains("was at work when memory ran out", "ForeignTest$");
    }

    private static final class Speechless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("even that");
        }
    }

    /** A value whose name is none. */
    private enum Nameless {
        ONE;

        @Override
        public String toString() {
            throw new IllegalStateException("toString");
        }
    }

    private static Attribute<Long> accepting(String id, Predicate<Long> values) {
        return Attribute.of(id, Long.class, Attribute.Scope.CLIENT, "Kiosk").accepting(values, "any");
    }

    private static boolean recur(Long value) {
        return !recur(value);
    }

    private static boolean wait(Long value) {
        try {
            return new CountDownLatch(1).await(value, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void valuesThatAnAttributeFailsAtAreNotTakenAndItIsNamed() {
        AttributeProvider provider = () -> List.of(accepting("acme.throws", _ -> {
            throw new IllegalStateException("values");
        }), accepting("acme.recurs", ForeignTest::recur), accepting("acme.lacks", _ -> {
            throw new NoClassDefFoundError("com/acme/Gone");
        }), accepting("acme.waits", ForeignTest::wait), accepting("acme.sound", value -> value > 1));
        List<Attribute<?>> attributes = Foreign.attributes(provider, Duration.ofSeconds(2)).orElseThrow().attributes();
        assertThat(attributes.stream().filter(a -> takes(a, 2)).map(Attribute::id)).containsExactly("acme.sound");
        assertThat(attributes.stream().filter(a -> takes(a, 2)).map(Attribute::id)).containsExactly("acme.sound");
        assertThat(takes(attributes.getLast(), 1)).isFalse();
        assertThat(told).hasSize(4).allMatch(t -> t.contains("class " + provider.getClass().getName()))
                .anyMatch(t -> t.startsWith("The attribute acme.waits") && t.contains("2 seconds. No value"));
    }

    private static boolean takes(Attribute<?> attribute, long value) {
        return longs(attribute).accepts(value);
    }

    @SuppressWarnings("unchecked")
    private static Attribute<Long> longs(Attribute<?> attribute) {
        return (Attribute<Long>) attribute;
    }

    @Test
    void anAttributeWhoseValuesHaveNoNamesIsLeftOut() {
        AttributeProvider provider = () -> List.of(Attribute.of("acme.nameless", Nameless.class, Attribute.Scope.CLIENT, "K"));
        assertThat(Foreign.attributes(provider, Duration.ofSeconds(20))).isEmpty();
        assertThat(told).singleElement().asString().contains("attribute provider", "does not say what it is");
    }
}
