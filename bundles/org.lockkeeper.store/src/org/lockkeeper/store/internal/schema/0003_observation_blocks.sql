-- Observations are packed, several hundred to a row, since Derby's time goes with rows far more than with bytes. The
-- observations of a block are of one import and have consecutive ids, from FIRST_OBSERVATION on. Like the table before
-- it has neither key nor index, since everything reads it whole.
--
-- CONTENT begins with a byte 1. Numbers are written seven bits to a byte, lowest first, 128 added to all bytes but the
-- last; those that may be negative (+-) as 2n, or -2n-1 where n is below 0. A text is 0 for none, 1 and characters, 2 and
-- characters that get the next number (0, 1, 2 and so on within the block), or 3 + such a number; characters are twice
-- their count and a byte each (ISO 8859-1), or twice their count + 1 and two bytes each (UTF-16, the higher first).
-- For each observation follow:
--
--     file's id, line, byte offset: +- what they are more than in the observation before (at first: than 0)
--     observed at: 0 as the observation before, 1 not known, 2 and +- seconds, 3 and +- seconds, +- offset from UTC;
--         seconds are what they are more than the last that were told in the block (at first: than 0)
--     source, kind of the subject, server: texts
--     account (ACCOUNT); computer (COMPUTER); account, computer, connector (CLIENT); table, variable (SETTING): texts
--     attributes: 0 those of the observation before, else their number + 1, and for each two texts, id and value
--
-- The rows of the table OBSERVATION are packed by the program (RowsToBlocks), which drops that table then.

CREATE TABLE OBSERVATION_BLOCK (
    IMPORT_ID BIGINT NOT NULL,
    FIRST_OBSERVATION BIGINT NOT NULL,
    OBSERVATIONS INTEGER NOT NULL,
    CONTENT BLOB(1G) NOT NULL
);
