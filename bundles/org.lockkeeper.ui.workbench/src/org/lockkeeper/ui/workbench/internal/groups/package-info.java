/** The live groups of servers, and the dialog that makes and changes one. */
package org.lockkeeper.ui.workbench.internal.groups;
