using System.Globalization;
using System.Text;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Presentation;

/// <summary>Articles as a numbered list, and what its numbers mean.</summary>
internal static class ArticleList
{
    /// <summary>Articles on one page of a list.</summary>
    public const int PageSize = 5;

    private const string Doubtful = "〔识别存疑〕";

    // Two headlines fit a phone's width, or eight numbers.
    private const int HeadlinesInRow = 2;
    private const int NumbersInRow = 8;
    private const int MostHeadlines = 10;

    /// <summary>A reply with the articles numbered from 1, a button for each, and 继续 when there is more.</summary>
    /// <param name="heading">What the list is.</param>
    /// <param name="articles">The articles; one more than <see cref="PageSize"/> says that there is more.</param>
    /// <param name="more">The line that shows the next page.</param>
    /// <param name="language">The language to answer in.</param>
    /// <param name="hits">What is marked in the entries; null for nothing.</param>
    /// <param name="remark">What is said below the heading; null for nothing.</param>
    public static Answer Page(string heading, IReadOnlyList<ArchivedArticle> articles, string more, Language language, WordHits? hits = null, string? remark = null)
    {
        var shown = articles.Take(PageSize).ToList();
        var hasMore = articles.Count > PageSize;
        var parts = new List<ReplyPart> { new HeadingPart(heading) };
        if (remark is not null) parts.Add(new TextPart(remark));
        parts.AddRange(shown.Select((article, index) => hits?.Item(index + 1, article, Source(article)) ?? Item(index + 1, article, Source(article))));
        parts.Add(new TextPart(hasMore
            ? language.Say("回复编号看全文，回复“继续”看下一页。", "Answer a number for the full text, “more” for the next page.")
            : language.Say("回复编号看全文。", "Answer a number for the full text.")));
        var reply = new Reply { IsList = true, Parts = parts, Buttons = Buttons(shown, hasMore, more, language) };
        return Answer.Of(reply, MenuOf(shown, hasMore ? more : null));
    }

    /// <summary>One article as an entry of a list.</summary>
    public static ItemPart Item(int number, ArchivedArticle article, string? note) => new(
        number, InList(article), article.Brief.Summary.Length > 0 ? FullWidth.Set(article.Brief.Summary) : null, note);

    /// <summary>The headline as lists show it, where it stands alone; that of a story whose reading is in doubt says so.</summary>
    public static string InList(ArchivedArticle article) => (article.IsDoubtful ? Doubtful : "") + ListHeadline.Of(article.Article, article.Brief.Places);

    /// <summary>The headline as it stands above its text; that of a story whose reading is in doubt says so.</summary>
    public static string Headline(ArchivedArticle article) => (article.IsDoubtful ? Doubtful : "") + FullWidth.Set(article.Article.Headline);

    /// <summary>What numbers mean after a list of articles.</summary>
    public static Menu MenuOf(IReadOnlyList<ArchivedArticle> articles, string? more) =>
        new([.. articles.Select(FullTextLine)], [.. articles.Select(article => article.Id)], more);

    /// <summary>Paper, day and topics of an article, for the line below it.</summary>
    public static string Source(ArchivedArticle article)
    {
        var issue = string.Join(' ', new[] { article.Paper, article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Article.Page }.OfType<string>());
        return string.Join(" · ", new[] { issue, Topics(article) }.Where(text => text.Length > 0));
    }

    /// <summary>The topics of an article, for the line below it.</summary>
    public static string Topics(ArchivedArticle article) => string.Join('、', article.Brief.Topics.Select(topic => topic.Name));

    /// <summary>The line that shows an article in full.</summary>
    public static string FullTextLine(ArchivedArticle article) => string.Create(CultureInfo.InvariantCulture, $"全文 #{article.Id}");

    private static bool Fits(string action) => Encoding.UTF8.GetByteCount(action) <= Button.LongestAction;

    /// <summary>A button for each article of a list: the beginning of its headline, or its number where there are many.</summary>
    public static List<IReadOnlyList<Button>> ItemButtons(IReadOnlyList<ArchivedArticle> articles)
    {
        var isShort = articles.Count <= MostHeadlines;
        return [.. articles
            .Select((article, index) => new Button(isShort ? TitleText.Short(article.Article.Headline) : (index + 1).ToString(CultureInfo.InvariantCulture), FullTextLine(article)) { Item = index + 1 })
            .Chunk(isShort ? HeadlinesInRow : NumbersInRow)
            .Select(row => (IReadOnlyList<Button>)row)];
    }

    private static List<IReadOnlyList<Button>> Buttons(IReadOnlyList<ArchivedArticle> articles, bool hasMore, string more, Language language)
    {
        var rows = ItemButtons(articles);
        List<Button> turning = [];
        if (ListOffset.Back(more) is { } back && Fits(back)) turning.Add(new Button(language.Say("上一页", "Back"), back));
        // The line itself, not 继续: the button stays under its list when others have been shown since.
        if (hasMore) turning.Add(new Button(language.Say("继续", "More"), Fits(more) ? more : "继续"));
        if (turning.Count > 0) rows.Add(turning);
        return rows;
    }
}

/// <summary>Where a list goes on, written at the end of the line that 继续 says: <c>搜 知识产权 @5</c>.</summary>
internal static class ListOffset
{
    /// <summary>The argument without the offset, and the offset; 0 when there is none.</summary>
    public static (string Subject, int Offset) Split(string argument)
    {
        var at = argument.LastIndexOf('@');
        if (at < 0 || (at > 0 && argument[at - 1] != ' ')) return (argument, 0);
        return int.TryParse(argument[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? (argument[..at].TrimEnd(), offset)
            : (argument, 0);
    }

    /// <summary>The line that shows the page before, given the one that shows the page after; null on the first page.</summary>
    public static string? Back(string after)
    {
        var (subject, offset) = Split(after);
        return offset > ArticleList.PageSize ? string.Create(CultureInfo.InvariantCulture, $"{subject} @{offset - (2 * ArticleList.PageSize)}") : null;
    }

    /// <summary>The offset of the page after the one that starts here.</summary>
    public static string After(int offset) => string.Create(CultureInfo.InvariantCulture, $"@{offset + ArticleList.PageSize}");
}
