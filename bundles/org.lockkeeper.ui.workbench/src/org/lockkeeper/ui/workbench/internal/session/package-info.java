/** The live sessions of workspace and plan. */
package org.lockkeeper.ui.workbench.internal.session;
