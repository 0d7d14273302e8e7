/** Background work as Eclipse jobs. */
package org.lockkeeper.ui.internal.jobs;
