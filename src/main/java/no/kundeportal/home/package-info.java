/** Front page, start page, fractions and page search: what looks at several modules at once. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "account",
            "notification",
            "task",
            "customer",
            "pickup",
            "statistics",
            "weighing",
            "invoice",
            "catalogue",
            "document",
            "help",
            "mail"
        })
@org.jspecify.annotations.NullMarked
package no.kundeportal.home;
