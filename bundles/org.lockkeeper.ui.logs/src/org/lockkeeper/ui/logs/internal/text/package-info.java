/** The lines as they are drawn, moved through and selected in. */
package org.lockkeeper.ui.logs.internal.text;
