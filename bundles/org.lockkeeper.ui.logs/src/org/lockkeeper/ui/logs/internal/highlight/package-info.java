/** Editing highlighters. */
package org.lockkeeper.ui.logs.internal.highlight;
