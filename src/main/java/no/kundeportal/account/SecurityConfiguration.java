package no.kundeportal.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Two doors: the pages with a session, the machines with a bearer token. */
@Configuration
class SecurityConfiguration {

    /** Reachable without signing in; each handler states its right as well. */
    private static final String[] PUBLIC = {
        "/",
        "/sign-in",
        "/sign-in-help",
        "/codes",
        "/account-requests",
        "/account-requests/*",
        "/activation/*",
        "/activation/*/renewal",
        "/password-resets",
        "/password-resets/*",
        "/email-confirmations/*",
        "/language",
        "/schedule/calendar/*.ics",
        "/shared/*",
        "/support",
        "/support/questions",
        "/support/questions/*",
        "/support/guides",
        "/support/guides/*",
        "/support/manual",
        "/support/manual.pdf",
        "/accessibility",
        "/privacy",
        "/app",
        "/app/*",
        "/manifest.webmanifest",
        "/service-worker.js",
        "/error",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico"
    };

    /**
     * No inline script or style. htmx asks for its own origin alone. Without frames, plugins or a foreign base address.
     */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machineDoor(HttpSecurity http, ApiTokens tokens) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(
                        new BearerTokens(tokens),
                        org.springframework.security.web.authentication.AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No cookie is read here, so there is nothing to forge.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(BearerTokens.REFUSED))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageDoor(
            HttpSecurity http,
            SecurityContextRepository contexts,
            SignOutRecord signOuts,
            InterruptedVisits interrupted)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                // In cookies, so that a visit without signing in leaves no session in the database.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie()))
                .requestCache(cache -> cache.requestCache(interrupted))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(signOuts)
                        .addLogoutHandler(new EmptyBrowser())
                        .deleteCookies("SESSION")
                        .logoutSuccessUrl("/sign-in?signedOut"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(Customizer.withDefaults())
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieCustomizer(settings -> settings.sameSite("Strict"));
        return cookie;
    }
}
