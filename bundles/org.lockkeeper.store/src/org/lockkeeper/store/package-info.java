/**
 * The observation store on Apache Derby, embedded. A workspace folder holds
 * <ul>
 * <li>{@code model}, the Derby database;
 * <li>{@code model.making}, while the database is made; what is left of one that was not made to its end is deleted;
 * <li>{@code backups}, a copy of the database from before each migration of its schema;
 * <li>{@code lock} and {@code holder}: the lock of the process that has the workspace open, and who that is;
 * <li>{@code derby.log}: what Derby itself has to say, when it was opened last to be changed. Derby keeps one log per
 * process, not per database, so a process that opens several workspaces writes into the folder of the one opened last;
 * whoever sets Derby's own system property {@code derby.stream.error.field} decides instead, and gives up what
 * {@code Emergency} does;
 * <li>{@code exports}, where they are asked for: the last exports, one after each change.
 * </ul>
 */
@NullMarked
package org.lockkeeper.store;

import org.jspecify.annotations.NullMarked;
