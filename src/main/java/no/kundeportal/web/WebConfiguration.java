package no.kundeportal.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;
    private final ViewerArgument viewer;

    WebConfiguration(AccessInterceptor access, ViewerArgument viewer) {
        this.access = access;
        this.viewer = viewer;
    }

    /** The operator's own time. */
    @Configuration
    static class Time {
        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Europe/Oslo"));
        }
    }

    @Configuration
    static class Language {
        @Bean
        LocaleResolver localeResolver(Viewers viewers) {
            return new ChosenLanguage(viewers);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FailedFormStatus());
        registry.addInterceptor(access);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(BigDecimal.class, new DecimalInput());
        registry.addFormatterForFieldType(LocalDate.class, new DayInput());
    }
}
