/** Importers of Lockkeeper's own files. */
package org.lockkeeper.intake.internal.own;
