/** The log engine: opens logs, one or many, and keeps them up to date. Begin with {@link org.lockkeeper.logs.LogEngine}. */
@NullMarked
package org.lockkeeper.logs;

import org.jspecify.annotations.NullMarked;
