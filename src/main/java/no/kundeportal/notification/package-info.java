/** Tells people what happens to the pickups at their sites, in the portal and by e-mail, as each has chosen. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"account", "mail", "customer", "catalogue", "pickup", "worktime"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.notification;
