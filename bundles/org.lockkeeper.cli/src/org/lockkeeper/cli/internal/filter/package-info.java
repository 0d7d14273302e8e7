/** The small language of {@code --where}. */
package org.lockkeeper.cli.internal.filter;
