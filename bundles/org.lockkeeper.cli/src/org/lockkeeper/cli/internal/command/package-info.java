/** The commands, one class each, and what they share. */
package org.lockkeeper.cli.internal.command;
