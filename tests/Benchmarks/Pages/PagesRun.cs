using System.Diagnostics;
using System.Globalization;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Hand;
using Baozhai.Newsroom.Tests.Made.Measure;
using Baozhai.Newsroom.Tests.Made.Pages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Benchmarks.Pages;

/// <summary>
/// <c>pages FIRST COUNT [--rough|--clean] [--texts FILE.jsonl] [--each] [--only DAMAGE] [--verbose] [--dump DIR] [--reserved]</c>: makes COUNT rough
/// and COUNT clean pages from seed FIRST on, reads them, and prints how much of them was read rightly, for each damage too. <c>--each</c> makes
/// pages with one damage at a time, without marks where <c>--rough</c> is said. <c>pages --hand FOLDER… [--verbose]</c> reads pages written by hand instead.
/// </summary>
internal static class PagesRun
{
    public const string Word = "pages";

    public static int Run(string[] args)
    {
        if (Option(args, "--texts") is { } missing && !File.Exists(missing))
            return Refuse($"There is no file {missing}.");
        if (args is [_, "--hand", ..])
            return Hand(args);
        if (args.Length < 3 || !int.TryParse(args[1], CultureInfo.InvariantCulture, out var first) || !int.TryParse(args[2], CultureInfo.InvariantCulture, out var count))
            return Refuse("pages FIRST COUNT [--rough|--clean] [--texts FILE.jsonl] [--each] [--only DAMAGE] [--verbose] [--dump DIR] [--reserved]");
        if (!args.Contains("--reserved") && first < PageMaker.FirstReserved + PageMaker.Reserved && first + count > PageMaker.FirstReserved)
            return Refuse($"Seeds {PageMaker.FirstReserved} to {PageMaker.FirstReserved + PageMaker.Reserved - 1} are kept for the last measure before a release; --reserved uses them.");
        IStorySource source = Option(args, "--texts") is { } texts ? new KeptStories(texts) : new InventedStories();
        if (args.Contains("--each"))
        {
            Each(first, count, source, !args.Contains("--rough"));
            return 0;
        }

        if (Option(args, "--only") is { } name)
        {
            if (!Enum.TryParse<Damage>(name, out var damage))
                return Refuse($"No damage {name}. There are {string.Join(", ", Enum.GetNames<Damage>())}.");
            Measured(args, $"only {damage}", first, count, DamageRates.Only(damage, !args.Contains("--rough")), source);
            return 0;
        }

        if (!args.Contains("--rough"))
            Measured(args, "clean", first, count, DamageRates.Of(rough: false), source);
        if (!args.Contains("--clean"))
            Measured(args, "rough", first, count, DamageRates.Of(rough: true), source);
        return 0;
    }

    private static int Hand(string[] args)
    {
        foreach (var folder in args.Skip(2).Where(word => word[0] != '-'))
        {
            if (!Directory.Exists(folder))
                return Refuse($"There is no folder {folder}.");
            var tally = new Tally();
            foreach (var page in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).Select(HandPage.Read))
                PageScore.Add(tally, page, IssueReader.Read(page.Text, page.Name));
            Print(args, string.Create(CultureInfo.InvariantCulture, $"{folder}: {tally.Articles.Count} articles"), tally);
            Confidence(tally);
        }

        return 0;
    }

    private static void Print(string[] args, string title, Tally tally)
    {
        Console.WriteLine(title);
        if (args.Contains("--verbose"))
            Misreadings.Print(tally);
        foreach (var (measure, value) in tally.Rows())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measure,-22} {value:0.0000}"));
    }

    private static void Measured(string[] args, string name, int first, int count, DamageRates rates, IStorySource source)
    {
        var begun = Stopwatch.GetTimestamp();
        var tally = Read(first, count, rates, source, Option(args, "--dump"));
        Print(args, string.Create(CultureInfo.InvariantCulture, $"{name}: {count} pages from seed {first}, {tally.Articles.Count} articles, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s"), tally);
        Console.WriteLine("\n  damage or kind          count       f1   recall   without   titles   people     cost");
        foreach (var row in Breakdown.Of(tally.Articles))
            Console.WriteLine($"  {row}");
        Confidence(tally);
    }

    private static void Confidence(Tally tally)
    {
        var readings = tally.Confidences.Select(reading => (reading.Confidence, reading.Right)).ToList();
        var titles = tally.Confidences.Select(reading => (reading.Confidence, reading.TitleToo)).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n  confidence: auc {Calibration.Auc(readings):0.000} of texts, {Calibration.Auc(titles):0.000} of texts with titles; calibration error {Calibration.Error(readings):0.000}"));
        Console.WriteLine("  from    count   mean  right");
        foreach (var (from, count, mean, right) in Calibration.Table(readings))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {from:0.0} {count,8} {mean,6:0.00} {right,6:0.00}"));
        Console.WriteLine();
    }

    // One damage at a time, so that its own cost is seen and not that of its company.
    private static void Each(int first, int count, IStorySource source, bool marks)
    {
        Console.WriteLine("damage alone            count       f1   recall   without   titles   people     cost  joins_f1  leak");
        foreach (var damage in Enum.GetValues<Damage>())
        {
            var tally = Read(first, count, DamageRates.Only(damage, marks), source, null);
            var measures = tally.Rows().ToDictionary(row => row.Name, row => row.Value);
            var row = Breakdown.Row(damage.ToString(), tally.Articles, article => article.Gold.Damages.Contains(damage));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row} {measures.GetValueOrDefault("joins_f1"),9:0.000} {measures["furniture_leak"],6:0.000}"));
        }
    }

    private static Tally Read(int first, int count, DamageRates rates, IStorySource source, string? dump)
    {
        var tally = new Tally();
        if (dump is not null)
            Directory.CreateDirectory(Path.Combine(dump, "gold"));
        for (var seed = first; seed < first + count; seed++)
        {
            var page = PageMaker.Make(seed, rates, source);
            if (dump is not null)
            {
                File.WriteAllText(Path.Combine(dump, page.Name), page.Text);
                File.WriteAllText(Path.Combine(dump, "gold", Path.ChangeExtension(page.Name, ".json")), GoldFile.Write(page));
            }

            PageScore.Add(tally, page, IssueReader.Read(page.Text, page.Name));
        }

        return tally;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }
}
