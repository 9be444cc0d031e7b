/** People, memberships, the ways in, and the record of it all; implements {@code Viewers}. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"customer", "task", "mail", "document"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.account;
