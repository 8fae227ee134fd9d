package be.cpasonline.hub.register.law;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds {@code config/law.yaml}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LawSettings.class)
class LawConfiguration {}
