/** Weigh slips, the facts behind every figure, and their intake. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"customer", "catalogue", "pickup", "document"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.weighing;
