package id.slrt.notification;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of messages, from memory: read at most once a minute. */
@Singleton
class Templates {
    static final String NEUTRAL = "_neutral";

    private final LoadingCache<String, Map<String, String>> texts;

    Templates(NotificationRepositories.TemplateRows rows) {
        this.texts = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(_ -> rows.findAll().stream()
                        .collect(Collectors.toMap(row -> key(row.code(), row.locale()), MessageTemplate::text)));
    }

    /** The filled text in Indonesian; empty when the district pack has no such template. */
    Optional<String> fill(String code, Map<String, String> values) {
        return Optional.ofNullable(texts.get("now").get(key(code, "id"))).map(text -> {
            String filled = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled;
        });
    }

    void reload() {
        texts.invalidateAll();
    }

    private static String key(String code, String locale) {
        return code + " " + locale;
    }
}
