/** Importers of lists of installed programs. */
@NullMarked
package org.lockkeeper.intake.internal.inventory;

import org.jspecify.annotations.NullMarked;
