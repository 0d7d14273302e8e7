/** Writes papers: web page, Markdown, CSV, JSON, calendar, drafts of mails. */
package org.lockkeeper.report.paper;
