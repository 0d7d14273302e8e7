/** Our own adapter: finds real widgets and hands them the events that the window system would hand them. */
package org.lockkeeper.robot.swt;
