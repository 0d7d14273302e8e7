/** Asking people for files. */
package org.lockkeeper.ui.files;
