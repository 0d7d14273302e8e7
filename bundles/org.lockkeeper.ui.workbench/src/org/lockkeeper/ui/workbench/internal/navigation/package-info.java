/** Navigation over the application model. */
package org.lockkeeper.ui.workbench.internal.navigation;
