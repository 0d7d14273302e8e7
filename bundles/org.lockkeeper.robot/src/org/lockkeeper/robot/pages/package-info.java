/** Page objects: one per view. */
package org.lockkeeper.robot.pages;
