/** The facility's overviews: what needs an answer. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"customer", "catalogue", "pickup"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.dispatch;
