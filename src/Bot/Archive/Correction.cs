using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Facts;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Archive;

/// <summary>
/// What an editor put right in a story. It lies above what was read and never in it: what is null is shown as it was read, and the whole can be taken
/// back. It stays when the file is read again, also when a corrected file says otherwise; only words whose figures a changed text no longer has rest.
/// </summary>
internal sealed record Correction
{
    // Enough to tell two texts of one story apart.
    private const int TextHashBytes = 12;

    // The first topic is the strongest; those behind it keep their order.
    private const double TopicStep = 0.01;

    /// <summary>The headline; null as read.</summary>
    public string? Title { get; init; }

    /// <summary>引题; null as read, empty for none.</summary>
    public string? Kicker { get; init; }

    /// <summary>The brief; null as read.</summary>
    public string? Brief { get; init; }

    /// <summary>Topics by their full names, strongest first; null as read, never empty.</summary>
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>The day it counts as of; null for the day of its issue.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The text it was made for, as <see cref="TextOf"/> gives it.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// Words that rest, and are not shown: the text has changed since they were written and has a figure of theirs no more. Kept and not worked out when
    /// it is shown, so that an index forgets exactly what it was given.
    /// </summary>
    public IReadOnlyList<CorrectedField> Resting { get; init; } = [];

    /// <summary>Whether nothing is put right.</summary>
    [JsonIgnore]
    public bool IsEmpty => Title is null && Kicker is null && Brief is null && Topics is null && Day is null;

    /// <summary>The text of a story as it is compared: its letters and digits alone, so that a new line break or comma is no change.</summary>
    public static string TextOf(Article article) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes([.. article.Body.Where(char.IsLetterOrDigit)])).AsSpan(0, TextHashBytes));

    /// <summary>The same held against a story that was read again: words rest where the text has changed and has a figure of theirs no more.</summary>
    /// <param name="read">The story as it is read now.</param>
    /// <param name="day">The day of its issue; null when unknown.</param>
    public Correction HeldAgainst(Article read, DateOnly? day)
    {
        if (Text == TextOf(read)) return this with { Resting = [] };
        (CorrectedField Field, string? Words)[] words = [(CorrectedField.Title, Title), (CorrectedField.Kicker, Kicker), (CorrectedField.Brief, Brief)];
        return this with { Resting = [.. words.Where(one => one.Words is { Length: > 0 } said && FigureCheck.Unfounded(read, day, said) is not null).Select(one => one.Field)] };
    }

    /// <summary>A story as it is shown: what was read, with what was put right above it.</summary>
    /// <param name="correction">What was put right; null for nothing.</param>
    /// <param name="article">What was read.</param>
    /// <param name="brief">Its brief.</param>
    /// <param name="day">The day of its issue; null when unknown.</param>
    public static (Article Article, Brief Brief, DateOnly? Day) Show(Correction? correction, Article article, Brief brief, DateOnly? day)
    {
        if (correction is null) return (article, brief, day);
        var resting = correction.Resting;
        var shown = article;
        if (correction.Title is { Length: > 0 } title && !resting.Contains(CorrectedField.Title)) shown = shown with { Title = title, Headline = title };
        if (correction.Kicker is { } kicker && !resting.Contains(CorrectedField.Kicker)) shown = shown with { Kicker = kicker.Length == 0 ? null : kicker };
        var told = brief;
        if (correction.Brief is { Length: > 0 } summary && !resting.Contains(CorrectedField.Brief))
            told = told with { Summary = summary, Warning = null, SummaryLines = SummaryGrounding.Lines(article, summary) };
        if (correction.Topics is { Count: > 0 } topics) told = told with { Topics = [.. topics.Select((name, index) => Topic(name, index, brief))] };
        return (shown, told, correction.Day ?? day);
    }

    private static TopicMatch Topic(string name, int index, Brief brief) =>
        new(name, 1 - (index * TopicStep), brief.Topics.FirstOrDefault(topic => topic.Name == name)?.Why ?? []);
}

/// <summary>A part of a story that can be put right.</summary>
internal enum CorrectedField
{
    /// <summary>标题.</summary>
    Title,

    /// <summary>引题.</summary>
    Kicker,

    /// <summary>The brief.</summary>
    Brief,

    /// <summary>The topics.</summary>
    Topics,

    /// <summary>The day.</summary>
    Day,
}
