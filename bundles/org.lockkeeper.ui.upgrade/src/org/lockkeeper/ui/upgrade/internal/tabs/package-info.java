/** What the tabs of the Upgrade view share. */
package org.lockkeeper.ui.upgrade.internal.tabs;
