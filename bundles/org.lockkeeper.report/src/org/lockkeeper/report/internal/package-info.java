/** Markup: escaping and building. */
package org.lockkeeper.report.internal;
