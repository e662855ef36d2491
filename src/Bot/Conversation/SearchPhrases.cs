using System.Text.RegularExpressions;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation;

/// <summary>
/// Understands what people look for: words, and among them in any order topic:金融, 栏目:金融, place:醴陵, 地点:, paper:株洲日报, 报纸:,
/// page:A1, 版:A1, A1版, and dates such as 2024-06-27, 2024年6月, 昨天. What is not understood is a word like any other.
/// </summary>
/// <param name="lexicon">The topics.</param>
/// <param name="gazetteer">The places.</param>
/// <param name="archive">The papers and issues there are.</param>
internal sealed partial class SearchPhrases(TopicLexicon lexicon, Gazetteer gazetteer, IArchive archive)
{
    /// <summary>Takes a search apart. Any text is one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The day in the chat's zone.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<SearchPhrase> ParseAsync(string text, DateOnly today, CancellationToken cancellationToken)
    {
        var words = new List<string>();
        var notUnderstood = new List<(SearchFilter, string)>();
        var query = new ArticleQuery();
        foreach (Match token in Tokens().Matches(text))
        {
            var key = token.Groups["key"].Value;
            if (key.Length == 0)
            {
                var word = token.Value;
                if (Page().Match(word) is { Success: true } page && query.Page is null) query = query with { Page = page.Groups["label"].Value };
                else if (query.From is null && DateSpan.Clear(word, today) is { } span) query = query with { From = span.From, To = span.To };
                else words.Add(word);
                continue;
            }

            var (filter, value) = (Filter(key), token.Groups["value"].Value.Trim('"', '“', '”'));
            if (await NarrowAsync(query, filter, value, today, cancellationToken) is { } narrowed)
            {
                query = narrowed;
                continue;
            }

            words.Add(value);
            notUnderstood.Add((filter, value));
        }

        query = await WithYearAsync(query, words, cancellationToken);
        return new SearchPhrase(query with { Words = string.Join(' ', words) }, notUnderstood);
    }

    // 2024 beside other words is a year if there is a paper of it; alone it is looked for as it stands.
    private async Task<ArticleQuery> WithYearAsync(ArticleQuery query, List<string> words, CancellationToken cancellationToken)
    {
        if (query.From is not null || (words.Count < 2 && !query.IsFiltered)) return query;
        foreach (var word in words)
        {
            if (DateSpan.Year(word) is not { } year || await archive.IssuesAsync(year.From, year.To, 0, 1, cancellationToken) is []) continue;
            words.Remove(word);
            return query with { From = year.From, To = year.To };
        }

        return query;
    }

    private async Task<ArticleQuery?> NarrowAsync(ArticleQuery query, SearchFilter filter, string value, DateOnly today, CancellationToken cancellationToken)
    {
        switch (filter)
        {
            case SearchFilter.Topic:
                return query.Topic is null && lexicon.Find(value) is { } topic ? query with { Topic = topic.Name } : null;
            case SearchFilter.Place:
                return query.Place is null && gazetteer.Resolve(value) is { } place ? query with { Place = place } : null;
            case SearchFilter.Page:
                return query.Page is null && Page().Match(value.EndsWith('版') ? value : value + '版') is { Success: true } page ? query with { Page = page.Groups["label"].Value } : null;
            case SearchFilter.Date:
                return query.From is null && (DateSpan.Clear(value, today) ?? DateSpan.Year(value)) is { } span ? query with { From = span.From, To = span.To } : null;
            default:
                if (query.Paper is not null || value.Length < 2) return null;
                var papers = await archive.PapersAsync(cancellationToken);
                var named = papers.Where(paper => FoldedText.Of(paper).Find(FoldedText.Pattern(value)).Any()).ToList();
                var exact = named.Find(paper => FoldedText.Pattern(paper) == FoldedText.Pattern(value));
                return (exact ?? (named is [var only] ? only : null)) is { } found ? query with { Paper = found } : null;
        }
    }

    private static SearchFilter Filter(string key) => key.ToLowerInvariant() switch
    {
        "topic" or "栏目" or "主题" => SearchFilter.Topic,
        "place" or "地点" or "地区" or "地名" => SearchFilter.Place,
        "page" or "版" or "版面" => SearchFilter.Page,
        "date" or "日期" or "时间" => SearchFilter.Date,
        _ => SearchFilter.Paper,
    };

    [GeneratedRegex(
        """(?<!\S)(?:(?<key>topic|栏目|主题|place|地点|地区|地名|paper|报纸|page|版面?|date|日期|时间):\s*(?<value>"[^"]+"|“[^”]+”|\S+)|\S+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex("^第?(?<label>[a-z]?[0-9]{1,3})版$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}

/// <summary>A search as it was understood.</summary>
/// <param name="Query">Words and filters.</param>
/// <param name="NotUnderstood">Filters that mean nothing here, with the word that was searched for instead.</param>
internal sealed record SearchPhrase(ArticleQuery Query, IReadOnlyList<(SearchFilter Filter, string Value)> NotUnderstood);

/// <summary>What a search can be narrowed to.</summary>
internal enum SearchFilter
{
    /// <summary>栏目: a topic.</summary>
    Topic,

    /// <summary>地点: a place.</summary>
    Place,

    /// <summary>报纸: a paper.</summary>
    Paper,

    /// <summary>版: a page.</summary>
    Page,

    /// <summary>日期: a day, a month or a year.</summary>
    Date,
}
