/** Building projects of customers: what they are, what the law asks of their waste, what was planned. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"account", "customer", "catalogue", "weighing"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.project;
