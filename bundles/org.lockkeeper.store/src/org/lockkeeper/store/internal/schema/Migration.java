package org.lockkeeper.store.internal.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.lockkeeper.store.internal.rows.RowsToBlocks;

/**
 * One script that brings the schema from the version before to its own.
 *
 * @param version 1, 2, 3 and so on without gaps
 * @param name what it does, in a word or two
 * @param sql statements, each ended by a semicolon at the end of a line; comments stand on lines of their own
 * @param rest what SQL cannot do, after the statements and in their transaction
 */
public record Migration(int version, String name, String sql, Rest rest) {

    /** What is done by the program. */
    @FunctionalInterface
    public interface Rest {
        /** Does it, within the transaction of that connection. */
        void run(Connection connection) throws SQLException;
    }

    /** A script that does all. */
    public Migration(int version, String name, String sql) {
        this(version, name, sql, _ -> {
        });
    }

    /** All scripts that this program has, in order. A script that was ever released must never be changed. */
    public static List<Migration> shipped() {
        return List.of(resource(1, "observations", _ -> {
        }), resource(2, "content_sums", _ -> {
        }), resource(3, "observation_blocks", RowsToBlocks::run), resource(4, "file_times", _ -> {
        }));
    }

    private static Migration resource(int version, String name, Rest rest) {
        String file = "%04d_%s.sql".formatted(version, name);
        try (InputStream in = Migration.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + file + " is missing");
            }
            return new Migration(version, name, new String(in.readAllBytes(), StandardCharsets.UTF_8), rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the script, 64 hex digits; the same whichever line ends a checkout gave it. */
    public String checksum() {
        try {
            byte[] bytes = sql.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements one by one, without semicolons and comments. */
    List<String> statements() {
        String code = sql.lines().filter(line -> !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
        List<String> statements = new ArrayList<>();
        for (String part : code.split(";[ \t]*(\n|$)")) {
            if (!part.isBlank()) {
                statements.add(part.strip());
            }
        }
        return statements;
    }
}
