/** Companies, their sites, what stands there and may be ordered, the facility that serves them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.customer;
