package org.carrel.adapter.loopback.practice;

import java.util.List;
import java.util.Locale;

/** How a patron understands what staff wrote: by a few signs, as somebody does who is in a hurry. */
enum Reading {
    GREETING,
    QUESTION,
    LINK,
    ANSWER,
    CLOSING;

    private static final int SHORT = 60;
    private static final List<String> CLOSINGS = List.of(
            "anything else",
            "you're welcome",
            "you are welcome",
            "goodbye",
            "good bye",
            "bye",
            "nice day",
            "good day",
            "good evening to you",
            "take care",
            "glad i could",
            "glad to help",
            "good luck",
            "au revoir",
            "bonne journée",
            "je vous en prie",
            "avec plaisir");
    private static final List<String> GREETINGS = List.of(
            "hello", "hi", "hey", "good morning", "good afternoon", "good evening", "welcome", "bonjour", "greetings");

    static Reading of(String text) {
        String heard = text.toLowerCase(Locale.ROOT).strip();
        if (CLOSINGS.stream().anyMatch(sign -> says(heard, sign))) {
            return CLOSING;
        }
        if (heard.contains("http://") || heard.contains("https://") || heard.contains("www.")) {
            return LINK;
        }
        if (heard.contains("?")) {
            return QUESTION;
        }
        boolean greets = GREETINGS.stream().anyMatch(sign -> heard.startsWith(sign) && says(heard, sign));
        return greets && heard.length() < SHORT ? GREETING : ANSWER;
    }

    /** As words of their own: "hi" is not in "this". */
    private static boolean says(String heard, String sign) {
        for (int at = heard.indexOf(sign); at >= 0; at = heard.indexOf(sign, at + 1)) {
            boolean begins = at == 0 || !Character.isLetter(heard.charAt(at - 1));
            int end = at + sign.length();
            if (begins && (end == heard.length() || !Character.isLetter(heard.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
