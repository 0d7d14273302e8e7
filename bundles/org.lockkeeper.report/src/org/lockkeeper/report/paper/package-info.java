/** Writes papers: web page, Markdown, CSV, JSON, calendar, drafts of mails. */
@NullMarked
package org.lockkeeper.report.paper;

import org.jspecify.annotations.NullMarked;
