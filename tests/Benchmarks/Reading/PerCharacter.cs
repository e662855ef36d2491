using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Baozhai.Benchmarks.Reading;

/// <summary>Adds a column: bytes allocated for each character read.</summary>
internal sealed class PerCharacter : ManualConfig
{
    public PerCharacter() => AddColumn(new AllocatedColumn());

    private sealed class AllocatedColumn : IColumn
    {
        public string Id => nameof(AllocatedColumn);

        public string ColumnName => "B/char";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Bytes allocated for each character read";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase]?.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) is { } bytes && benchmarkCase.Descriptor.Type == typeof(SeedsBenchmarks)
                ? (bytes / (double)SeedsBenchmarks.Characters).ToString("0.0", CultureInfo.InvariantCulture)
                : "-";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;
    }
}
