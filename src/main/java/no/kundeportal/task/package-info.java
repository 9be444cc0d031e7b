/** A matter with an owner and a deadline that both sides see. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"document", "worktime"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.task;
