/** Importers. */
package org.lockkeeper.intake;
