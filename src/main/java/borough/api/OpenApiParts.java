package borough.api;

import static borough.api.OpenApi.map;

import borough.data.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every description has in common: keys, answers, and what goes wrong. */
final class OpenApiParts {
    private static final Map<String, String> FAULTS = faults();
    private static final Map<?, ?> SCHEMAS =
            Json.read(
                    """
                    {
                      "Created": {
                        "type": "object",
                        "required": ["reference", "next"],
                        "properties": {
                          "reference": {"type": "string", "description": "To read aloud."},
                          "due": {"type": "string", "format": "date-time"},
                          "promise": {"type": "string", "description": "The date, in words."},
                          "follow": {
                            "type": "string",
                            "format": "uri",
                            "description": "Where the person sees it: a secret."
                          },
                          "next": {
                            "type": "array",
                            "items": {"type": "string", "description": "What happens next."}
                          }
                        }
                      },
                      "Step": {
                        "type": "object",
                        "properties": {
                          "journey": {"type": "string", "description": "Its secret name."},
                          "service": {"type": "string"},
                          "state": {"type": "string", "description": "asking, ready, sent, …"},
                          "question": {"type": "string", "description": "Asked next."},
                          "schema": {"type": "object", "description": "What it takes."},
                          "says": {"type": "string", "description": "What a rule says."},
                          "answers": {
                            "type": "object",
                            "description": "What was answered so far, by question."
                          },
                          "kept back": {
                            "type": "array",
                            "items": {"type": "string"},
                            "description": "Questions answered that are told to nobody."
                          },
                          "may": {"$ref": "#/components/schemas/May"},
                          "open": {"$ref": "#/components/schemas/Open"}
                        }
                      },
                      "File": {
                        "type": "object",
                        "required": ["id", "name", "kind", "size"],
                        "properties": {
                          "id": {"type": "string", "description": "To name it in an answer."},
                          "name": {"type": "string"},
                          "kind": {"type": "string", "description": "picture, document, sound"},
                          "size": {"type": "integer", "description": "Bytes, as kept."}
                        }
                      },
                      "May": {
                        "type": "array",
                        "items": {"type": "string"},
                        "description": "What may be done with what is open already."
                      },
                      "Open": {
                        "type": "array",
                        "description": "What is open already, where it may be shown.",
                        "items": {
                          "type": "object",
                          "required": ["title"],
                          "properties": {
                            "title": {"type": "string"},
                            "says": {"type": "string", "description": "Where it stands."},
                            "promise": {"type": "string"}
                          }
                        }
                      },
                      "Joined": {
                        "type": "object",
                        "required": ["state", "rule", "says", "open"],
                        "properties": {
                          "state": {"type": "string", "const": "joined"},
                          "rule": {"type": "string"},
                          "says": {"type": "string"},
                          "open": {"$ref": "#/components/schemas/Open"}
                        }
                      },
                      "Problem": {
                        "type": "object",
                        "description": "A problem, as RFC 9457 has it.",
                        "required": ["type", "title", "status", "detail"],
                        "properties": {
                          "type": {"type": "string", "description": "A part of the page /api."},
                          "title": {"type": "string"},
                          "status": {"type": "integer"},
                          "detail": {"type": "string", "description": "What to do or to say."},
                          "errors": {
                            "type": "array",
                            "items": {"$ref": "#/components/schemas/Wrong"}
                          },
                          "rule": {"type": "string", "description": "The rule that stopped it."},
                          "may go on": {
                            "type": "boolean",
                            "description": "Whether its name in go past lets it through."
                          },
                          "may": {"$ref": "#/components/schemas/May"},
                          "open": {"$ref": "#/components/schemas/Open"},
                          "to": {"type": "string", "description": "Who can help better."},
                          "offers": {
                            "type": "array",
                            "items": {"$ref": "#/components/schemas/Offer"}
                          },
                          "reference": {"type": "string", "description": "To quote to us."}
                        }
                      },
                      "Wrong": {
                        "type": "object",
                        "required": ["pointer", "detail"],
                        "properties": {
                          "question": {"type": "string", "description": "Its name."},
                          "pointer": {"type": "string", "description": "Where it was sent."},
                          "detail": {"type": "string", "description": "What to put right."}
                        }
                      },
                      "Offer": {
                        "type": "object",
                        "required": ["service", "title", "link"],
                        "properties": {
                          "service": {"type": "string", "description": "Its name here."},
                          "title": {"type": "string"},
                          "link": {"type": "string", "format": "uri"}
                        }
                      }
                    }
                    """,
                    Map.class);

    private OpenApiParts() {}

    private static Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        faults.put("400", "It could not be read: not JSON, too deep, or a name said twice.");
        faults.put("401", "There was no key, or one that opens nothing.");
        faults.put("403", "The key is not for this service.");
        faults.put("404", "There is no such service or journey here.");
        faults.put("413", "More was sent than we take: " + Body.BYTES_MAX / 1024 + " kB.");
        faults.put("415", "Something other than JSON was sent.");
        faults.put(
                "422",
                "Answers to put right, in errors; or a refusal, a diversion or a warning, under the"
                        + " name of its rule.");
        faults.put("429", "Too many requests: wait as long as Retry-After says.");
        faults.put("503", "We can’t answer just now: try again with the same Idempotency-Key.");
        return faults;
    }

    static Map<String, Object> ref(String kind, String name) {
        return map("$ref", "#/components/" + kind + "/" + name);
    }

    static Map<String, Object> responses(String status, String name) {
        var responses = new LinkedHashMap<String, Object>();
        responses.put(status, ref("responses", name));
        FAULTS.keySet().forEach(it -> responses.put(it, ref("responses", "Fault" + it)));
        return responses;
    }

    static Map<String, Object> components() {
        return map(
                "securitySchemes",
                map(
                        "key",
                        map(
                                "type",
                                "http",
                                "scheme",
                                "bearer",
                                "description",
                                "A key that the council made for your program.")),
                "parameters",
                map(
                        "IdempotencyKey",
                        map(
                                "name",
                                "Idempotency-Key",
                                "in",
                                "header",
                                "required",
                                false,
                                "description",
                                "Your own name for this request. Sent again with the same content"
                                        + " within seven days, it is the same case.",
                                "schema",
                                map("type", "string", "minLength", 1, "maxLength", 200))),
                "schemas",
                SCHEMAS,
                "responses",
                responses());
    }

    private static Map<String, Object> responses() {
        var responses = new LinkedHashMap<String, Object>();
        responses.put("Created", response("It is sent.", "application/json", "Created"));
        responses.put("Step", response("Where it stands.", "application/json", "Step"));
        responses.put("Joined", response("The person was added.", "application/json", "Joined"));
        FAULTS.forEach(
                (status, says) ->
                        responses.put(
                                "Fault" + status,
                                response(says, "application/problem+json", "Problem")));
        return responses;
    }

    private static Map<String, Object> response(String says, String type, String schema) {
        return map(
                "description", says, "content", map(type, map("schema", ref("schemas", schema))));
    }
}
