package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;

/**
 * Inserts observations, several hundred to a row of the database: Derby's time goes with the number of rows far more than
 * with what is in them. What waits for its block to be full is written by {@link #flush()}.
 */
final class ObservationWriter implements AutoCloseable {

    /** How checksums know the table, which it was until version 2 of the schema. */
    static final String TABLE = "OBSERVATION";

    private final PreparedStatement insert;
    private final BlockWriter block = new BlockWriter();
    private final StringBuilder attributesText = new StringBuilder();
    private long importId;
    private long firstId;
    private @Nullable Moment observedAt;
    private @Nullable Long seconds;
    private @Nullable Long offset;
    private @Nullable Attributes attributes;
    private @Nullable String attributesLine;

    /**
     * Prepares the statement and locks the table until the end of the caller's transaction: locks of single rows cost
     * time and memory, and nobody else writes.
     */
    ObservationWriter(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("LOCK TABLE " + BlockTable.NAME + " IN EXCLUSIVE MODE");
        }
        insert = connection.prepareStatement(BlockTable.INSERT);
        block.begin();
    }

    /** Inserts one that fits, see {@link Limits#unfit(Observation)}. */
    void write(long id, long ofImport, long ofFile, Observation observation, ContentSum sum) throws SQLException {
        begin(id, ofImport);
        Evidence evidence = observation.evidence();
        block.place(ofFile, evidence.line(), evidence.offset());
        if (evidence.observedAt() != observedAt) {
            observedAt = evidence.observedAt();
            seconds = RowTime.seconds(observedAt);
            offset = RowTime.offset(observedAt);
        }
        block.time(seconds, offset);
        String source = observation.source().name();
        String kind = SubjectKind.of(observation.subject()).name();
        String server = observation.subject().server();
        block.text(source);
        block.text(kind);
        block.text(server);
        sum.row(TABLE).add(id).add(ofFile).add(evidence.line()).add(evidence.offset()).add(seconds).add(offset).add(source)
                .add(kind).add(server);
        write(observation.subject(), sum);
        write(observation.attributes());
        sum.add(attributesLine).end();
    }

    private void begin(long id, long ofImport) throws SQLException {
        if (block.rows() > 0 && (block.isFull() || ofImport != importId || id != firstId + block.rows())) {
            flush();
        }
        if (block.rows() == 0) {
            importId = ofImport;
            firstId = id;
            attributes = null;
        }
    }

    private void write(Subject subject, ContentSum sum) {
        String account = null;
        String computer = null;
        Connector connector = null;
        String table = null;
        String variable = null;
        switch (subject) {
            case Subject.OfServer _ -> {
                // has no more parts
            }
            case Subject.OfAccount s -> {
                account = s.account();
                block.text(account);
            }
            case Subject.OfComputer s -> {
                computer = s.computer();
                block.text(computer);
            }
            case Subject.OfClient s -> {
                account = s.account();
                computer = s.computer();
                connector = s.connector();
                block.text(account);
                block.text(computer);
                block.text(connector == null ? null : connector.name());
            }
            case Subject.OfSetting s -> {
                table = s.table();
                variable = s.variable();
                block.text(table);
                block.text(variable);
            }
        }
        sum.add(account).add(computer).add(connector == null ? null : connector.name()).add(table).add(variable);
    }

    private void write(Attributes of) {
        if (of == attributes) {
            block.sameAttributes();
            return;
        }
        attributes = of;
        attributesText.setLength(0);
        block.attributes(of.present().size());
        of.forEach((attribute, value) -> {
            String text = AttributesText.format(attribute, value);
            block.text(attribute.id());
            put(attribute, text);
            AttributesText.append(attributesText, attribute.id(), text);
        });
        attributesLine = of.isEmpty() ? null : attributesText.toString();
    }

    private void put(Attribute<?> attribute, String text) {
        if (attribute.type() == Long.class) {
            block.passingText(text);
        } else {
            block.text(text);
        }
    }

    /** Writes what waits. */
    void flush() throws SQLException {
        if (block.rows() == 0) {
            return;
        }
        insert.setLong(BlockTable.IMPORT, importId);
        insert.setLong(BlockTable.FIRST, firstId);
        insert.setInt(BlockTable.COUNT, block.rows());
        insert.setBytes(BlockTable.CONTENT, block.bytes());
        insert.executeUpdate();
        block.begin();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
