/**
 * Work that takes a while: shown with its progress, and cancelled by people, in the window and on the command line.
 *
 * @since 0.1
 */
@NullMarked
package org.lockkeeper.api.jobs;

import org.jspecify.annotations.NullMarked;
