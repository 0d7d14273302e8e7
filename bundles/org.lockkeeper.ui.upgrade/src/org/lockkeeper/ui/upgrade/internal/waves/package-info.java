/** Pilot and rings over time. */
package org.lockkeeper.ui.upgrade.internal.waves;
