/** Importers of lists of installed programs. */
package org.lockkeeper.intake.internal.inventory;
