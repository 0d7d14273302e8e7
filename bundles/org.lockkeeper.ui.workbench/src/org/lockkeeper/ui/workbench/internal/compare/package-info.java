/** Two states, targets, dates or servers side by side. */
package org.lockkeeper.ui.workbench.internal.compare;
