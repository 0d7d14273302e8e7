/** Actions of extensions about what is selected. */
package org.lockkeeper.ui.actions;
