-- A checksum over all rows of an import, written with it and verified by "check": it finds what the checksums of
-- pages cannot, such as files of tables that were swapped or put back from another time. Null for imports from before.

ALTER TABLE IMPORT ADD COLUMN CONTENT_SUM BIGINT;
