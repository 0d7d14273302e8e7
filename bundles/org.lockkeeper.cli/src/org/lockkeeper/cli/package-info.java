/** The command line: everything that the views show, printed, without a window. */
@NullMarked
package org.lockkeeper.cli;

import org.jspecify.annotations.NullMarked;
