/** Rows of a log as they may be shown, their columns, and what is known of a line. */
@NullMarked
package org.lockkeeper.logs.view.rows;

import org.jspecify.annotations.NullMarked;
