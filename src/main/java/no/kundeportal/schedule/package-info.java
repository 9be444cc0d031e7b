/** Agreements that write pickups ahead; explains an empty plan. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"customer", "catalogue", "pickup", "task", "document", "worktime"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.schedule;
