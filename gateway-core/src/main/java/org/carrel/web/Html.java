package org.carrel.web;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Writes HTML; what is not raw is escaped. */
final class Html {

    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]*)\\*\\*");

    private final StringBuilder out = new StringBuilder();

    Html raw(String html) {
        out.append(html);
        return this;
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Paragraphs with {@code `code`} and {@code **strong**}. */
    Html words(String words) {
        for (String paragraph : words.split("\n\n")) {
            if (!paragraph.isBlank()) {
                String code = CODE.matcher(escape(paragraph)).replaceAll("<code>$1</code>");
                raw("<p>")
                        .raw(STRONG.matcher(code).replaceAll("<strong>$1</strong>"))
                        .raw("</p>");
            }
        }
        return this;
    }

    /** What a schema allows, in few words, with links to the named ones. */
    Html type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replaceFirst(".*/", "");
            return raw("<a href=\"#").text(name).raw("\">").text(name).raw("</a>");
        }
        if (schema.has("oneOf")) {
            String or = "";
            for (JsonNode one : schema.get("oneOf")) {
                raw(or).type(one);
                or = " or ";
            }
            return this;
        }
        if (schema.has("items")) {
            return text("list of ").type(schema.get("items"));
        }
        return text(simple(schema));
    }

    private static String simple(JsonNode schema) {
        if (schema.has("const")) {
            return schema.get("const").toString();
        }
        if (schema.has("enum")) {
            return schema.get("enum").toString().replace(",", ", ");
        }
        JsonNode type = schema.path("type");
        return type.isArray() ? type.toString() : type.asString("anything");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
