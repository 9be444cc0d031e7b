@org.jspecify.annotations.NullMarked
package no.kundeportal.statistics.web;
