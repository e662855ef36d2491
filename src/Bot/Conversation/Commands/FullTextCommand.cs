using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Shows a story whole, in parts that can be read.</summary>
internal sealed class FullTextCommand(IArchive archive) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "full", ["全文", "原文", "full", "read"], "全文 1", "看列表里第几篇的全文", "full 1", "the whole story of that number");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => TypedText.Number(argument) is not null || argument.StartsWith('#');

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var words = request.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (Resolve(words, request.Menu) is not { } id) return Answer.Of(WhichOne(request));
        if (await archive.FindAsync(id, cancellationToken) is not { } article)
            return Answer.Of(request.Say("这篇报道已不在报库里。", "That story is no longer in the archive."));

        var pages = FullTextPages.Of(article.Article);
        var page = Math.Clamp(words.Length > 1 ? TypedText.Number(words[1]) ?? 1 : 1, 1, pages.Count);
        var isLast = page == pages.Count;
        var parts = new List<ReplyPart>();
        if (page == 1) parts.AddRange(Head(article));
        parts.Add(new TextPart(string.Join("\n\n", pages[page - 1].Select(FullWidth.Set)), Folds: true));
        if (!isLast)
        {
            parts.Add(new TextPart(request.Say(
                $"（第 {page}/{pages.Count} 部分，回复“继续”看下一部分）", $"(Part {page} of {pages.Count}; answer “more” for the next)")));
        }

        var reply = new Reply { Parts = parts, Buttons = isLast ? [] : [[new Button(request.Say("继续", "More"), "继续")]] };
        return Answer.Of(reply, request.Menu with { More = isLast ? null : string.Create(CultureInfo.InvariantCulture, $"全文 #{id} {page + 1}") });
    }

    private static IEnumerable<ReplyPart> Head(ArchivedArticle article)
    {
        yield return new HeadingPart(FullWidth.Set(article.Article.Headline));
        var lines = new[] { article.Article.Kicker, string.Join(' ', article.Article.Subtitles), article.Article.Byline, ArticleList.Source(article) };
        yield return new TextPart(string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)).Select(line => FullWidth.Set(line!))));
    }

    private static long? Resolve(string[] words, Menu menu)
    {
        if (words.Length == 0) return menu.Articles.Count == 1 ? menu.Articles[0] : null;
        if (words[0].StartsWith('#'))
            return long.TryParse(words[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        return TypedText.Number(words[0]) is { } number && number <= menu.Articles.Count ? menu.Articles[number - 1] : null;
    }

    private static string WhichOne(CommandRequest request) => request.Menu.Articles.Count == 0
        ? request.Say("先看一份列表，例如“头条”，再回复“全文 1”。", "Look at a list first, for example “headlines”, then answer “full 1”.")
        : request.Say(
            $"要看哪一篇？回复“全文 1”到“全文 {request.Menu.Articles.Count}”。",
            $"Which one? Answer “full 1” to “full {request.Menu.Articles.Count}”.");
}
