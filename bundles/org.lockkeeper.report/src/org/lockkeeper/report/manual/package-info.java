/** The help as a book: pages written in Markdown, pages made from the rules, and what is found in them. */
@NullMarked
package org.lockkeeper.report.manual;

import org.jspecify.annotations.NullMarked;
