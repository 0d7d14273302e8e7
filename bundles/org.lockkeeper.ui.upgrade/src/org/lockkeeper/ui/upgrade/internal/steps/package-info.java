/** The steps: grouped as work is done, with how far they are, and what people say of them. */
package org.lockkeeper.ui.upgrade.internal.steps;
