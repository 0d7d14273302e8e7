/** Importers of Lockkeeper's own files. */
@NullMarked
package org.lockkeeper.intake.internal.own;

import org.jspecify.annotations.NullMarked;
