/** CSV of all dialects, with exact places. */
@NullMarked
package org.lockkeeper.intake.internal.csv;

import org.jspecify.annotations.NullMarked;
