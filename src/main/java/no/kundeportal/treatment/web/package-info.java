@org.jspecify.annotations.NullMarked
package no.kundeportal.treatment.web;
