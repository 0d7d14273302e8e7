/**
 * The contract of log formats.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.logs;

import org.jspecify.annotations.NullMarked;
