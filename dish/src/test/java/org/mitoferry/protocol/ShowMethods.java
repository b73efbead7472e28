package org.mitoferry.protocol;
class ShowMethods {
    public static void main(String[] a) throws Exception {
        ProtocolReader r = new ProtocolReader(TestVocabulary.LABORATORY);
        for (String n : BuiltInProtocols.list()) {
            Reading x = r.read(n, BuiltInProtocols.read(n));
            x.problems().forEach(System.out::println);
            if (x.protocol() != null) System.out.println("== " + n + "\n" + MethodsParagraph.of(x.orThrow(), TestVocabulary.LABORATORY));
        }
        for (String f : a) {
            Reading x = r.read(java.nio.file.Path.of(f), java.util.List.of());
            x.problems().forEach(System.out::println);
            if (x.protocol() != null) System.out.println("== " + f + "\n" + MethodsParagraph.of(x.orThrow(), TestVocabulary.LABORATORY));
        }
    }
}
