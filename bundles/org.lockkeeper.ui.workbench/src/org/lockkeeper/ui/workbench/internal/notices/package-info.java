/** Short messages of what was done. */
package org.lockkeeper.ui.workbench.internal.notices;
