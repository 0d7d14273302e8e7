/** What could not be read or planned: collected once, counted on the tab and in the status line, listed in Problems. */
package org.lockkeeper.ui.workbench.internal.problems;
