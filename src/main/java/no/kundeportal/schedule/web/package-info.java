@org.jspecify.annotations.NullMarked
package no.kundeportal.schedule.web;
