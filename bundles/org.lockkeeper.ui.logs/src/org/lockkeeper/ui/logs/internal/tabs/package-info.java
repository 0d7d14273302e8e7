/** The logs that are open side by side, and what is done with each. */
package org.lockkeeper.ui.logs.internal.tabs;
