/** Looking for a text. */
package org.lockkeeper.ui.logs.internal.find;
