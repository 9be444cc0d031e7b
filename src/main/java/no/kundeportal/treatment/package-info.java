/** What becomes of a weight: codes, steps of the waste hierarchy, profiles, factors. Pure calculation and what the operator keeps. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"catalogue", "customer"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.treatment;
