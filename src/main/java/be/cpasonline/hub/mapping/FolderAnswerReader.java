package be.cpasonline.hub.mapping;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.Manifest;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.AnswerReader;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads answers by {@code answer.jsonata} or the table in {@code adapter.yaml}, and errors by {@code errors.yaml}. */
final class FolderAnswerReader implements AnswerReader {
    private static final Pattern CODE = Pattern.compile("[\\w.:-]{1,40}");
    private static final Pattern REFERENCE = Pattern.compile("[^\\p{Cntrl}]{1,100}");

    private final CasePackage casePackage;
    private final CompiledPackage compiled;

    FolderAnswerReader(CasePackage casePackage, CompiledPackage compiled) {
        this.casePackage = casePackage;
        this.compiled = compiled;
    }

    @Override
    public Acknowledgement acknowledgement(Answer answer) {
        code(answer)
                .flatMap(code -> compiled.errors().of(code).map(meaning -> failure(answer, code, meaning)))
                .ifPresent(refusal -> {
                    throw refusal;
                });
        try {
            return acknowledgement(
                    compiled.answer().map(mapping -> mapping.read(answer)).orElseGet(() -> table(answer)));
        } catch (MappingFault fault) {
            throw notUnderstood(answer, fault.text());
        }
    }

    @Override
    public AdapterFailure failure(Answer answer, FailureKind unlessTold) {
        Optional<String> code = code(answer);
        return code.flatMap(compiled.errors()::of)
                .map(meaning -> failure(answer, code.orElseThrow(), meaning))
                .orElseGet(() -> new AdapterFailure(
                        unlessTold,
                        code.orElse("http" + answer.status()),
                        sentence(unlessTold),
                        casePackage.name() + " answered " + answer
                                + code.map(known -> ", their code " + known).orElse("")));
    }

    private AdapterFailure failure(Answer answer, String code, ErrorTable.Meaning meaning) {
        return new AdapterFailure(
                meaning.kind(),
                code,
                meaning.sentence(),
                casePackage.name() + " answered " + answer + ", their code " + code);
    }

    /** Their code, if it looks like one: what else a package puts there may be about a person. */
    private Optional<String> code(Answer answer) {
        List<String> places = casePackage.manifest().answer().error();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        try {
            AnswerDocument theirs = AnswerDocument.read(answer);
            return places.stream()
                    .flatMap(place -> theirs.at(place).stream())
                    .findFirst()
                    .filter(code -> CODE.matcher(code).matches());
        } catch (MappingFault notReadable) {
            return Optional.empty();
        }
    }

    private JsonNode table(Answer answer) {
        Manifest.Answers answers = casePackage.manifest().answer();
        AnswerDocument theirs = AnswerDocument.read(answer);
        var ours = PlainJson.MAPPER.createObjectNode();
        Optional.ofNullable(answers.stage())
                .flatMap(theirs::at)
                .map(answers.stages()::get)
                .ifPresent(stage -> ours.put("stage", stage.name()));
        Optional.ofNullable(answers.reference())
                .flatMap(theirs::at)
                .ifPresent(reference -> ours.put("reference", reference));
        return ours;
    }

    private static Acknowledgement acknowledgement(JsonNode ours) {
        if (!ours.isObject() || !Set.of("reference", "stage").containsAll(ours.propertyNames())) {
            throw new MappingFault("answerNotUnderstood", "it must give an object with stage and reference only");
        }
        Stage stage = Arrays.stream(Stage.values())
                .filter(known -> known.name().equals(ours.path("stage").asString("")))
                .findFirst()
                .orElseThrow(
                        () -> new MappingFault("answerNotUnderstood", "the stage in the answer is not a known one"));
        Optional<String> reference = Optional.ofNullable(ours.get("reference"))
                .filter(node -> !node.isNull())
                .map(FolderAnswerReader::reference);
        return new Acknowledgement(stage, reference);
    }

    private static String reference(JsonNode node) {
        if (!node.isString() || !REFERENCE.matcher(node.asString()).matches()) {
            throw new MappingFault(
                    "answerNotUnderstood", "the reference in the answer is not a text of 1 to 100 characters");
        }
        return node.asString();
    }

    private AdapterFailure notUnderstood(Answer answer, String why) {
        return new AdapterFailure(
                FailureKind.UNCERTAIN,
                "answerNotUnderstood",
                casePackage.title() + " answered something that the hub does not understand;"
                        + " whether it has the application is not certain.",
                casePackage.name() + " answered " + answer + ": " + why);
    }

    private String sentence(FailureKind kind) {
        String title = casePackage.title();
        return switch (kind) {
            case TRANSIENT -> title + " is busy; the hub tries again.";
            case UNAVAILABLE -> title + " is down; the hub tries again later.";
            case UNCERTAIN, DEFECT -> title + " met an error; whether it has the application is not certain.";
            case REFUSED -> title + " refuses the application.";
            case MISCONFIGURED -> title + " does not let the hub in; the operator must mend the connection.";
        };
    }
}
