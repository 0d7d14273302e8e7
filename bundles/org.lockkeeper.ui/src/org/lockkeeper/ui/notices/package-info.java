/** Short messages of what was done, with what can be done about it at once. */
package org.lockkeeper.ui.notices;
