/**
 * Rows as files, pages as paper, texts as codes to scan, and pictures: alone knows Apache POI, OpenHTMLtoPDF, ZXing and the
 * readers of pictures.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package no.kundeportal.document;
