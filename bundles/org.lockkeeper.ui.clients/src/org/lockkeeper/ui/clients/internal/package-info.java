/** The Clients and Findings views. */
package org.lockkeeper.ui.clients.internal;
