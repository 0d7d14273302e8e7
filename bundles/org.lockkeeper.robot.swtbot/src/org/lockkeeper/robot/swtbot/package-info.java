/** The adapter over SWTBot's finder, built only where a p2 site of SWTBot 4.4 or newer is given. */
package org.lockkeeper.robot.swtbot;
