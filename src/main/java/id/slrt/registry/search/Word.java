package id.slrt.registry.search;

import java.util.List;

/**
 * One part of a name in the forms it is compared by.
 *
 * @param raw lower case, without accents
 * @param keys equal keys are one name in two spellings, by rules that are certain; the first is the main one
 * @param sounds equal sounds may be one name, by rules that hold often; they hold the sounds of all keys
 * @param strength 1, or less for what an abbreviation stands for: {@code M.} may be Muhammad, Made or Maria
 */
record Word(String raw, List<String> keys, List<String> sounds, float strength) {
    String key() {
        return keys.getFirst();
    }
}
