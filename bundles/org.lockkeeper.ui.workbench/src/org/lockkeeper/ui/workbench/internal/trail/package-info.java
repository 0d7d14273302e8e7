/** Records where one was, and goes back there. */
package org.lockkeeper.ui.workbench.internal.trail;
