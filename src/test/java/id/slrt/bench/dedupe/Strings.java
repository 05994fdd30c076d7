package id.slrt.bench.dedupe;

/** The usual measures of how alike two strings are. */
final class Strings {
    private Strings() {}

    /** Jaro's measure with Winkler's bonus for up to four equal letters at the beginning: 1 equal, 0 nothing alike. */
    static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int same = 0;
        while (same < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return jaro + same * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] taken = new boolean[b.length()];
        StringBuilder inA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!taken[j] && a.charAt(i) == b.charAt(j)) {
                    taken[j] = true;
                    inA.append(a.charAt(i));
                    break;
                }
            }
        }
        int common = inA.length();
        if (common == 0) {
            return 0;
        }
        int at = 0;
        int swaps = 0;
        for (int j = 0; j < b.length(); j++) {
            if (taken[j] && inA.charAt(at++) != b.charAt(j)) {
                swaps++;
            }
        }
        double m = common;
        return (m / a.length() + m / b.length() + (m - swaps / 2.0) / m) / 3;
    }

    /** Edits between the two; neighbours swapped are one. */
    static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
