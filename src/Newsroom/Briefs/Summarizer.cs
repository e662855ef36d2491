using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Chooses the one or two sentences that summarise an article, and shortens them.</summary>
/// <param name="maxLength">The longest summary, in characters.</param>
internal sealed class Summarizer(int maxLength)
{
    /// <summary>Whether a piece of this kind says what somebody thinks or wishes.</summary>
    public static bool IsOpinion(ArticleKind kind) => kind is ArticleKind.Commentary or ArticleKind.Letter;

    /// <summary>Summarizes paragraphs under a title. Days are written with the month of the dateline, or else of the issue.</summary>
    /// <param name="title">The title.</param>
    /// <param name="paragraphs">The body.</param>
    /// <param name="kind">What sort of piece it is.</param>
    /// <param name="issueDate">The day of the issue; null when unknown.</param>
    /// <param name="outcomes">Words of a denial in the text; the summary should contain one of them. Null for none.</param>
    public Summary Summarize(string title, IReadOnlyList<string> paragraphs, ArticleKind kind = ArticleKind.News, DateOnly? issueDate = null, IReadOnlyList<string>? outcomes = null)
    {
        var story = new StoryText(title, paragraphs, outcomes ?? []);
        if (!story.Told.Exists(sentence => sentence.SaysAnything))
            return new Summary("", []);
        var best = new DraftSearch(story, IsOpinion(kind), maxLength, DraftWeights.Default, issueDate?.Year).Best();

        // Every sentence may be too short or too unbroken to shorten well.
        return best is null
            ? new Summary(Truncation.ToLength(story.Told[0].Text, maxLength), [story.Told[0].Paragraph])
            : new Summary(Dated(best.Text, story.Start, issueDate), best.Paragraphs);
    }

    /// <summary>Says why each sentence was kept or left.</summary>
    /// <param name="title">The title.</param>
    /// <param name="paragraphs">The body.</param>
    /// <param name="kind">What sort of piece it is.</param>
    /// <param name="issueDate">The day of the issue; null when unknown.</param>
    /// <param name="outcomes">Words of a denial in the text; null for none.</param>
    public IReadOnlyList<string> Explain(string title, IReadOnlyList<string> paragraphs, ArticleKind kind = ArticleKind.News, DateOnly? issueDate = null, IReadOnlyList<string>? outcomes = null)
    {
        var story = new StoryText(title, paragraphs, outcomes ?? []);
        var search = new DraftSearch(story, IsOpinion(kind), maxLength, DraftWeights.Default, issueDate?.Year);
        return [.. DraftExplanation.Of(story, search, search.Best(), DraftWeights.Default)];
    }

    /// <summary>昨天 is the day before the paper came out; under a dateline of another day it may be the day before that one.</summary>
    private string Dated(string text, StoryStart dateline, DateOnly? issueDate)
    {
        if ((dateline.Month ?? issueDate?.Month) is not { } month || (dateline.Day ?? issueDate?.Day) is not { } day)
            return text;
        var yesterday = dateline.Day is null || dateline.Day == issueDate?.Day ? issueDate?.AddDays(-1) : null;
        var dated = RelativeDays.Write(text, month, day, yesterday);
        return dated.Length <= maxLength ? dated : text;
    }
}

/// <summary>A summary and where it was taken from.</summary>
/// <param name="Text">The summary; empty when there was no text.</param>
/// <param name="Paragraphs">The paragraphs it was taken from, from 0, in order.</param>
internal sealed record Summary(string Text, IReadOnlyList<int> Paragraphs);
