using System.Globalization;
using Baozhai.Newsroom.Composition;
using Baozhai.Newsroom.Composition.Heads;
using Baozhai.Newsroom.Lines;
using Baozhai.Newsroom.Pages;
using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Hand;
using Baozhai.Newsroom.Tests.Made.Measure;
using Baozhai.Newsroom.Tests.Made.Pages;

namespace Baozhai.Benchmarks.Pages;

/// <summary>
/// <c>heads FIRST COUNT [--texts FILE.jsonl] [--hand FOLDER]…</c>: fits the weights of headlines to COUNT rough and COUNT clean made pages, half of them with kickers that touch their titles, and prints them as
/// <c>heads.json</c> holds them. The chance of a division is a softmax over all of a headline; the weights go up the chance of those that are right.
/// </summary>
internal static class HeadFit
{
    public const string Word = "heads";
    private const double Penalty = 0.002;
    private const int Repeats = 2;
    private const int Parts = 4;

    // What papers are known to do, of which made pages have too little or nothing. Weights are kept near these.
    private static readonly Dictionary<string, double[]> Known = new(StringComparer.Ordinal)
    {
        ["lines.column"] = [0.5, 2, -2.5, 0],
        ["lines.repeated"] = [0.5, 1, -1.5, 0],
        ["lines.occasion"] = [-1, 2.5, -1.5, 0],
        ["lines.event"] = [0, 2, -1, -1],
        ["lines.quoted"] = [0, 1, -0.5, -0.5],
        ["lines.slogan"] = [1, 1.5, -2.5, 0],
        ["lines.even-parts"] = [0.5, 1, -1, 0],
        ["lines.marked"] = [-1, -1, 3, -1],
        ["lines.marked-lower"] = [0, 0, -2, 2],
        ["lines.unmarked"] = [0, 0, -2, 0],
        ["lines.no-share"] = [1, 1, -1, -1],
        ["seams.any"] = [-1, 0, 1, -1],
        ["seams.touches"] = [2, 0, -1, 0],
        ["seams.in-word"] = [4, -1, -1, -1],
        ["seams.both-marked"] = [-1.5, 3, 0, 0],
        ["lines.far-below-best"] = [0.5, 1.5, -2, 0],
        ["seams.open-quote"] = [4, -1, -1, -1],
    };

    public static int Run(string[] args)
    {
        var choices = new List<Choice>();
        foreach (var (_, page) in FitPages.Of(args))
            Add(choices, page);

        // Few pages are written by hand, and each counts for several.
        var byHand = new List<Choice>();
        foreach (var file in args.Zip(args.Skip(1)).Where(pair => pair.First == "--hand").SelectMany(pair => Directory.EnumerateFiles(pair.Second, "*.tsv")))
            Add(byHand, HandPage.Read(file));
        choices.AddRange(Enumerable.Repeat(byHand, Repeats).SelectMany(choice => choice));
        var weights = ConditionalLogit.Fit(choices, Beginning(), Penalty);
        if (byHand.Count > 0)
            Console.WriteLine($"// {byHand.Count} by hand; right {ConditionalLogit.Right(byHand, weights):0.000}");
        Console.WriteLine($"// {choices.Count} headlines; right {ConditionalLogit.Right(choices, weights):0.000}");
        Print("lines", HeadSigns.OfLine, weights, 0);
        Print("seams", HeadSigns.OfSeam, weights, HeadSigns.OfLine.Count);
        return 0;
    }

    private static void Add(List<Choice> choices, MadePage made)
    {
        var page = Page.Of(made.Text, explains: false);
        LineRecognisers.Recognise(page);
        var drafts = ArticleAssembler.Assemble(page);
        var repeated = ArticleBuilder.Repeated(drafts);
        foreach (var draft in drafts)
        {
            var body = draft.Body.Select(line => line.Number).ToHashSet();
            var gold = made.Articles.MaxBy(article => article.Body.Count(line => body.Contains(line.Number)));
            // No paper prints a clause of its text as the kicker.
            if (gold?.Title is null || gold.Kicker is { } kicker && gold.Body.Exists(line => line.Text.Contains(kicker, StringComparison.Ordinal)) || 2 * gold.Body.Count(line => body.Contains(line.Number)) < gold.Body.Count || HeadReader.Choices(draft, repeated) is not var (signs, readings))
                continue;
            var divisions = readings.Where(reading => signs.Allow(reading.Division)).Select(reading => (Signs(signs, reading.Division), IsRight(gold, reading.Headline))).ToList();
            if (divisions.Exists(division => division.Item2) && divisions.Exists(division => !division.Item2))
                choices.Add(new Choice(divisions));
        }
    }

    private static bool IsRight(MadeArticle gold, Headline read) =>
        gold.TitleForms.Exists(form => Same(read.Title, form))
        && (gold.Kicker is { } kicker ? Same(read.Kicker, kicker) || read.Kicker is null && gold.TitleForms.Exists(form => Same(read.Title, $"{kicker} {form}"))
            : read.Kicker is null || gold.Damages.Contains(Damage.Banner) && gold.Printed.Exists(line => line.Place == Place.Furniture && Same(line.Text, read.Kicker)))
        && (gold.Subtitle is { } subtitle ? Same(string.Concat(read.Subtitles), subtitle) : read.Subtitles.Count == 0 || gold.TitleForms.Count > 1);

    private static bool Same(string? one, string other) => Likeness.Norm(one) == Likeness.Norm(other);

    private static (int At, double Value)[] Signs(HeadSigns signs, HeadDivision division)
    {
        var sum = new SortedDictionary<int, double>();
        for (var line = 0; line < signs.Lines.Length; line++)
        {
            Put(0, signs.Lines[line], (int)division.PartOf(line));
            if (line > 0)
                Put(HeadSigns.OfLine.Count, signs.Seams[line], (int)division.SeamAt(line));
        }

        return [.. sum.Select(pair => (pair.Key, pair.Value))];

        void Put(int from, double[] values, int part)
        {
            for (var sign = 0; sign < values.Length; sign++)
            {
                if (values[sign] != 0)
                    sum[((from + sign) * Parts) + part] = sum.GetValueOrDefault(((from + sign) * Parts) + part) + values[sign];
            }
        }
    }

    private static double[] Beginning() =>
        [.. HeadSigns.OfLine.Select(name => $"lines.{name}").Concat(HeadSigns.OfSeam.Select(name => $"seams.{name}")).SelectMany(name => Known.GetValueOrDefault(name) ?? new double[Parts])];

    private static void Print(string key, IReadOnlyList<string> names, double[] weights, int from)
    {
        Console.WriteLine($"  \"{key}\": [");
        for (var sign = 0; sign < names.Count; sign++)
        {
            var row = string.Join(' ', Enumerable.Range(0, Parts).Select(part => weights[((from + sign) * Parts) + part].ToString("0.##", CultureInfo.InvariantCulture)));
            Console.WriteLine($"    \"{names[sign]} {row}\"{(sign + 1 < names.Count ? "," : "")}");
        }

        Console.WriteLine(key == "lines" ? "  ]," : "  ]");
    }
}
