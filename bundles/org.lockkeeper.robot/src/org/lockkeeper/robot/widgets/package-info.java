/** What all adapters need of widgets that no driver knows: NatTable grids. To be called on the UI thread. */
package org.lockkeeper.robot.widgets;
