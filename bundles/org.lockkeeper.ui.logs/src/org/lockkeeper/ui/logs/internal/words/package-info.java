/** The texts of the Log view. */
package org.lockkeeper.ui.logs.internal.words;
