package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.AnswerReaders;
import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.version.FolderContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs the examples of a folder, exactly: {@code examples/NAME/application.json}, which holds an addition or a withdrawal where it shows one, must give {@code payload.json} or {@code .xml}, and,
 * where they are there, {@code answer.json} or {@code .xml} must give {@code acknowledgement.json}. A refusal is
 * {@code fault.json} or {@code .xml}, or an answer that refuses within, and must give {@code failure.json}, kind and code;
 * it needs no application.
 */
@Component
class Examples {
    private static final int CREATED = 201;
    private static final int REFUSED = 422;
    private static final String ACKNOWLEDGEMENT = "/acknowledgement.json";
    private static final String FAILURE = "/failure.json";

    private final CompiledPackages packages;
    private final Mapping mapping;
    private final AnswerReaders answers;
    private final ApplicationJson canonical;

    Examples(CompiledPackages packages, Mapping mapping, AnswerReaders answers, ApplicationJson canonical) {
        this.packages = packages;
        this.mapping = mapping;
        this.answers = answers;
        this.canonical = canonical;
    }

    List<String> problems(CasePackage casePackage) {
        List<String> folders = casePackage.content().under("examples").stream()
                .filter(path -> path.split("/").length == 3)
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .distinct()
                .toList();
        if (folders.isEmpty()) {
            return List.of("examples/ is missing: it proves the mapping with at least one example.");
        }
        var problems = new ArrayList<String>();
        folders.forEach(folder -> problem(casePackage, folder).ifPresent(problems::add));
        return problems;
    }

    private Optional<String> problem(CasePackage casePackage, String folder) {
        try {
            if (!showsAnswerOnly(casePackage.content(), folder)) {
                checkPayload(casePackage, folder);
            }
            checkAnswer(casePackage, folder);
            return Optional.empty();
        } catch (AdapterFailure failure) {
            return Optional.of(folder + ": " + failure.code() + ", " + failure.detail());
        } catch (ExampleFails e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static boolean showsAnswerOnly(FolderContent content, String folder) {
        return content.has(folder + FAILURE) && !content.has(folder + "/application.json");
    }

    private void checkPayload(CasePackage casePackage, String folder) {
        String application = folder + "/application.json";
        String json = text(casePackage.content(), application);
        PayloadMapping language = packages.of(casePackage).application();
        String file = folder + "/payload." + language.extension();
        try {
            byte[] payload = mapping.map(casePackage, canonical.readRegistered(json.getBytes(StandardCharsets.UTF_8)))
                    .body();
            byte[] expected = text(casePackage.content(), file).getBytes(StandardCharsets.UTF_8);
            language.difference(expected, payload).ifPresent(place -> {
                throw new ExampleFails(file + ": the result differs at '" + place + "'.");
            });
        } catch (JacksonException e) {
            throw new ExampleFails(application + " is not a registered application in the canonical form.");
        } catch (MappingFault e) {
            throw new ExampleFails(file + ": " + e.text() + ".");
        }
    }

    private void checkAnswer(CasePackage casePackage, String folder) {
        FolderContent content = casePackage.content();
        String extension = packages.of(casePackage).application().extension();
        String answer = folder + "/answer." + extension;
        String fault = folder + "/fault." + extension;
        if (content.has(fault)) {
            compare(content, folder + FAILURE, read(refused(casePackage, answer(content, fault, REFUSED))));
        } else if (content.has(folder + FAILURE)) {
            compare(
                    content,
                    folder + FAILURE,
                    read(refusedWithin(casePackage, folder, answer(content, answer, CREATED))));
        } else if (content.has(answer) || content.has(folder + ACKNOWLEDGEMENT)) {
            compare(
                    content,
                    folder + ACKNOWLEDGEMENT,
                    read(answers.of(casePackage).acknowledgement(answer(content, answer, CREATED))));
        }
    }

    private static Answer answer(FolderContent content, String file, int status) {
        String type = "application/" + file.substring(file.lastIndexOf('.') + 1);
        return new Answer(status, type, text(content, file).getBytes(StandardCharsets.UTF_8));
    }

    /** A code without a row is no example of anything: which kind it is would be for the transport to say. */
    private AdapterFailure refused(CasePackage casePackage, Answer answer) {
        return answers.of(casePackage).failure(answer, FailureKind.DEFECT);
    }

    private AdapterFailure refusedWithin(CasePackage casePackage, String folder, Answer answer) {
        try {
            answers.of(casePackage).acknowledgement(answer);
        } catch (AdapterFailure failure) {
            return failure;
        }
        throw new ExampleFails(folder + FAILURE + ": the answer beside it is read as accepting.");
    }

    private static JsonNode read(Acknowledgement acknowledgement) {
        var got = PlainJson.MAPPER
                .createObjectNode()
                .put("stage", acknowledgement.stage().name());
        acknowledgement.theirReference().ifPresent(reference -> got.put("reference", reference));
        return got;
    }

    private static JsonNode read(AdapterFailure failure) {
        return PlainJson.MAPPER
                .createObjectNode()
                .put("kind", failure.kind().name())
                .put("code", failure.code());
    }

    private static void compare(FolderContent content, String file, JsonNode got) {
        JsonNode expected = json(file, text(content, file));
        Difference.between(expected, got).ifPresent(pointer -> {
            throw new ExampleFails(file + ": the result differs at '" + pointer + "'.");
        });
    }

    private static JsonNode json(String file, String text) {
        try {
            return PlainJson.MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new ExampleFails(file + " is not JSON.");
        }
    }

    private static String text(FolderContent content, String file) {
        return content.text(file).orElseThrow(() -> new ExampleFails(file + " is missing."));
    }

    /** An example that does not hold; the message names the file. */
    private static final class ExampleFails extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ExampleFails(String message) {
            super(message);
        }
    }
}
