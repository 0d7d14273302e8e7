/** Colours, fonts and icons by meaning. Their values stand in the style sheets, one per theme, never in Java. */
package org.lockkeeper.ui.theme;
