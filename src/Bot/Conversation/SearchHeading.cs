using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Conversation;

/// <summary>Says back what a search was understood as.</summary>
internal static class SearchHeading
{
    private const int MaxEchoLength = 40;

    /// <summary>The words and the filters, for example “水位”的报道 · 防汛应急 · 2024年6月 · A1版.</summary>
    public static string Of(ArticleQuery query, Language language)
    {
        var filters = string.Join(" · ", Filters(query, language));
        if (query.Words.Length == 0) return language.Say($"{filters} 的报道", $"Stories: {filters}");
        var words = language.Say($"“{Echo(query.Words)}”的报道", $"Stories with “{Echo(query.Words)}”");
        return filters.Length == 0 ? words : $"{words} · {filters}";
    }

    /// <summary>Words as they are said back, cut where they are long.</summary>
    public static string Echo(string words)
    {
        if (words.Length <= MaxEchoLength) return words;
        return words[..(char.IsHighSurrogate(words[MaxEchoLength - 1]) ? MaxEchoLength - 1 : MaxEchoLength)] + "…";
    }

    /// <summary>What was not understood and is searched for as a word; null when all was.</summary>
    public static string? NotUnderstood(SearchPhrase phrase, Language language) => phrase.NotUnderstood.Count == 0 ? null : string.Join(
        '\n',
        phrase.NotUnderstood.Select(one => language.Say(
            $"没有“{Echo(one.Value)}”{Name(one.Filter, language)}，就当作词来找。", $"I know no {Name(one.Filter, language)} “{Echo(one.Value)}”, so it is looked for as a word.")));

    private static IEnumerable<string> Filters(ArticleQuery query, Language language)
    {
        if (query.Paper is not null) yield return query.Paper;
        if (query.Topic is not null) yield return query.Topic;
        if (query.Place is not null) yield return query.Place;
        if (query is { From: { } from, To: { } to }) yield return new DateSpan(from, to).Say(language);
        if (query.Page is not null) yield return language.Say($"{query.Page.ToUpperInvariant()}版", $"page {query.Page.ToUpperInvariant()}");
    }

    private static string Name(SearchFilter filter, Language language) => filter switch
    {
        SearchFilter.Topic => language.Say("这个栏目", "topic"),
        SearchFilter.Place => language.Say("这个地名", "place"),
        SearchFilter.Paper => language.Say("这份报纸", "paper"),
        SearchFilter.Page => language.Say("这个版面", "page"),
        _ => language.Say("这样的日期", "date"),
    };
}
