/** The live sessions of workspace and plan. */
package org.lockkeeper.ui.internal.session;
