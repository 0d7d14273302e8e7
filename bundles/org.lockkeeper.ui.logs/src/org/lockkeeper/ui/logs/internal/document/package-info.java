/** The log that is open, what is seen of it, and what is done with it in the background. */
package org.lockkeeper.ui.logs.internal.document;
