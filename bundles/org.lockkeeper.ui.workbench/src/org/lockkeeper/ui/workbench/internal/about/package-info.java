/** What this is, with which libraries, and what to send along with a report of a fault. */
package org.lockkeeper.ui.workbench.internal.about;
