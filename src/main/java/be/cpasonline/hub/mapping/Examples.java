package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.AnswerReaders;
import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.version.FolderContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Runs the examples of a folder, exactly: {@code examples/NAME/application.json}, which holds an addition or a withdrawal
 * where it shows one, must give {@code payload.json} or {@code .xml}, and,
 * where they are there, {@code answer.json} or {@code .xml} must give {@code acknowledgement.json}. A refusal is
 * {@code fault.json} or {@code .xml}, or an answer that refuses within, and must give {@code failure.json}, kind and code;
 * it needs no application.
 */
@Component
class Examples {
    private static final int CREATED = 201;
    private static final int REFUSED = 422;
    static final String ACKNOWLEDGEMENT = "/acknowledgement.json";
    private static final String FAILURE = "/failure.json";

    private final CompiledPackages packages;
    private final AnswerReaders answers;
    private final ApplicationJson canonical;

    Examples(CompiledPackages packages, AnswerReaders answers, ApplicationJson canonical) {
        this.packages = packages;
        this.answers = answers;
        this.canonical = canonical;
    }

    List<Finding> findings(CasePackage casePackage) {
        List<String> folders = folders(casePackage.content());
        if (folders.isEmpty()) {
            return List.of(Finding.wrong(
                    "examples/", "examples/ is missing", "it proves the mapping with at least one example"));
        }
        var findings = new ArrayList<Finding>();
        for (String folder : folders) {
            if (!showsAnswerOnly(casePackage.content(), folder)) {
                attempt(folder + "/application.json", findings, () -> checkPayload(casePackage, folder));
            }
            attempt(answer(casePackage, folder), findings, () -> checkAnswer(casePackage, folder));
            findings.addAll(ErrorAnswers.findings(casePackage, packages.of(casePackage), folder));
        }
        return findings;
    }

    /** The folders of the examples. */
    static List<String> folders(FolderContent content) {
        return content.under("examples").stream()
                .filter(path -> path.split("/").length == 3)
                .map(path -> path.substring(0, path.lastIndexOf('/')))
                .distinct()
                .toList();
    }

    private String answer(CasePackage casePackage, String folder) {
        return folder + "/answer." + packages.of(casePackage).application().extension();
    }

    private static void attempt(String file, List<Finding> findings, Runnable check) {
        try {
            check.run();
        } catch (AdapterFailure failure) {
            findings.add(Finding.wrong(
                    file, failure.code() + ", " + failure.detail(), "correct how it is read, or the example"));
        } catch (ExampleFails e) {
            findings.add(e.finding);
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
            var registered = canonical.readRegistered(json.getBytes(StandardCharsets.UTF_8));
            byte[] payload = packages.of(casePackage)
                    .mappingFor(registered)
                    .map(registered, false)
                    .body();
            byte[] expected = text(casePackage.content(), file).getBytes(StandardCharsets.UTF_8);
            language.difference(expected, payload).ifPresent(place -> {
                throw differs(casePackage.content(), file, place);
            });
        } catch (JacksonException e) {
            throw new ExampleFails(Finding.wrong(
                    application,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    application + " is not a registered application in the canonical form",
                    "compare it with the schema of the model"));
        } catch (MappingFault e) {
            throw new ExampleFails(Finding.told(e.text(), application));
        }
    }

    private void checkAnswer(CasePackage casePackage, String folder) {
        FolderContent content = casePackage.content();
        String answer = answer(casePackage, folder);
        String fault = answer.replace("/answer.", "/fault.");
        if (content.has(fault)) {
            compare(content, folder + FAILURE, read(refused(casePackage, answer(content, fault, REFUSED))));
        } else if (content.has(folder + FAILURE)) {
            compare(
                    content,
                    folder + FAILURE,
                    read(refusedWithin(casePackage, folder, answer(content, answer, CREATED))));
        } else if (content.has(folder + ACKNOWLEDGEMENT) || accepts(casePackage, answer)) {
            compare(
                    content,
                    folder + ACKNOWLEDGEMENT,
                    read(answers.of(casePackage).acknowledgement(answer(content, answer, CREATED))));
        }
    }

    /** An answer without an acknowledgement beside it shows an error code. */
    private static boolean accepts(CasePackage casePackage, String answer) {
        return casePackage.content().has(answer)
                && !ErrorAnswers.tells(casePackage, casePackage.content().text(answer));
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
        throw new ExampleFails(Finding.wrong(
                folder + FAILURE,
                "the answer beside it is read as accepting",
                "correct the answer, or add its error code to " + ErrorTable.FILE));
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
            throw differs(content, file, pointer);
        });
    }

    private static JsonNode json(String file, String text) {
        try {
            return PlainJson.MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new ExampleFails(Finding.wrong(
                    file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), "this is not JSON", "correct it"));
        }
    }

    private static String text(FolderContent content, String file) {
        return content.text(file).orElseThrow(() -> missing(file));
    }

    private static ExampleFails missing(String file) {
        return new ExampleFails(Finding.wrong(file, file + " is missing", "write it"));
    }

    private static ExampleFails differs(FolderContent content, String file, String place) {
        int line = file.endsWith(".json")
                ? Lines.ofJson(content.text(file).orElse("")).at(place)
                : 0;
        return new ExampleFails(Finding.wrong(
                file,
                line,
                "the result differs at '" + place + "'",
                "correct the mapping, or what the example expects"));
    }

    /** An example that does not hold. */
    private static final class ExampleFails extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        ExampleFails(Finding finding) {
            super(finding.sentence());
            this.finding = finding;
        }
    }
}
