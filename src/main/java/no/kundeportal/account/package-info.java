/** People, memberships, sign-in and its audit; implements {@code Viewers}. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"customer"})
@org.jspecify.annotations.NullMarked
package no.kundeportal.account;
