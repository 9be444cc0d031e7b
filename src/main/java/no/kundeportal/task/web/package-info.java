@org.jspecify.annotations.NullMarked
package no.kundeportal.task.web;
