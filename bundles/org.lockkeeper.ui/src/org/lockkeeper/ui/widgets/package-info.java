/** Small things that all views need: ids of widgets, accessible names, links, sections. */
package org.lockkeeper.ui.widgets;
