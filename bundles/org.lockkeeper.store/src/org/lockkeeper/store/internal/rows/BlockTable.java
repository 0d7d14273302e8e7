package org.lockkeeper.store.internal.rows;

/** The table of observations, a block of them to a row; see the script {@code 0003_observation_blocks.sql}. */
public final class BlockTable {

    /** Its name. */
    public static final String NAME = "OBSERVATION_BLOCK";

    static final int IMPORT = 1;
    static final int FIRST = 2;
    static final int COUNT = 3;
    static final int CONTENT = 4;

    static final String INSERT = "INSERT INTO OBSERVATION_BLOCK (IMPORT_ID, FIRST_OBSERVATION, OBSERVATIONS, CONTENT) "
            + "VALUES (?, ?, ?, ?)";
    static final String SELECT = "SELECT IMPORT_ID, FIRST_OBSERVATION, OBSERVATIONS, CONTENT FROM OBSERVATION_BLOCK";

    private BlockTable() {
    }
}
