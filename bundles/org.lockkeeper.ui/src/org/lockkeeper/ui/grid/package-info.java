/**
 * One grid for all tables: columns declared once serve display, sorting, filtering, copying and export. What decides
 * about rows is {@link org.lockkeeper.ui.grid.GridModel}, which knows no widgets.
 */
package org.lockkeeper.ui.grid;
