/** What the command {@code log} does with the log engine: printing, counting, following, measuring. */
package org.lockkeeper.cli.internal.log;
