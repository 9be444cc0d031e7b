/** The one calculation over weigh slips: volume and cost, as page, chart and file, and as people put it together themselves. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "account",
            "customer",
            "catalogue",
            "pickup",
            "weighing",
            "treatment",
            "project",
            "invoice",
            "task",
            "mail",
            "document",
            "web::chart"
        })
@org.jspecify.annotations.NullMarked
package no.kundeportal.statistics;
