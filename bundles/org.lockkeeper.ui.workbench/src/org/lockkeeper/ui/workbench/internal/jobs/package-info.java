/** Background work as Eclipse jobs. */
package org.lockkeeper.ui.workbench.internal.jobs;
