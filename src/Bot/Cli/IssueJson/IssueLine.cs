using System.Globalization;
using Baozhai.Bot.Intake;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Issues;

namespace Baozhai.Bot.Cli.IssueJson;

/// <summary>One issue as <c>read --json</c> prints it: the contract other programs rely on.</summary>
internal sealed record IssueLine(
    string File,
    string? Paper,
    string? Date,
    string DateSource,
    int? Number,
    string? CnCode,
    string? LunarDate,
    int? Pages,
    string? Page,
    string? Weather,
    IReadOnlyList<ArticleLine> Articles,
    IReadOnlyList<FurnitureLine> Furniture,
    IReadOnlyList<string> Warnings)
{
    /// <summary>The line for what was read.</summary>
    public static IssueLine Of(ReadIssue read) => new(
        read.Issue.File,
        read.Issue.Paper,
        Day(read.Issue.Date),
        Name(read.Issue.DateSource),
        read.Issue.Number,
        read.Issue.CnCode,
        read.Issue.LunarDate,
        read.Issue.Pages,
        read.Issue.Page,
        read.Issue.Weather,
        [.. read.Issue.Articles.Zip(read.Briefs, ArticleLine.Of)],
        [.. read.Issue.Furniture.Select(furniture => new FurnitureLine(Pair(furniture.Lines), Name(furniture.Kind)))],
        read.Issue.Warnings);

    /// <summary>A day as ISO text.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A range as a pair.</summary>
    public static IReadOnlyList<int> Pair(LineRange range) => [range.First, range.Last];

    /// <summary>The name of a value as the contract writes it.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
