/** The facility's overviews: what needs an answer, and which vehicle goes where. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"customer", "catalogue", "pickup", "document"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.dispatch;
