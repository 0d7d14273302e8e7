/** Short messages of what was done. */
package org.lockkeeper.ui.internal.notices;
