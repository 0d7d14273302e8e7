package org.lockkeeper.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.logs.kerio.KerioFormats;

/** Our own formats keep to what those of others have to keep to, with the logs of the samples. */
@ParameterizedClass(name = "{0}")
@MethodSource("logs")
class OurLogFormatsTest extends LogFormatConformance {

    private static final int LINES = 40;

    private final LogFormat format;
    private final String fileName;
    private final List<String> sample;

    OurLogFormatsTest(String fileName, LogFormat format, List<String> sample) {
        this.fileName = fileName;
        this.format = format;
        this.sample = sample;
    }

    static List<Object[]> logs() throws IOException {
        List<Object[]> logs = new ArrayList<>();
        for (Path file : Samples.files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".log")) {
                List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().limit(LINES)
                        .toList();
                KerioFormats.all().stream().max(Comparator.comparing(f -> f.recognise(name, lines)))
                        .filter(f -> f.recognise(name, lines) > 0)
                        .ifPresent(format -> logs.add(new Object[] { name, format, lines }));
            }
        }
        return logs;
    }

    @Override
    protected LogFormat format() {
        return format;
    }

    @Override
    protected String fileName() {
        return fileName;
    }

    @Override
    protected List<String> sample() {
        return sample;
    }
}
