/**
 * What was seen, where and when: observations and their evidence. Everything else is computed from these.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.evidence;

import org.jspecify.annotations.NullMarked;
