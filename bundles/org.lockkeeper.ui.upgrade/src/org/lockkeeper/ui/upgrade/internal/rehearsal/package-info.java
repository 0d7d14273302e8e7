/** The first morning after the upgrade. */
package org.lockkeeper.ui.upgrade.internal.rehearsal;
