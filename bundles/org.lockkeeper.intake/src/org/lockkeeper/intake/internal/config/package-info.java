/** Importers of Kerio's configuration files. */
@NullMarked
package org.lockkeeper.intake.internal.config;

import org.jspecify.annotations.NullMarked;
