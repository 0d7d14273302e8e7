/**
 * Pages of the help that bundles bring along.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.help;

import org.jspecify.annotations.NullMarked;
