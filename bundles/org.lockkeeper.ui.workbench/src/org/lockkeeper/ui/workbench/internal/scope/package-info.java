/** The live scope, filter and collections, and the line at the top that shows the scope. */
package org.lockkeeper.ui.workbench.internal.scope;
