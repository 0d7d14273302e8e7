package org.lockkeeper.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case ends a process of its own. */
class ExitWitnessTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "platform,1,exit by org.lockkeeper.api.guard.ExitWitnessTest",
        "virtual,1,exit by org.lockkeeper.api.guard.ExitWitnessTest",
        "return,0,\"\"",
        "signal,143,\"\""})
    void whoEndsTheProgramIsTold(String how, int code, String told) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ExitWitnessTest.class.getName(), how)
                .redirectErrorStream(true).start();
        String output;
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            if (how.equals("signal")) {
                assertThat(reader.readLine()).isEqualTo("waits");
                // the process itself would close its output, too
                process.toHandle().destroy();
            }
            output = String.join("\n", reader.readAllLines());
        }
        assertThat(process.waitFor()).isEqualTo(code);
        assertThat(output).isEqualTo(told);
    }

    /** The process that ends. */
    public static void main(String[] args) throws InterruptedException {
        ExitWitness.watch((_, type) -> {
            System.out.println("exit by " + type);
            System.out.flush();
            return true;
        });
        switch (args[0]) {
            case "platform" -> System.exit(0);
            case "virtual" -> {
                Thread.startVirtualThread(() -> System.exit(0));
                new CountDownLatch(1).await();
            }
            case "signal" -> {
                System.out.println("waits");
                new CountDownLatch(1).await();
            }
            default -> { }
        }
    }
}
