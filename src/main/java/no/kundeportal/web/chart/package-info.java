@org.springframework.modulith.NamedInterface("chart")
@org.jspecify.annotations.NullMarked
package no.kundeportal.web.chart;
