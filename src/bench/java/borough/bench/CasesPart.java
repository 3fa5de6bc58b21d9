package borough.bench;
final class CasesPart implements Part { public void measure(Bed bed) {} }
