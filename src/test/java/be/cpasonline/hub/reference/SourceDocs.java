package be.cpasonline.hub.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources say of types, the components of records, the constants of enums, and methods. */
final class SourceDocs {
    private final Map<String, String> texts = new HashMap<>();

    /** Reads all sources of folders. */
    static SourceDocs of(Path... folders) {
        var docs = new SourceDocs();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources = Stream.of(folders).flatMap(SourceDocs::sources).toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                docs.new Reader(DocTrees.instance(task)).scan(unit, null);
            }
            return docs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sentence about a type, by its name: outer and inner with a dot between. */
    String type(Class<?> type) {
        return require(nameOf(type));
    }

    /** What is said of a component of a record, or of a constant of an enum; empty where nothing is. */
    Optional<String> member(Class<?> type, String name) {
        return Optional.ofNullable(texts.get(nameOf(type) + "#" + name));
    }

    private String require(String key) {
        return Optional.ofNullable(texts.get(key))
                .orElseThrow(() -> new IllegalStateException(key + " has no comment"));
    }

    /** Outer and inner type with a dot between. */
    static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;
        private final Deque<String> inside = new ArrayDeque<>();

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            inside.addLast(type.getSimpleName().toString());
            String name = String.join(".", inside);
            comment().ifPresent(comment -> {
                texts.put(name, plain(comment.getFirstSentence()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        texts.put(name + "#" + param.getName(), plain(param.getDescription()));
                    }
                }
            });
            super.visitClass(type, null);
            inside.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            told(variable.getName().toString());
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            told(method.getName().toString());
            return null;
        }

        private void told(String name) {
            comment()
                    .ifPresent(comment ->
                            texts.putIfAbsent(String.join(".", inside) + "#" + name, plain(comment.getFullBody())));
        }

        private Optional<DocCommentTree> comment() {
            return Optional.ofNullable(trees.getDocCommentTree(getCurrentPath()));
        }
    }

    private static String plain(List<? extends DocTree> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part));
        return text.toString()
                .replaceAll("\\{@(?:code|link)\\s+#?([^}(]*)(?:\\([^}]*)?}", "`$1`")
                .replaceAll("<p>.*", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
