/** What can be done with a log, and the contract of the features that do it. */
package org.lockkeeper.ui.logs.internal.actions;
