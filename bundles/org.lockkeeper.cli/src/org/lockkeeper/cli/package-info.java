/** The command line: everything that the views show, printed, without a window. */
package org.lockkeeper.cli;
