/** The contract of log formats. */
@NullMarked
package org.lockkeeper.api.logs;

import org.jspecify.annotations.NullMarked;
