/** Scenarios in the Upgrade view: made, changed and compared. */
package org.lockkeeper.ui.upgrade.internal.scenario;
