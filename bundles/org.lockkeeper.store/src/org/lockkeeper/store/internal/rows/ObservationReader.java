package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.version.ProductVersion;

/**
 * Walks through all rows of OBSERVATION, in whatever order Derby has them. Equal texts, versions and files of one walk
 * are one object each, so that a large model stays small.
 */
public final class ObservationReader implements AutoCloseable {

    private final PreparedStatement select;
    private final ResultSet row;
    private final Map<Long, SourceFile> files;
    private final int[] positions = ObservationColumns.positions();
    private final List<Attribute<?>> attributes = Attribute.all();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Object> parsed = new HashMap<>();

    /**
     * @param connection of the caller, closed by it
     * @param files by their ids
     */
    public ObservationReader(Connection connection, Map<Long, SourceFile> files) throws SQLException {
        this.files = files;
        select = connection.prepareStatement(ObservationColumns.select(), ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY);
        row = select.executeQuery();
    }

    /** Goes to the next row; {@code false} after the last. */
    public boolean next() throws SQLException {
        return row.next();
    }

    /** Id of the observation. */
    public long id() throws SQLException {
        return row.getLong(ObservationColumns.ID);
    }

    /** Id of the import that brought it. */
    public long importId() throws SQLException {
        return row.getLong(ObservationColumns.IMPORT);
    }

    /** Id of the file that its evidence names. */
    public long fileId() throws SQLException {
        return row.getLong(ObservationColumns.FILE);
    }

    /**
     * The observation of this row.
     *
     * @throws DamagedRowException where it is none
     */
    public Observation observation() throws SQLException {
        try {
            SourceFile file = files.get(fileId());
            if (file == null) {
                throw new IllegalArgumentException("there is no file " + fileId());
            }
            Evidence evidence = new Evidence(file, row.getLong(ObservationColumns.LINE),
                    row.getLong(ObservationColumns.BYTE_OFFSET), moment(ObservationColumns.OBSERVED_AT));
            return new Observation(subject(), SourceKind.valueOf(row.getString(ObservationColumns.SOURCE)),
                    attributes(), evidence);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new DamagedRowException("observation " + id() + " of import " + importId() + ": " + e.getMessage(),
                    e);
        }
    }

    private Subject subject() throws SQLException {
        String server = text(ObservationColumns.SERVER);
        return switch (SubjectKind.valueOf(row.getString(ObservationColumns.KIND))) {
            case SERVER -> new Subject.OfServer(server);
            case ACCOUNT -> new Subject.OfAccount(server, text(ObservationColumns.ACCOUNT));
            case COMPUTER -> new Subject.OfComputer(server, text(ObservationColumns.COMPUTER));
            case CLIENT -> {
                String connector = row.getString(ObservationColumns.CONNECTOR);
                yield new Subject.OfClient(server, text(ObservationColumns.ACCOUNT), text(ObservationColumns.COMPUTER),
                        connector == null ? null : Connector.valueOf(connector));
            }
            case SETTING -> new Subject.OfSetting(server, text(ObservationColumns.TABLE),
                    text(ObservationColumns.VARIABLE));
        };
    }

    private Attributes attributes() throws SQLException {
        Attributes.Builder builder = null;
        for (Attribute<?> attribute : attributes) {
            int at = positions[attribute.index()];
            Object value;
            if (ObservationColumns.isMoment(attribute)) {
                value = moment(at);
            } else if (ObservationColumns.isNumber(attribute)) {
                value = number(at);
            } else {
                value = value(attribute, row.getString(at));
            }
            if (value != null) {
                if (builder == null) {
                    builder = Attributes.builder();
                }
                put(builder, attribute, value);
            }
        }
        return builder == null ? Attributes.NONE : builder.build();
    }

    private static <T> void put(Attributes.Builder builder, Attribute<T> attribute, Object value) {
        builder.put(attribute, attribute.type().cast(value));
    }

    private Object value(Attribute<?> attribute, String text) {
        if (text == null) {
            return null;
        }
        if (attribute.type() == String.class) {
            return shared(text);
        }
        if (attribute.type() == ProductVersion.class) {
            return parsed.computeIfAbsent(text, attribute::parse);
        }
        return attribute.parse(text);
    }

    private Long number(int at) throws SQLException {
        long number = row.getLong(at);
        return number == 0 && row.wasNull() ? null : Long.valueOf(number);
    }

    private Moment moment(int at) throws SQLException {
        long seconds = row.getLong(at);
        if (seconds == 0 && row.wasNull()) {
            return null;
        }
        int offset = row.getInt(at + 1);
        return new Moment(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC),
                offset == 0 && row.wasNull() ? null : ZoneOffset.ofTotalSeconds(offset));
    }

    private String text(int at) throws SQLException {
        return shared(row.getString(at));
    }

    private String shared(String text) {
        if (text == null) {
            return null;
        }
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
