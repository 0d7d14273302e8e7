/** Page objects: what a person can see and do in each view, said once for all tests and all adapters. */
package org.lockkeeper.robot.pages;
