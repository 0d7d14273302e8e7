/** Importers of Kerio logs. */
@NullMarked
package org.lockkeeper.intake.internal.log;

import org.jspecify.annotations.NullMarked;
