/** Importers of Kerio logs. */
package org.lockkeeper.intake.internal.log;
