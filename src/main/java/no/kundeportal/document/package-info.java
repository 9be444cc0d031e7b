/** Rows as files and texts as codes to scan: alone knows Apache POI and ZXing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.document;
