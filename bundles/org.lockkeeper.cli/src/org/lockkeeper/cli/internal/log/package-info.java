/** What the command {@code log} does with the log engine: printing, counting, following, measuring. */
@NullMarked
package org.lockkeeper.cli.internal.log;

import org.jspecify.annotations.NullMarked;
