/** Letters that leave the house: written down with the change that caused them, sent by a job. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.mail;
