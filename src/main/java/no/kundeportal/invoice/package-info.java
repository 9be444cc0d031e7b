/** Invoices and settlements, for those allowed to see amounts. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"customer", "catalogue", "weighing", "document"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.invoice;
