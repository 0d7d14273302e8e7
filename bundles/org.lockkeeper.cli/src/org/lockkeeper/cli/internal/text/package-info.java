/** Text for terminals: display width, wrapping, tables. */
package org.lockkeeper.cli.internal.text;
