/** One pickup from ordered to done, with both sides' pages. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"customer", "catalogue", "task", "document", "worktime"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.pickup;
