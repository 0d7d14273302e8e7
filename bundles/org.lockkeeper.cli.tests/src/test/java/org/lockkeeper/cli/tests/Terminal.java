package org.lockkeeper.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.workspace.ObservationStores;
import org.lockkeeper.cli.CommandLineApplication;
import org.lockkeeper.cli.environment.CommandLineEnvironment;
import org.lockkeeper.cli.environment.CommandLineServices;
import org.lockkeeper.core.CoreServices;
import org.lockkeeper.report.ReportWriters;
import org.lockkeeper.store.DerbyStores;

/** What a person at a terminal does: types commands in a folder and sees output, messages and exit code. */
final class Terminal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final CommandLineServices services;
    private final Map<String, String> variables = new HashMap<>();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out;
    private boolean outIsTerminal;

    /** What a command left behind. */
    record Result(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        /** What was printed, as the JSON document that it is. */
        JsonNode json() {
            try {
                return JSON.readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + out + err, e);
            }
        }
    }

    /** A terminal in a folder, whose home folder it is too; the core and the store are the real ones. */
    Terminal(Path folder, Intake intake) {
        this(folder, CommandLineServices.of(
                CoreServices.workspaces((ObservationStores) new DerbyStores(), intake, List.of()), ReportWriters.builtIn()));
    }

    Terminal(Path folder, CommandLineServices services) {
        this.folder = folder;
        this.services = services;
        variables.put("COLUMNS", "100");
    }

    Path folder() {
        return folder;
    }

    /** Sets an environment variable. */
    Terminal with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Sends standard output elsewhere. */
    Terminal into(OutputStream stream) {
        out = stream;
        return this;
    }

    /** Gives something to standard input. */
    Terminal from(InputStream stream) {
        in = stream;
        return this;
    }

    /** Lets a person look at standard output, who sees colours. */
    Terminal watched() {
        outIsTerminal = true;
        return this;
    }

    /** Makes empty files, which the scripted intake knows by their names. */
    Terminal files(String... names) {
        for (String name : names) {
            try {
                Files.writeString(folder.resolve(name), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** Runs a command that has to end with exit code 0. */
    Result ok(String... args) {
        Result result = run(args);
        assertThat(result.code()).as(result.err()).isZero();
        return result;
    }

    /** Runs a command with {@code --format json}; it may find what it likes but must not fail. */
    JsonNode json(String... args) {
        Result result = run(Stream.concat(Arrays.stream(args), Stream.of("--format", "json")).toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isNotEqualTo(1);
        return result.json();
    }

    /** Imports the scripted site's two servers and plans once, so that the workspace knows its target. */
    Terminal importSite() {
        files("mail1.lk", "mail2.lk", "dispute.lk");
        run("import", "mail1.lk");
        run("import", "mail2.lk");
        run("plan", "--to", "7.3");
        return this;
    }

    Result run(String... args) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        CommandLineEnvironment environment = new CommandLineEnvironment(in, out == null ? printed : out, messages,
                outIsTerminal, false, folder, folder, "Linux", variables, () -> "1.2.3");
        int code = new CommandLineApplication(services, environment).run(args);
        return new Result(code, printed.toString(StandardCharsets.UTF_8), messages.toString(StandardCharsets.UTF_8));
    }
}
