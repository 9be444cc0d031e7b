/** Questions and their answers, the guides and the manual, the way to support, and the statements that everybody may read. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"customer", "task", "mail", "document"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.help;
