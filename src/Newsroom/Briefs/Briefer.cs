using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Factuality;
using Baozhai.Newsroom.Alerts.Grading;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Alerts.Notices;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Briefs;

/// <summary>Makes briefs by extraction: every word is from the article, except 建议 or 来信 after the writer of a letter.</summary>
public sealed class Briefer
{
    /// <summary>The default length limit of a summary, in characters.</summary>
    public const int DefaultMaxLength = 80;

    private readonly TopicFinder _topics;
    private readonly Gazetteer _gazetteer;
    private readonly Summarizer _summarizer;
    private readonly int _maxLength;
    private readonly string? _floodTopic;

    /// <summary>Creates a briefer. It is safe for concurrent use.</summary>
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

    /// <summary>Makes the brief of one article. No text causes an exception.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issueDate">The day of its issue, for 今日 and bare days; null when unknown.</param>
    /// <param name="home">The province of the paper (<see cref="Provinces.Of"/>), to recognise dangers elsewhere; null when unknown.</param>
    public Brief Make(Article article, DateOnly? issueDate, string? home = null)
    {
        var head = Head(article);
        var folded = FactualStory.Fold(head, article.Paragraphs);
        var facts = FactualStory.Of(head, article.Paragraphs, folded, issueDate);
        var brief = Tell(article, head, folded, facts.Denies, issueDate);
        var topics = brief.Topics;
        var readings = ReadingsOf(article, facts, issueDate);
        var notices = NoticeFinder.Find(article.Kind, facts, issueDate);
        var grade = GradeOf(article.Kind, facts, readings, notices, topics, issueDate);

        // Only an article with a danger needs the test; a danger elsewhere is at most watched.
        var isElsewhere = (grade.Severity is not Severity.None || notices.Count > 0) && IsElsewhere(article, head[0], home);
        if (isElsewhere)
            grade = SeverityJudge.AtMostWatched(grade);
        return brief with
        {
            Readings = readings,
            Notices = notices,
            Severity = grade.Severity,
            Danger = grade.Danger,
            IsElsewhere = isElsewhere,
            SeverityReason = grade.Reason,
        };
    }

    /// <summary>What an article says and what it is about, without its dangers: summary, topics and places.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issueDate">The day of its issue, for 今日 and bare days; null when unknown.</param>
    public Brief Tell(Article article, DateOnly? issueDate)
    {
        var head = Head(article);
        var folded = FactualStory.Fold(head, article.Paragraphs);
        return Tell(article, head, folded, Rumour.IsToldAtOnce(Rumour.In(folded, head.Length), head.Length), issueDate);
    }

    private Brief Tell(Article article, string[] head, string[] folded, bool denies, DateOnly? issueDate)
    {
        Passage[] passages = [.. Passage.Of(article)];
        string[] paragraphs = [.. article.Paragraphs.Select(paragraph => paragraph.Text)];
        var summary = SummaryOf(article, string.Join(" ", head), paragraphs, issueDate, denies ? Rumour.DenialsIn(paragraphs) : []);
        return new Brief
        {
            Summary = DoubledWords.Mended(summary.Text, article.Title),
            Warning = summary.Text.Length == 0 ? "the text has no sentence to tell" : null,
            SummaryLines = [.. summary.Paragraphs.SelectMany(index => article.Paragraphs[index].Lines).Distinct()],
            Topics = _topics.Find(Passage.Of(FigureOfSpeech.Without(article, folded))),
            Places = _gazetteer.Find(article is { Kind: ArticleKind.Letter, Byline: { } writer } ? [.. passages, new Passage(writer, 1)] : passages),
        };
    }

    private static string[] Head(Article article) => [article.Title ?? article.Headline, article.Kicker ?? "", .. article.Subtitles];

    /// <summary>Says why each sentence of an article was kept for its brief or left: a line for what the brief is worth, then one for each sentence.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issueDate">The day of its issue; null when unknown.</param>
    public IReadOnlyList<string> Explain(Article article, DateOnly? issueDate = null)
    {
        var head = Head(article);
        string[] paragraphs = [.. article.Paragraphs.Select(paragraph => paragraph.Text)];
        var denies = Rumour.IsToldAtOnce(Rumour.In(FactualStory.Fold(head, article.Paragraphs), head.Length), head.Length);
        return _summarizer.Explain(string.Join(" ", head), paragraphs, article.Kind, issueDate, denies ? Rumour.DenialsIn(paragraphs) : []);
    }

    private Summary SummaryOf(Article article, string title, string[] paragraphs, DateOnly? issueDate, IReadOnlyList<string> denials)
    {
        if (LetterAttribution.WriterOf(article) is not { } writer || _maxLength - LetterAttribution.LengthFor(writer) is var room && room < _maxLength / 2)
            return _summarizer.Summarize(title, paragraphs, article.Kind, issueDate, denials);
        var summary = new Summarizer(room).Summarize(title, paragraphs, article.Kind, issueDate, denials);
        return summary.Text.Length == 0 ? summary : summary with { Text = LetterAttribution.Of(writer, summary.Text) + summary.Text };
    }

    /// <summary>The water levels of these days; one of another year is kept with its day.</summary>
    private static IReadOnlyList<Reading> ReadingsOf(Article article, FactualStory facts, DateOnly? issueDate)
    {
        var told = ReadingFinder.Find(article.Paragraphs, issueDate);
        if (told.Count == 0)
            return [];
        var current = ReadingFinder.Find(facts.Body, issueDate);
        return [.. told.Where(reading => current.Contains(reading) || (reading.Time is { } time && issueDate?.Year > time.Year && !facts.Denies))];
    }

    /// <summary>How grave the facts of a story are.</summary>
    private Grade GradeOf(
        ArticleKind kind, FactualStory facts, IReadOnlyList<Reading> readings, IReadOnlyList<Notice> notices, IReadOnlyList<TopicMatch> topics, DateOnly? issueDate)
    {
        var isFlood = topics[0].Name == _floodTopic || (topics.Any(topic => topic.Name == _floodTopic) && DangerFact.In(facts.Head) is not null);
        return SeverityJudge.Judge(kind, facts.Texts, readings, notices, isFlood, issueDate);
    }

    private static bool IsElsewhere(Article article, string title, string? home) =>
        Elsewhere.IsToldIn(title, $"{article.Agency}{article.Byline}{string.Concat(article.Subtitles)}{string.Concat(article.Paragraphs.Take(2).Select(paragraph => paragraph.Text))}", home);

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
