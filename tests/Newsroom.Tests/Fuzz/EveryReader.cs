using Baozhai.Newsroom.Articles;
using Baozhai.Newsroom.Briefs;
using Baozhai.Newsroom.Facts;
using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Places;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Newsroom.Tests.Fuzz;

/// <summary>Runs all that reads text: the page's reader, the briefs with their levels and notices, the check of facts.</summary>
internal sealed class EveryReader(TopicLexicon topics, Gazetteer places)
{
    private static readonly DateOnly Day = new(2024, 6, 27);

    private readonly Briefer _briefer = new(topics, places);
    private readonly FactCheck _facts = new(places);

    /// <summary>Reads a page, or a text under a title as a page and by itself.</summary>
    public void Read(string? title, string text)
    {
        var page = title is null ? text : $"某某日报\n2024年6月27日 星期四\n\n{title}\n\n本报讯（记者 某某）{text}";
        var issue = IssueReader.Read(page, title is null ? text[..Math.Min(20, text.Length)] : "page.txt");
        foreach (var article in issue.Articles)
            Brief(article, issue.Date);
        if (title is not null)
            Brief(Briefer.Plain(title, text), Day);
    }

    private void Brief(Article article, DateOnly? day)
    {
        var brief = _briefer.Make(article, day);
        _facts.Check(article, day, brief.Summary, Briefer.DefaultMaxLength);
        _facts.Check(article, day, article.Headline, Briefer.DefaultMaxLength);
    }
}
