/** The strip beside the scroll bar that stands for the whole log. */
package org.lockkeeper.ui.logs.internal.mark;
