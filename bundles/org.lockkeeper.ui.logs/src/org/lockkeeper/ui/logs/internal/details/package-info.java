/** What the current line means. */
package org.lockkeeper.ui.logs.internal.details;
