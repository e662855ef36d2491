using System.Globalization;
using System.Text.Json;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Benchmarks.Briefs;

/// <summary>
/// <c>drafts TEXTS.jsonl [DESK.jsonl SEEDS] [--stories STORIES.jsonl] [--penalty 0.3] [--desk 3] [--own 0.6] [--facts 1] [--features] [--write FILE]</c>: fits the weights of drafts to texts with a brief each
/// (<c>title</c>, <c>text</c>, <c>brief</c>) to the briefs of a desk, and to stories with the brief of a desk (<c>kicker</c>, <c>title</c>, <c>body</c>, <c>brief</c>), and prints what they come to on what they were fitted to, and on each of five folds
/// fitted without it. <c>--features</c> prints what each feature is worth on those folds; <c>--write</c> writes the weights.
/// </summary>
internal static class DraftsRun
{
    public const string Word = "drafts";

    private const int Folds = 5;

    // What a desk asks of a brief: facts and what was decided, no scenes and no slogans, and the room used.
    private static readonly Dictionary<string, double> Asked = new(StringComparer.Ordinal)
    {
        ["opening manner"] = -0.6,
        ["opening manner-penalty"] = -1.2,
        ["opening stress-without-figure"] = -0.4,
        ["opening meeting-without-figure"] = -0.4,
        ["opening decision"] = 0.3,
        ["opening figures"] = 0.3,
        ["opening service"] = 0.2,
        ["later manner"] = -0.4,
        ["later manner-penalty"] = -0.8,
        ["later stress-without-figure"] = -0.5,
        ["later meeting-without-figure"] = -0.3,
        ["later decision"] = 0.3,
        ["later figures"] = 0.3,
        ["later service"] = -0.2,
        ["opening danger"] = 0.2,
        ["opening deadline"] = 0.2,
        ["later danger"] = 0.3,
        ["later deadline"] = 0.4,
        ["later answer"] = 0.2,
        ["later benefit"] = 0.2,
        ["draft title-figures"] = 0.4,
        ["draft title-names"] = 0.3,
        ["draft goes-back"] = -0.4,
        ["draft figures"] = 0.3,
        ["draft short"] = -0.5,
        ["draft length"] = 0.4,
    };

    private static double[] Beginning => [.. Names().Select(name => Asked.GetValueOrDefault(name))];

    public static int Run(string[] args)
    {
        var files = args.Skip(1).TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (files is not ([_] or [_, _, _]) || !File.Exists(files[0]))
        {
            Console.Error.WriteLine("drafts TEXTS.jsonl [DESK.jsonl SEEDS] [--stories STORIES.jsonl] [--penalty 0.3] [--desk 3] [--own 0.6] [--facts 1] [--features] [--write FILE]");
            return 2;
        }

        var penalty = Number(args, "--penalty", 0.3);
        DraftScore.FactsCount = Number(args, "--facts", 1);
        var news = Texts(files[0]);
        var desk = files is [_, var gold, var seeds] ? Desk(gold, seeds, Number(args, "--desk", 3)) : [];
        var stories = After(args, "--stories") is { } own ? Stories(own, Number(args, "--own", 0.6)) : [];
        List<RankedStory> all = [.. news, .. desk, .. stories];
        Parallel.ForEach(all, story => story.AddDrafts(DraftWeights.Default));
        var weights = DraftFit.Fit(all, penalty, Beginning);

        // What these weights like and an editor does not is what the next must tell apart.
        Parallel.ForEach(all, story => story.AddDrafts(DraftWeights.Of(weights)));
        weights = DraftFit.Fit(all, penalty, Beginning);
        Print("fitted: news", news, weights);
        Print("fitted: desk", desk, weights);
        Print("fitted: stories", stories, weights);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"best of those tried: news {100 * news.Average(Most):0.00}, desk {100 * desk.Average(Most):0.00} (mean of the three)"));
        if (After(args, "--write") is { } file) File.WriteAllText(file, Json(weights));
        if (args.Contains("--quick")) return 0;
        var apart = Enumerable.Range(0, Folds).AsParallel().AsOrdered().Select(fold => DraftFit.Fit([.. Without(news, fold), .. Without(desk, fold), .. Without(stories, fold)], penalty, Beginning)).ToArray();
        Print("held apart: news", news, apart);
        Print("held apart: desk", desk, apart);
        Print("held apart: stories", stories, apart);
        if (desk.Count > 0) Print("fitted without any of the desk", desk, DraftFit.Fit([.. news, .. stories], penalty, Beginning));
        if (args.Contains("--features")) PrintFeatures(news, desk, apart);
        return 0;
    }

    private static List<RankedStory> Texts(string file) =>
    [
        .. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(text => (Title: text.GetProperty("title").GetString()!, Article: Briefer.Plain(text.GetProperty("title").GetString(), text.GetProperty("text").GetString()!), Brief: text.GetProperty("brief").GetString()!))
            .Select(text => new RankedStory(new StoryText(text.Title, Paragraphs(text.Article), []), IsOpinion: false, new CharacterRouge(text.Brief), Weight: 1)),
    ];

    private static List<RankedStory> Desk(string file, string seeds, double weight)
    {
        var issues = Directory.GetFiles(seeds, "*.txt").ToDictionary(path => Path.GetFileName(path)[..3], path => new Lazy<Issue>(() => IssueReader.Read(File.ReadAllText(path), Path.GetFileName(path))), StringComparer.Ordinal);
        var stories = new List<RankedStory>();
        foreach (var line in File.ReadLines(file))
        {
            var one = JsonDocument.Parse(line).RootElement;
            var lines = one.GetProperty("lines").EnumerateArray().SelectMany(range => Enumerable.Range(range[0].GetInt32(), range[1].GetInt32() - range[0].GetInt32() + 1)).ToHashSet();
            var article = issues[one.GetProperty("file").GetString()!].Value.Articles.MaxBy(article => article.Lines.Sum(range => range.Numbers.Count(lines.Contains)))!;
            string[] head = [article.Title ?? article.Headline, article.Kicker ?? "", .. article.Subtitles];
            stories.Add(new RankedStory(new StoryText(string.Join(" ", head), Paragraphs(article), []), Summarizer.IsOpinion(article.Kind), new CharacterRouge(one.GetProperty("desk").GetString()!), weight));
        }

        return stories;
    }

    private static List<RankedStory> Stories(string file, double weight) =>
    [
        .. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(one => (Title: one.GetProperty("title").GetString()!, Kicker: one.GetProperty("kicker").GetString()!, Body: one.GetProperty("body").EnumerateArray().Select(paragraph => paragraph.GetString()!), Brief: one.GetProperty("brief").GetString()!))
            .Select(one => (one.Title, one.Kicker, Article: Briefer.Plain(one.Title, string.Join('\n', one.Body)), one.Brief))
            .Select(one => new RankedStory(new StoryText($"{one.Title} {one.Kicker}", Paragraphs(one.Article), []), Summarizer.IsOpinion(one.Article.Kind), new CharacterRouge(one.Brief), weight)),
    ];

    private static string[] Paragraphs(Article article) => [.. article.Paragraphs.Select(paragraph => paragraph.Text)];

    private static IEnumerable<RankedStory> Without(List<RankedStory> stories, int fold) => stories.Where((_, at) => at % Folds != fold);

    private static void Print(string what, List<RankedStory> stories, params double[][] weights)
    {
        if (stories.Count is 0) return;
        var scores = Score(stories, weights);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-18} n {stories.Count,3}  R1 {100 * scores.Average(score => score.One):0.00}  R2 {100 * scores.Average(score => score.Two):0.00}  RL {100 * scores.Average(score => score.Longest):0.00}  facts {100 * scores.Average(score => score.Facts):0.0}  characters {scores.Average(score => score.Length):0.0}"));
    }

    private static List<DraftScore> Score(List<RankedStory> stories, double[][] weights)
    {
        var of = Array.ConvertAll(weights, DraftWeights.Of);
        return [.. stories.AsParallel().AsOrdered().Select((story, at) => story.Chosen(of[at % of.Length]))];
    }

    /// <summary>How much the mean of the three figures falls on the folds held apart when a feature is not looked at.</summary>
    private static void PrintFeatures(List<RankedStory> news, List<RankedStory> desk, double[][] apart)
    {
        var names = Names();
        var (whole, ofDesk) = (Mean(Score(news, apart)), desk.Count is 0 ? 0 : Mean(Score(desk, apart)));
        foreach (var (name, lost, lostDesk) in names.Select((name, at) => (name, whole - Mean(Score(news, Zeroed(apart, at))), desk.Count is 0 ? 0 : ofDesk - Mean(Score(desk, Zeroed(apart, at))))).OrderByDescending(row => row.Item2))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34} {lost,6:+0.00;-0.00} {lostDesk,6:+0.00;-0.00}"));

        static double Mean(List<DraftScore> scores) => 100 * scores.Average(score => score.Mean);
        static double[][] Zeroed(double[][] weights, int at) => [.. weights.Select(one => one.Select((weight, place) => place == at ? 0 : weight).ToArray())];
    }

    private static List<string> Names() =>
        [.. DraftFeatures.OfForm.Select(name => $"opening {name}"), .. DraftFeatures.OfForm.Select(name => $"later {name}"), .. DraftFeatures.OfDraft.Select(name => $"draft {name}")];

    private static string Json(double[] weights)
    {
        var rows = Names().Zip(weights).GroupBy(row => row.First.Split(' ')[0]).Select(role =>
            $"  \"{role.Key}\": [\n{string.Join(",\n", role.Select(row => string.Create(CultureInfo.InvariantCulture, $"    \"{row.First.Split(' ')[1]} {row.Second:0.####}\"")))}\n  ]");
        return $"{{\n  // What the features of a draft of a brief weigh. Fitted: see docs/briefs.md.\n{string.Join(",\n", rows)}\n}}\n";
    }

    private static double Most(RankedStory story) => story.Scores.Max(score => score.Mean);

    private static string? After(string[] args, string name) => args.SkipWhile(arg => arg != name).Skip(1).FirstOrDefault();

    private static double Number(string[] args, string name, double otherwise) =>
        double.TryParse(After(args, name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
