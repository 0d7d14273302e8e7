/** Defining formats of logs. */
package org.lockkeeper.ui.logs.internal.format;
