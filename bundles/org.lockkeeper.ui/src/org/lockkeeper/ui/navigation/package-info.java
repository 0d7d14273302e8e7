/** From a number to the rows behind it, from a verdict to its derivation, from evidence to the line. */
package org.lockkeeper.ui.navigation;
