@org.jspecify.annotations.NullUnmarked
package no.kundeportal;
