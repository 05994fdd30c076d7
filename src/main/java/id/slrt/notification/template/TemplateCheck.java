package id.slrt.notification.template;

import id.slrt.district.Agency;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.shared.Inputs;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a text may not be: without the office's name, with a variable that is none, or telling what is nobody's business. */
@Singleton
class TemplateCheck {
    static final int LONGEST = 500;

    private final District district;

    TemplateCheck(District district) {
        this.district = district;
    }

    /** Rejects at the field {@code text}. */
    void check(Inputs inputs, MessageKind kind, @Nullable Service service, String text) {
        boolean sensitive = kind.audience() == MessageKind.Audience.NEUTRAL || service != null && service.sensitive();
        List<String> allowed = kind.variables(sensitive);
        List<String> unknown = Templates.variables(text).stream()
                .filter(name -> !allowed.contains(name))
                .map(name -> "{" + name + "}")
                .toList();
        if (!unknown.isEmpty()) {
            inputs.reject(
                    "text",
                    sensitive ? "template_variable_tells" : "template_variable",
                    unknown,
                    allowed.stream().map(name -> "{" + name + "}").toList());
        }
        String office = district.setting("shortName");
        if (!text.contains("{office}") && (office.isEmpty() || !text.contains(office))) {
            inputs.reject("text", "template_office", office);
        }
        if (sensitive) {
            telling(service)
                    .filter(word -> lower(text).contains(lower(word)))
                    .findFirst()
                    .ifPresent(word -> inputs.reject("text", "template_tells", word));
        }
    }

    /** Names that would give a sensitive matter away. */
    private Stream<String> telling(@Nullable Service service) {
        return (service == null ? district.services().stream().filter(Service::sensitive) : Stream.of(service))
                .flatMap(one -> Stream.of(
                        one.nameId(),
                        one.nameEn(),
                        district.agency(one.leadAgency())
                                .filter(agency -> !agency.code().equals(district.host()))
                                .map(Agency::name)
                                .orElse(one.nameId())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
