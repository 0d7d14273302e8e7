/** Noting and stating something of clients. */
package org.lockkeeper.ui.remarks;
