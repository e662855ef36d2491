using System.Text.RegularExpressions;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Levels;
using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Facts;

/// <summary>The content of an article in the form that summaries are checked against.</summary>
internal sealed class Evidence
{
    private Evidence(IReadOnlyList<IReadOnlyList<string>> told, DateOnly? issueDate, DateOnly? eventDate)
    {
        Sentences = [.. told.SelectMany(sentences => sentences)];
        Paragraphs = [.. told.Select(sentences => string.Concat(sentences))];
        var text = Text = string.Join('\n', Sentences);
        Pairs.Add(text);
        Dates = [.. NamedDate.Find(text).Select(found => found.Date), .. Called(text, issueDate, eventDate)];
        Published = (issueDate ?? eventDate) is { } day ? NamedDate.Of(day) : Dates.FirstOrDefault(date => date is { Month: not null, Day: not null });
        Quantities = QuantityReader.Find(text).Select(found => found.Quantity).ToHashSet();
        Readings = ReadingFinder.Find(Paragraphs.Select(paragraph => new Paragraph(paragraph, [])), issueDate);
    }

    /// <summary>Headline, byline and body, folded, without the sentences that speak to a machine.</summary>
    public string Text { get; }

    /// <summary>The sentences of <see cref="Text"/>; a part of the headline is one.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The same as paragraphs; a part of the headline is one.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>The day of the issue, or else that of the event, or else the first that is named.</summary>
    public NamedDate Published { get; }

    /// <summary>The pairs of neighbouring characters.</summary>
    public CharacterPairs Pairs { get; } = new();

    /// <summary>Every date named, and the days that 今日 and its like stand for.</summary>
    public IReadOnlyList<NamedDate> Dates { get; }

    /// <summary>Every number with what it counts.</summary>
    public IReadOnlySet<Quantity> Quantities { get; }

    /// <summary>The water levels, of the headline too.</summary>
    public IReadOnlyList<Reading> Readings { get; }

    /// <summary>Reads an article.</summary>
    public static Evidence Of(Article article, DateOnly? issueDate)
    {
        IEnumerable<string?> parts =
            [article.Kicker, article.Title, article.Headline, .. article.Subtitles, article.Byline, .. article.Reporters, .. article.Correspondents, article.Agency];
        var told = parts.OfType<string>().Select(part => (IEnumerable<string>)[part])
            .Concat(article.Paragraphs.Select(paragraph => SentenceSplitter.Split(paragraph.Text)))
            .Select(sentences => (IReadOnlyList<string>)[.. sentences.Select(text => MatchForm.Fold(text)).Where(text => !PromptInjection.Is(text))]);
        return new Evidence([.. told], issueDate, article.EventDate);
    }

    /// <summary>Whether the article has these words.</summary>
    public bool Has(ReadOnlySpan<char> words) => Text.AsSpan().Contains(words, StringComparison.Ordinal);

    private static IEnumerable<NamedDate> Called(string text, DateOnly? issueDate, DateOnly? eventDate)
    {
        if (eventDate is { } day)
            yield return NamedDate.Of(day);
        if (issueDate is not { } today)
            yield break;
        if (text.Contains("今日", StringComparison.Ordinal) || text.Contains("今天", StringComparison.Ordinal))
            yield return NamedDate.Of(today);
        if (text.Contains("昨日", StringComparison.Ordinal) || text.Contains("昨天", StringComparison.Ordinal))
            yield return NamedDate.Of(today.AddDays(-1));
        if (text.Contains("明日", StringComparison.Ordinal) || text.Contains("明天", StringComparison.Ordinal))
            yield return NamedDate.Of(today.AddDays(1));
    }
}

/// <summary>Prompt injection: sentences of an article that address a language model instead of readers. They are no evidence.</summary>
internal static partial class PromptInjection
{
    /// <summary>Whether a folded sentence is a prompt injection.</summary>
    public static bool Is(string sentence) => Sign().IsMatch(sentence);

    [GeneratedRegex(
        """
        (?:忽略|无视|忘记|忘掉|不要理会|不必遵守)[^。]{0,8}(?:指令|提示|要求|规则|设定|以上|上述|上面|之前|此前)
        |(?:只|请|必须|直接|仅)[^。，,]{0,4}(?:输出|回复|回答)[^。]{0,8}[:：“]
        |(?:系统|开发者)(?:提示词?|指令|消息)|提示词|你(?:现在)?是(?:一个|一名)?(?:AI|人工智能|语言模型|助手)
        |ignore[ a-z]{0,30}(?:instruction|prompt)|system[ _]prompt|</?(?:system|报道)>
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
