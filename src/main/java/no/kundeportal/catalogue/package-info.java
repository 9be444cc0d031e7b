/** What can be collected: fractions, articles, waste codes, hazard. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.catalogue;
