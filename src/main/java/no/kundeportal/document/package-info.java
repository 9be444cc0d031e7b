/** Rows as files: alone knows Apache POI. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.document;
