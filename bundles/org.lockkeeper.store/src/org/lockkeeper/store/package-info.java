/**
 * The observation store on Apache Derby, embedded. A workspace folder holds
 * <ul>
 * <li>{@code model}, the Derby database;
 * <li>{@code backups}, a copy of the database from before each migration of its schema;
 * <li>{@code lock} and {@code holder}: the lock of the process that has the workspace open, and who that is;
 * <li>{@code derby.log}: what Derby itself has to say. Derby keeps one such file per process, not per database, so a
 * process that opens several workspaces writes all of it into the folder of the first one; whoever sets Derby's own
 * system property {@code derby.stream.error.file} decides instead.
 * </ul>
 */
package org.lockkeeper.store;
