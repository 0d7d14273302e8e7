/** The answer at a glance. */
package org.lockkeeper.ui.upgrade.internal.summary;
