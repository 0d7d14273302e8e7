/** Handing on: papers for readers, from what is in scope. */
package org.lockkeeper.ui.upgrade.internal.papers;
