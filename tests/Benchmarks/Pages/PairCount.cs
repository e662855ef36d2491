using System.Globalization;
using System.Text;
using System.Text.Json;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Text;

namespace Baozhai.Benchmarks.Pages;

/// <summary>
/// <c>pairs STORIES.jsonl PAGE.txt…</c>: counts in how many stories each pair of characters stands, and prints what the common ones tell as <c>pairs.json</c> holds it.
/// A line of the stories has <c>title</c> and <c>body</c>; of the pages every article counts.
/// </summary>
internal static class PairCount
{
    public const string Word = "pairs";
    private const int Rare = 3;

    public static int Run(string[] args)
    {
        var stories = new List<string>();
        foreach (var file in args.Skip(1))
        {
            if (Path.GetExtension(file) == ".jsonl")
                stories.AddRange(File.ReadLines(file).Where(line => line.Length > 0).Select(Text));
            else
                stories.AddRange(IssueReader.Read(File.ReadAllText(file), Path.GetFileName(file)).Articles.Select(article => $"{article.Title}。{article.Body}"));
        }

        var counts = stories.SelectMany(story => story.Zip(story.Skip(1)).Where(pair => Han.Is(pair.First) && Han.Is(pair.Second)).Select(pair => $"{pair.First}{pair.Second}").Distinct()).CountBy(pair => pair);
        var rows = counts.Where(pair => pair.Value > Rare).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .GroupBy(pair => Math.Round(Math.Log((double)stories.Count / pair.Value) / Math.Log((double)stories.Count / Rare), 2));
        Console.OutputEncoding = Encoding.UTF8;
        Console.WriteLine($"  // {stories.Count} stories.\n  \"pairs\": [");
        Console.WriteLine(string.Join(",\n", rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"    \"{row.Key:0.##} {string.Concat(row.Select(pair => pair.Key))}\""))));
        Console.WriteLine("  ]");
        return 0;
    }

    private static string Text(string line)
    {
        using var story = JsonDocument.Parse(line);
        return $"{story.RootElement.GetProperty("title").GetString()}。{string.Join('。', story.RootElement.GetProperty("body").EnumerateArray().Select(paragraph => paragraph.GetString()))}";
    }
}
