-- When a file was last written, as its disk told, in milliseconds since 1970 (UTC): it tells an old copy that is imported
-- again from a file made anew with the same content. Null where that is not known, as for imports from before.

ALTER TABLE JOURNAL_FILE ADD COLUMN MODIFIED_AT BIGINT;
