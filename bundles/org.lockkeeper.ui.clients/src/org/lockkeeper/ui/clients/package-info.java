/** Client grid and details. */
package org.lockkeeper.ui.clients;
