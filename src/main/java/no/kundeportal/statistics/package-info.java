/** The one calculation over weigh slips: volume and cost, as page, chart and file. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"customer", "catalogue", "weighing", "treatment", "invoice", "document", "web::chart"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.statistics;
