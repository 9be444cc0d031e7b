/** What the benchmarks share: invented slips, and how a run is measured and told. */
@org.jspecify.annotations.NullMarked
package no.kundeportal.bench;
