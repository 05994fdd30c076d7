package id.slrt.access.web;

import id.slrt.access.Viewer;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Lets a controller take the {@link Viewer} as an argument. */
@Singleton
class ViewerBinder implements TypedRequestArgumentBinder<Viewer> {
    @Override
    public Argument<Viewer> argumentType() {
        return Argument.of(Viewer.class);
    }

    @Override
    public BindingResult<Viewer> bind(ArgumentConversionContext<Viewer> context, HttpRequest<?> source) {
        return () -> source.getUserPrincipal().filter(Viewer.class::isInstance).map(Viewer.class::cast);
    }
}
