/** Navigation over the application model. */
package org.lockkeeper.ui.internal.navigation;
