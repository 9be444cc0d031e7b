package no.kundeportal.statistics.web;

import java.util.Map;
import java.util.function.Supplier;
import no.kundeportal.document.Table;

/**
 * A report as rows to go on from, and as paper with the figures of the page.
 *
 * @param report its key in messages, and the name of its template
 * @param table of which paper takes the name and what it says of itself
 * @param figures those that stand on the page; only asked for paper
 */
record FollowUpPaper(String report, Table<?> table, Supplier<Map<String, ?>> figures) {}
