package dev.goalpost.web.json;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of this request says nothing that has to be said: without one, and without a
 * Content-Type, it is read as {@code {}}. Such a method names no media type that it consumes, since
 * JAX-RS would ask every caller for it.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface MayBeAbsent {}
