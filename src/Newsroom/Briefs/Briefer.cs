using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Notices;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Makes briefs by extraction: no word that is not in the article, but 建议 or 来信 behind the writer of a letter.</summary>
public sealed class Briefer
{
    /// <summary>The longest summary unless told otherwise, in characters.</summary>
    public const int DefaultMaxLength = 80;

    private const int OpeningLength = 120;

    private readonly TopicFinder _topics;
    private readonly Gazetteer _gazetteer;
    private readonly Summarizer _summarizer;
    private readonly int _maxLength;
    private readonly string? _floodTopic;

    /// <summary>Makes a briefer; it can be used by many threads at once.</summary>
    /// <param name="topics">The topics to sort into.</param>
    /// <param name="gazetteer">The places to look for.</param>
    /// <param name="maxLength">The longest summary, in characters; at least 1.</param>
    public Briefer(TopicLexicon topics, Gazetteer gazetteer, int maxLength = DefaultMaxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        _topics = new TopicFinder(topics);
        _floodTopic = topics.Find("flood")?.Name;
        _gazetteer = gazetteer;
        _summarizer = new Summarizer(maxLength);
        _maxLength = maxLength;
    }

    /// <summary>Makes the brief of one article. Never throws on text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issueDate">The day of its issue, for 今日 and bare days; null when unknown.</param>
    public Brief Make(Article article, DateOnly? issueDate)
    {
        string[] head = [article.Title ?? article.Headline, article.Kicker ?? "", .. article.Subtitles];
        Passage[] passages = [.. Passage.Of(article)];
        string[] paragraphs = [.. article.Paragraphs.Select(paragraph => paragraph.Text)];
        var summary = SummaryOf(article, string.Join(" ", head), paragraphs, issueDate);
        var topics = _topics.Find(passages);
        var readings = ReadingFinder.Find(article.Paragraphs, issueDate);
        if (readings.Count > 0 && head.Append(OpeningOf(paragraphs)).Any(Drill.IsToldIn))
            readings = [];
        var notices = NoticeFinder.Find(article.Kind, head, article.Paragraphs, issueDate);
        var grade = GradeOf(article.Kind, head, paragraphs, readings, notices, topics, issueDate);
        return new Brief
        {
            Summary = summary.Text,
            Warning = summary.Text.Length == 0 ? "the text has no sentence to tell" : null,
            SummaryLines = [.. summary.Paragraphs.SelectMany(index => article.Paragraphs[index].Lines).Distinct()],
            Topics = topics,
            Places = _gazetteer.Find(passages),
            Readings = readings,
            Notices = notices,
            Severity = grade.Severity,
            Danger = grade.Severity is Severity.None ? DangerKind.None : topics.Any(topic => topic.Name == _floodTopic) ? DangerKind.Flood : DangerKind.Other,
            SeverityReason = grade.Reason,
        };
    }

    private Summary SummaryOf(Article article, string title, string[] paragraphs, DateOnly? issueDate)
    {
        if (LetterHead.WriterOf(article) is not { } writer || _maxLength - LetterHead.LengthFor(writer) is var room && room < _maxLength / 2)
            return _summarizer.Summarize(title, paragraphs, article.Kind, issueDate);
        var summary = new Summarizer(room).Summarize(title, paragraphs, article.Kind, issueDate);
        return summary.Text.Length == 0 ? summary : summary with { Text = LetterHead.Of(writer, summary.Text) + summary.Text };
    }

    /// <summary>What a story says of itself before it goes into detail.</summary>
    private static string OpeningOf(string[] paragraphs) => paragraphs is [var lead, ..] ? lead[..Math.Min(OpeningLength, lead.Length)] : "";

    /// <summary>A drill and a look back have no danger but that of their notices; a danger abroad is watched.</summary>
    private Grade GradeOf(
        ArticleKind kind, string[] head, string[] paragraphs, IReadOnlyList<Reading> readings, IReadOnlyList<Notice> notices, IReadOnlyList<TopicMatch> topics, DateOnly? issueDate)
    {
        var isFlood = topics[0].Name == _floodTopic || (topics.Any(topic => topic.Name == _floodTopic) && DangerFact.In(head, issueDate) is not null);
        var grade = SeverityJudge.Judge(kind, [.. head, .. paragraphs], readings, notices, isFlood, issueDate);

        // Most articles have no danger to doubt.
        if (grade.Severity is Severity.None)
            return grade;
        var opening = OpeningOf(paragraphs);
        if (OldStory.Is(head, opening) || head.Append(opening).Any(Drill.IsToldIn))
            grade = SeverityJudge.Judge(kind, [], readings, notices, isFloodStory: false, issueDate);
        return grade.Severity > Severity.Watch && Abroad.IsToldIn(head[0], opening) ? SeverityJudge.AtMostWatched(grade) : grade;
    }

    /// <summary>Makes the brief of a plain text, one paragraph a line; without lines its summary names none and its readings stand in line 0.</summary>
    /// <param name="title">The title, where there is one.</param>
    /// <param name="text">The text.</param>
    /// <param name="issueDate">The day it was published, for 今日 and bare days; null when unknown.</param>
    public Brief Make(string? title, string text, DateOnly? issueDate = null) => Make(Plain(title, text), issueDate);

    /// <summary>A plain text as an article, one paragraph a line, without lines.</summary>
    /// <param name="title">The title, where there is one.</param>
    /// <param name="text">The text.</param>
    public static Article Plain(string? title, string text) => new()
    {
        Id = default,
        Title = title,
        Headline = title ?? "",
        Paragraphs = [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new Paragraph(line, []))],
    };
}
