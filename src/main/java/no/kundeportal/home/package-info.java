/** Front page, start page and page search. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"account", "task", "customer", "pickup", "statistics", "weighing", "catalogue"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.home;
