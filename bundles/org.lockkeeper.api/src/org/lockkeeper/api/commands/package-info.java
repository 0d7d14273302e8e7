/**
 * Commands of the command line that bundles bring along.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.commands;

import org.jspecify.annotations.NullMarked;
