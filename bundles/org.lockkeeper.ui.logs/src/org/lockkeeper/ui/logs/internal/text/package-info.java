/** Files that were imported: where they lie, whether they changed, and what of them must not be shown. */
package org.lockkeeper.ui.logs.internal.text;
