/** Unexpected errors of this session: collected, shown with the whole trace, and reported without names. */
package org.lockkeeper.ui.workbench.internal.errors;
