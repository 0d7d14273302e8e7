/** The Upgrade view. */
package org.lockkeeper.ui.upgrade.internal;
