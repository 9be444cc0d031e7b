/** Rows as files, texts as codes to scan, and pictures: alone knows Apache POI, ZXing and the readers of pictures. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.document;
